"""The part of a long marked text that is worth showing in a list."""

from search.query import Span

LENGTH = 200
LEAD = 40
ELLIPSIS = Span("…")


def excerpt(spans: tuple[Span, ...], begins: str = "", length: int = LENGTH) -> tuple[Span, ...]:
    """About `length` characters of the text, cut at words: from where it goes on with `begins`, if it does,
    else from where most of the marked words stand together.
    """
    text = "".join(span.text for span in spans)
    if len(text) <= length:
        return spans
    begin = text.find(begins) if begins else -1
    if begin < 0:
        begin = _after_space(text, max(0, _densest(spans, length) - LEAD))
    end = _before_space(text, min(len(text), begin + length))
    before = (ELLIPSIS,) if begin else ()
    after = (ELLIPSIS,) if end < len(text) else ()
    return (*before, *_between(spans, begin, end), *after)


def _densest(spans, length: int) -> int:
    """The place of the mark from which on most marks lie within `length`."""
    places, at = [], 0
    for span in spans:
        if span.hit:
            places.append(at)
        at += len(span.text)
    near = [sum(place <= other < place + length - LEAD for other in places) for place in places]
    return places[near.index(max(near))] if places else 0


def _between(spans, begin: int, end: int):
    at = 0
    for span in spans:
        text = span.text[max(0, begin - at) : max(0, end - at)]
        at += len(span.text)
        if text:
            yield Span(text, span.hit)


def _after_space(text: str, place: int) -> int:
    return place if place == 0 else text.find(" ", place - 1, place + LEAD) + 1 or place


def _before_space(text: str, place: int) -> int:
    if place == len(text):
        return place
    space = text.rfind(" ", place - LEAD, place)
    return place if space < 0 else space
