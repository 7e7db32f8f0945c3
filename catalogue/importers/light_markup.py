"""reStructuredText and Markdown to plain text, only where a mark can be nothing else."""

import re

_LATEX = re.compile(
    r"\$\$.{1,500}?\$\$|\$(?=[^\s$])[^$\n]{0,500}?(?<=[^\s$\\])\$(?!\d)|\\\(.{1,500}?\\\)|\\\[.{1,500}?\\\]",
    re.S,
)
_MARKS = re.compile(r"[*_`\[<#>]|^[ \t]*([=~^\"+-])\1{2,}[ \t]*$|^\.\. |::[ \t]*$|^[ \t]*•", re.M)


def _link(match: re.Match) -> str:
    text, address = match[1].strip(), match[2].strip()
    if not re.match(r"https?://", address) or address.rstrip("/") in text:
        return text
    return f"{text} ({address})" if text else address


def _only_letters_or_a_phrase(match: re.Match) -> str:
    """__init__ and _private_name_ are names, __very much so__ is not."""
    return match[1] if re.search(r"\s", match[1]) else match[0]


# With the marks of which a step needs one: most texts have few of them.
_STEPS = [
    (frozenset(marks), re.compile(pattern, re.M), replacement)
    for marks, pattern, replacement in (
        ("`~", r"^[ \t]*(?:```|~~~)[\w+-]*[ \t]*$\n?", ""),
        ("_", r"^\.\. _[^:\n]+:.*$\n?", ""),
        (":", r"^\.\. (?:\|[^|\n]+\| )?[\w-]+::.*$\n?(?:[ \t]+:[\w-]+:.*$\n?)*", ""),
        ("[", r"^\[[^\]\n]+\]:\s+<?https?://\S+>?.*$\n?", ""),
        ('=~^"#*+-', r"^([ \t]*)(\S.*)\n[ \t]*([=~^\"#*+-])\3{2,}[ \t]*$", r"\1\2"),
        ('=~^"#*+_-', r"^[ \t]*([=~^\"#*+_-])\1{2,}[ \t]*$", ""),
        (":", r"(?<=\w)::[ \t]*$(?=\n\s*\n|\Z)", ":"),
        ("`", r":[a-zA-Z][\w:+.-]*:`([^`<>\n]+?)(?:\s*<[^>`\n]*>)?`", r"\1"),
        ("`", r"`([^`<>]*?)\s*<([^<>`\s]+)>`__?", _link),
        ("`", r"``([^`]+?)``", r"\1"),
        ("`", r"(?<![`\w])`([^`<>]+?)`__?(?!\w)", r"\1"),
        ("`", r"(?<![`\w])`([^`\n]+?)`(?:__?(?!\w))?(?!`)", r"\1"),
        ("<", r"<((?:https?://|mailto:)[^\s<>]+)>", r"\1"),
        ("[", r"!\[([^\]\n]{0,500})\]\([^()\s]*(?:\s+\"[^\"\n]*\")?\)", r"\1"),
        ("[", r"\[([^\[\]\n]+)\]\(\s*<?((?:[^()\s]|\([^()\s]*\))*?)>?(?:\s+[\"'][^\n]*?[\"'])?\s*\)", _link),
        ("[", r"\[([^\[\]\n]+)\]\[[^\[\]\n]*\]", r"\1"),
        ("#", r"^[ \t]{0,3}#{1,6}[ \t]+(\S.*?)[ \t]*#*[ \t]*$", r"\1"),
        (">", r"^[ \t]{0,3}(?:>[ \t]+)+(?=[^\W\d]|\Z|$)", ""),
        ("*+•", r"^([ \t]*)[*+•][ \t]+(?=\S)", r"\1- "),
        ("*", r"(?<![\w*\\])\*\*\*?(?=[^\s*])([^*]+?)(?<=[^\s*\\])\*?\*\*(?![\w*])", r"\1"),
        ("*", r"(?<![\w*\\])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*\\])\*(?![\w*])", r"\1"),
        ("_", r"(?<![\w\\])__(?=[^\s_])([^_\n]+?)(?<=[^\s_\\])__(?!\w)", _only_letters_or_a_phrase),
        ("_", r"(?<![\w\\])_(?=[^\s_])([^_\n]+?)(?<=[^\s_\\])_(?!\w)", r"\1"),
        ("\\", r"\\([*_`#])", r"\1"),
    )
]


def without_light_markup(text: str) -> str:
    """`text` without reStructuredText's and Markdown's marks, formulas between dollars untouched."""
    if not _MARKS.search(text):
        return text
    formulas: list[str] = []

    def keep(match):
        formulas.append(match[0])
        return f"\ue000{len(formulas) - 1}\ue001"

    text = _LATEX.sub(keep, text)
    there = frozenset(text)
    for marks, pattern, replacement in _STEPS:
        if not marks.isdisjoint(there):
            text = pattern.sub(replacement, text)
    return re.sub("\ue000(\\d+)\ue001", lambda match: formulas[int(match[1])], text) if formulas else text


def unwrap(text: str) -> str:
    """Join lines that were broken at about 70 characters, as in e-mail; lists and short lines stay."""
    return "\n\n".join(_unwrap_paragraph(paragraph) for paragraph in re.split(r"\n{2,}", text))


def _unwrap_paragraph(paragraph: str) -> str:
    lines = paragraph.split("\n")
    if all(50 <= len(line) <= 100 for line in lines[:-1]) and not any(
        re.match(r"\s|[-*•]|\d+[.)]", li) for li in lines
    ):
        return " ".join(lines)
    return paragraph
