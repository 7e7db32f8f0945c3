"""Long marked text is cut to where the marks are."""

from hypothesis import given
from hypothesis import strategies as st

from search.excerpt import excerpt
from search.query import Span

spans = st.lists(st.builds(Span, st.text(alphabet="ab ", max_size=60), st.booleans()), max_size=12).map(tuple)


def text(cut) -> str:
    return "".join(span.text for span in cut)


def test_short_text_stays_whole():
    whole = (Span("the left "), Span("ventricle", hit=True))
    assert excerpt(whole) == whole


def test_the_marks_are_in_sight_and_words_stay_whole():
    cut = excerpt((Span("word " * 60), Span("ventricle", hit=True), Span(" word" * 60)))
    assert Span("ventricle", hit=True) in cut
    assert set(text(cut).strip("…").split()) == {"word", "ventricle"}


def test_it_is_cut_where_the_marks_stand_together():
    far, near = Span("left", hit=True), Span("ventricle", hit=True)
    cut = excerpt((far, Span(" word" * 80 + " "), near, Span(" "), near, Span(" word" * 80)))
    assert cut.count(near) == 2
    assert far not in cut


def test_it_begins_where_it_is_told_to():
    whole = (Span("then the "), Span("ventricle", hit=True), Span(" filled. " + "word " * 60))
    assert text(excerpt(whole, "the ventricle")).startswith("…the ventricle filled.")
    assert text(excerpt(whole, "not there")).startswith("then the")


@given(spans)
def test_an_excerpt_is_a_piece_of_the_text_and_not_longer_than_asked(whole):
    cut = text(excerpt(whole, length=80))
    assert cut.strip("…") in text(whole)
    assert len(cut) <= 82
