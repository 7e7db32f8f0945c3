"""People as they stand in a cell: several, with where they work, with chairs among the speakers."""

import re

from catalogue.importers.door import clean_line, cut
from catalogue.importers.records import Part

ROLES = {
    "chair": "chairs? chairman chairmen chairwoman chairperson chairpersons co-?chairs? voorzitters? "
    "vorsitz vorsitzender? vorsitzende présidente? présidents? presidente? presidents? "
    "sitzungsleitung sessievoorzitters? chaired\\ by",
    "moderator": "moderators? moderation moderatoren moderatorin moderatie modérateurs? modératrice "
    "moderateurs? hosts? facilitators?",
    "panellist": "panel panellists? panelists? panelleden podium discussants? diskutanten panélistes?",
    "speaker": "speakers? presenters? presented\\ by sprekers? referent referenten referentin referentinnen "
    "redner orateurs? oratrice intervenants? lecturers? presenting\\ author",
}  # fmt: skip
_WORDS = {role: "|".join(re.split(r"(?<!\\) ", words)) for role, words in ROLES.items()}
_LABEL = re.compile(
    "|".join(rf"(?P<{role}>\b(?:{words})\s*(?:\([^)]{{0,5}}\)\s*)?:)" for role, words in _WORDS.items()), re.I
)
_MARK = {role: re.compile(rf"(?:{words})", re.I) for role, words in _WORDS.items()}
_TITLES = re.compile(
    r"^(?:(?:prof(?:essor)?|dr|drs|doctor|mr|mrs|ms|mevr|dhr|ir|ing|herr|frau|pd|priv|doz|univ|med|habil|hc|"
    r"mme|ass|a/prof|assoc|em)(?:\.\s*|\s+|-(?=[A-Z])))+(?=\S)",
    re.I,
)
_DEGREE = re.compile(
    r"(?:md|phd|ph\.?\s?d\.?|m\.?\s?d\.?|msc|bsc|ma|mba|mph|rn|ccp|lcp|ebcp|ecbcp|frcp|frcs|facs|facc|fesc|"
    r"fcicm|fcai|mbbs|bm|do|dphil|ficm|frca|fanzca|facep|np|pa|rrt|dnp|acnp|fahà|pharmd)\.?",
    re.I,
)
_PLACE = re.compile(
    r"\d|univ|hospital|hôpital|hopital|clinic|klinik|kliniek|umc|centre|center|centrum|zentrum|institut|"
    r"ziekenhuis|krankenhaus|spital|\bchu\b|departm|dept|afdeling|abteilung|service\b|school|college|foundation|"
    r"society|medical|\bmc\b|united|kingdom|states|new york|hong kong|south|north|republic|arabia|zealand|"
    r"\bthe\b|\bsan\b|\bsaint\b|\bst\.|\blos\b|\bden haag|great",
    re.I,
)
_NOBODY = {
    "tba", "tbd", "tbc", "n/a", "nn", "n.n", "all", "alle", "allen", "iedereen", "tous", "toutes", "everybody",
    "everyone", "various", "diverse", "panel", "podium",
}  # fmt: skip
_BETWEEN = re.compile(r"\s*(?:[;\n|•]|\s[/&+]\s|\s(?:and|en|und|et)\s)\s*(?![^()]*\))", re.I)
_COMMA = re.compile(r",\s*(?![^()]*\))")
_EMAIL = r"(?:mailto:)?[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"
_EMAILS = re.compile(rf"\s*(?:<\s*{_EMAIL}\s*>|\(\s*{_EMAIL}\s*\)|\[\s*{_EMAIL}\s*\]|{_EMAIL})", re.I)
_OTHERS = re.compile(r",?\s*\bet\s+al\b\.?", re.I)
_FOOTNOTES = re.compile(r"[¹²³⁰⁴-⁹*†‡§¶](?:\s*,?\s*[¹²³⁰⁴-⁹*†‡§¶])*")
_ASIDE = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")


