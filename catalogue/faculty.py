"""Who takes part, in one line."""

from collections.abc import Iterable

from catalogue.models import Appearance

Role = Appearance.Role


def in_one_line(parts: Iterable[tuple[str, str]]) -> str:
    """Names with commas between them, from (name, role); what is not a speaker's part is named."""
    return ", ".join(name if role == Role.SPEAKER else f"{name} ({_in_words(role)})" for name, role in parts)


def _in_words(role: str) -> str:
    return str(Role(role).label).lower()
