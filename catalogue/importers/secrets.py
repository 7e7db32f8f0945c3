"""Secrets of sources at rest: encrypted under keys made from SECRET_KEY and, while it is being changed, from
SECRET_KEY_FALLBACKS. Whoever has the database alone can read none of them.

Fernet (AES-128-CBC with HMAC-SHA256), its keys derived by HKDF-SHA256 (RFC 5869).
"""

import base64
import json

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.translation import gettext_noop

PURPOSE = b"rounds: secrets of import sources, 1"


class UnreadableSecrets(ValueError):
    """They were encrypted under a key that is no longer known."""

    pattern = gettext_noop("the secrets of this source were kept under another SECRET_KEY; type them again")

    def __init__(self):
        super().__init__(self.pattern)


def seal(secrets: dict[str, str]) -> str:
    """`secrets` by name as text that says nothing without the key; "" where there are none."""
    kept = {name: value for name, value in secrets.items() if value}
    return _keys().encrypt(json.dumps(kept).encode()).decode() if kept else ""


def unseal(sealed: str) -> dict[str, str]:
    """What `seal` was given. Raises UnreadableSecrets."""
    if not sealed:
        return {}
    try:
        return json.loads(_keys().decrypt(sealed.encode()))
    except InvalidToken:
        raise UnreadableSecrets from None


def _keys() -> MultiFernet:
    return MultiFernet(
        [Fernet(_derived(key)) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    )


def _derived(key: str | bytes) -> bytes:
    material = key if isinstance(key, bytes) else key.encode()
    return base64.urlsafe_b64encode(HKDF(SHA256(), length=32, salt=None, info=PURPOSE).derive(material))
