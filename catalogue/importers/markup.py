"""HTML, reStructuredText and Markdown to plain text: what a reader would see, with the paragraphs.

Only what is plainly markup is taken for it: a known element's name after "<", marks that hug words. A
comparison (p < 0.05), a product (2*3*4), a name_with_lines and LaTeX ($T_1$) stay as they are.
"""

import html
import re
from html.parser import HTMLParser

from .light_markup import without_light_markup

_DROPPED = """
    applet audio canvas embed frameset head iframe math noembed noframes noscript object script select style
    svg template textarea title video
"""
_BLOCKS = """
    address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table ul
"""
_OTHERS = """
    a abbr acronym area b base bdi bdo big br button caption cite code col colgroup data datalist del dfn
    dialog em font frame html i img input ins kbd label legend li link map mark marquee menu meta meter
    optgroup option output param picture plaintext progress q rp rt ruby s samp slot small source span
    strike strong sub sup tbody td tfoot th thead time tr track tt u var wbr xmp
"""
_DROPPED, _BLOCKS, _OTHERS = (frozenset(names.split()) for names in (_DROPPED, _BLOCKS, _OTHERS))
_ELEMENTS = _DROPPED | _BLOCKS | _OTHERS
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>]|\Z)([^<>]*)(>?)")
_STUB = re.compile(
    rf"<(?=/?(?:{'|'.join(sorted(name for name in _ELEMENTS if len(name) > 1))})(?![a-z0-9]))", re.I
)
# A "<" and what belongs to it, if anything: the parser only ever sees whole tags.
_ANGLE = re.compile(r"<[^<>]*>?")
_COMMENT = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[(.*?)(?:\]\]>|\Z)|<![a-zA-Z][^>]*>|<\?(?:xml|php)\b.*?(?:\?>|\Z)", re.S
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_OURS = re.compile("[\ue000-\ue002]")


def plain(text: str) -> str:
    """`text` without markup. One pass: what it uncovers is the caller's to clean again."""
    text = _OURS.sub("", text)
    if "<" in text:
        text = _STUB.sub("", _without_html(_COMMENT.sub(lambda match: match[1] or "", text)))
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return without_light_markup(text)


def _without_html(text: str) -> str:
    names = {match[2].lower() for match in _TAG.finditer(text)} & _ELEMENTS
    if not names:
        return text
    lines_are_kept = not names & (_BLOCKS | {"br", "li"}) or re.search(r"\n\s*\n", text)
    reader = _Reader(collapse=not lines_are_kept, closed=set(re.findall(r"</([a-z0-9]+)", text.lower())))
    reader.feed(_ANGLE.sub(_hide_if_no_tag, text).replace("&", "\ue002"))
    reader.close()
    return reader.text().replace("\ue000", "<").replace("\ue002", "&")


def _hide_if_no_tag(match: re.Match) -> str:
    """Keep "<vector>", "x<y" and "p <b and c" as the words they are; drop a "<" that never closes."""
    tag = _TAG.match(match[0])
    if not tag:
        return "\ue000" + match[0][1:]
    name, rest = tag[2].lower(), tag[3]
    if name not in _ELEMENTS or (len(name) == 1 and (rest.strip(" /") or not tag[4]) and "=" not in rest):
        return "\ue000" + match[0][1:]
    return match[0] if tag[4] else match[0][1:]


class _Reader(HTMLParser):
    """Collects the text that a browser would show."""

    CDATA_CONTENT_ELEMENTS = ()
    RCDATA_CONTENT_ELEMENTS = ()

    def __init__(self, collapse: bool, closed: set[str]):
        super().__init__(convert_charrefs=False)
        self.collapse = collapse
        self.closed = closed
        self.pieces: list[str] = []
        self.dropping: list[str] = []
        self.link: tuple[str, int] | None = None

    def handle_starttag(self, tag, attrs):
        if tag in _DROPPED:
            if tag in self.closed:
                self.dropping.append(tag)
        elif self.dropping:
            return
        elif tag in _BLOCKS:
            self.pieces.append("\n\n")
        elif tag == "a":
            self.link = (dict(attrs).get("href") or "", len(self.pieces))
        else:
            self.pieces.append({"br": "\n", "li": "\n- ", "tr": "\n", "td": " ", "th": " "}.get(tag, ""))

    def handle_startendtag(self, tag, attrs):
        if tag not in _DROPPED:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if tag in self.dropping:
            del self.dropping[self.dropping.index(tag) :]
        elif self.dropping:
            return
        elif tag in _BLOCKS:
            self.pieces.append("\n\n")
        elif tag == "a" and self.link:
            self._finish_link(*self.link)

    def _finish_link(self, href: str, start: int):
        """Name the address where the words do not."""
        self.link = None
        shown = "".join(self.pieces[start:]).strip()
        if re.match(r"https?://[^\s<>]+$", href) and shown and href.rstrip("/") not in shown:
            self.pieces.append(f" ({href})")

    def handle_data(self, data):
        if not self.dropping:
            self.pieces.append(re.sub(r"\s+", " ", data) if self.collapse else data)

    def text(self) -> str:
        text = "".join(self.pieces)
        return re.sub(r" *\n *", "\n", text) if self.collapse else text