def people_in(text: str | None, role: str = "speaker") -> tuple[Part, ...]:
    """Who stands in a cell, in order; `role` is theirs unless the cell says another.

    >>> [(one.name, one.role, one.affiliation) for one in people_in("Ada Vermeer (Utrecht), Jan Bos. Chair: Mo Idris")]
    [('Ada Vermeer', 'speaker', 'Utrecht'), ('Jan Bos', 'speaker', ''), ('Mo Idris', 'chair', '')]
    """
    parts: list[Part] = []
    text = _FOOTNOTES.sub("", _OTHERS.sub("", without_email(text or "")))
    labels = [*_LABEL.finditer(text)]
    pieces = [(role, text[: labels[0].start()] if labels else text)]
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(text)
        pieces.append((label.lastgroup, text[label.end() : end]))
    for as_role, piece in pieces:
        for one in _BETWEEN.split(piece):
            parts += _named(_trimmed(one), as_role)
    return tuple(dict.fromkeys(parts))


def without_email(text: str) -> str:
    """Without e-mail addresses: what stands in a programme is published, and they are not meant to be.

    >>> without_email("Ada Vermeer <ada@example.org>, Utrecht")
    'Ada Vermeer, Utrecht'
    """
    return _EMAILS.sub("", text)


def split_label(text: str) -> tuple[str, tuple[Part, ...]]:
    """(what stands before, the people) of a heading such as "Shock teams. Chair: Ada Vermeer"."""
    if label := _LABEL.search(text):
        return text[: label.start()].strip(" -–—,;.:|("), people_in(text[label.start() :].rstrip(")"))
    return text, ()


def _named(text: str, role: str) -> list[Part]:
    """The people of one stretch, commas between them or before where they work."""
    parts = [part.strip() for part in _COMMA.split(text) if part.strip()]
    if len(parts) == 2 and _is_surname_first(*parts):
        parts = [f"{parts[1]} {parts[0]}"]
    found: list[tuple[str, list[str]]] = []
    for part in parts:
        if _DEGREE.fullmatch(part):
            continue
        bare = _ASIDE.sub("", part)
        if found and not _is_name(bare):
            found[-1][1].append(part)
        else:
            found.append((part, []))
    return [one for name, rest in found if (one := _part(name, rest, role))]


def _trimmed(text: str) -> str:
    """Without what stands around it, but for the full stop of an initial."""
    text = text.strip(" ,;:-–*\t").lstrip(". ")
    return re.sub(r"(?<=\w\w)\.+$", "", text)


def _is_surname_first(first: str, second: str) -> bool:
    """ "Vermeer, A.", "de Vries, Jan"; but not "Ada Vermeer, Utrecht"."""
    particles = {"van", "von", "de", "der", "den", "du", "la", "le", "ten", "ter", "di", "da", "zu"}
    words = [word for word in first.split() if word.lower() not in particles]
    is_given = re.fullmatch(r"(?:[^\W\d_]\.?[ -]?){1,4}|[^\W\d_][\w'’-]+(?: [^\W\d_]\.?)?", second)
    return (
        len(words) == 1
        and not first.endswith(".")
        and bool(is_given)
        and not _DEGREE.fullmatch(second)
        and not _PLACE.search(second)
    )


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 6 and not _PLACE.search(text) and words[0][:1].isupper()


def _part(written: str, rest: list[str], role: str) -> Part | None:
    where = []
    for aside in _ASIDE.findall(written):
        as_role = next((one for one, mark in _MARK.items() if mark.fullmatch(aside.strip(" .:"))), "")
        if as_role:
            role = as_role
        elif aside := aside.strip(" ,;"):
            where.append(aside)
    name = _trimmed(_TITLES.sub("", _trimmed(clean_line(_ASIDE.sub("", written)))))
    words = name.split()
    while len(words) > 2 and _DEGREE.fullmatch(words[-1]):
        words.pop()
    name = cut(" ".join(words), 255)
    if not any(one.isalpha() for one in name) or name.lower() in _NOBODY:
        return None
    return Part(name=name, role=role, affiliation=cut(clean_line(", ".join([*where, *rest])), 255))
