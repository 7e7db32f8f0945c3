"""Where Elasticsearch is and how to be let in, as the settings say it."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

PORTS = {"http": 9200, "https": 443}
NOT_IN_NAMES = set('\\/*?"<>| ,#:')


@dataclass(frozen=True)
class Servers:
    """The nodes of one cluster. `urls` name scheme, host and port and no password; `ca` is a file's path."""

    urls: tuple[str, ...]
    api_key: str = field(default="", repr=False)
    user: str = ""
    password: str = field(default="", repr=False)
    ca: str = ""
    prefix: str = "rounds"

    @property
    def names(self) -> str:
        """The nodes as people are told of them."""
        return ", ".join(urlsplit(url).netloc for url in self.urls)

    @property
    def is_encrypted(self) -> bool:
        return all(url.startswith("https://") for url in self.urls)

    @classmethod
    def from_settings(cls) -> "Servers":
        """Raises ImproperlyConfigured where a setting is wrong, saying which and how it must look."""
        urls = [url.strip() for url in settings.ELASTICSEARCH_URL.split(",") if url.strip()]
        user, password = settings.ELASTICSEARCH_USER, settings.ELASTICSEARCH_PASSWORD
        for url in urls:
            parts = _parts(url)
            user = user or unquote(parts.username or "")
            password = password or unquote(parts.password or "")
        return cls(
            urls=tuple(dict.fromkeys(_plain(url) for url in urls)),
            api_key=settings.ELASTICSEARCH_API_KEY,
            user=user,
            password=password,
            ca=settings.ELASTICSEARCH_CA,
            prefix=settings.ELASTICSEARCH_PREFIX,
        ).checked()

    def checked(self) -> "Servers":
        """These servers, where they make sense together."""
        if not self.urls:
            raise ImproperlyConfigured(
                "ELASTICSEARCH_URL names no server; write such as https://search:9200."
            )
        if self.api_key and (self.user or self.password):
            raise ImproperlyConfigured(
                "Both ELASTICSEARCH_API_KEY and a user are set; keep one of the two ways to sign in."
            )
        if self.password and not self.user:
            raise ImproperlyConfigured("ELASTICSEARCH_PASSWORD is set without ELASTICSEARCH_USER; set both.")
        if self.ca and not Path(self.ca).is_file():
            raise ImproperlyConfigured(f"ELASTICSEARCH_CA names no file: {self.ca}.")
        if self.ca and not self.is_encrypted:
            raise ImproperlyConfigured(
                "ELASTICSEARCH_CA is set, but ELASTICSEARCH_URL does not say https://."
            )
        if not _may_begin_a_name(self.prefix):
            raise ImproperlyConfigured(
                f"ELASTICSEARCH_PREFIX can't begin the name of an index: {self.prefix!r}; write such as rounds."
            )
        return self


def _parts(url: str):
    try:
        parts = urlsplit(url)
        is_right = parts.scheme in PORTS and parts.hostname and not parts.query and (parts.port or True)
    except ValueError:
        is_right = False
    if not is_right:
        raise ImproperlyConfigured(
            "ELASTICSEARCH_URL holds something that is no address of a server; "
            "write such as https://search:9200, several with commas."
        )
    return parts


def _plain(url: str) -> str:
    parts = _parts(url)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}:{parts.port or PORTS[parts.scheme]}{parts.path.rstrip('/')}"


def _may_begin_a_name(prefix: str) -> bool:
    return (
        0 < len(prefix) <= 100
        and prefix == prefix.lower()
        and prefix[0].isalnum()
        and not NOT_IN_NAMES & set(prefix)
    )
