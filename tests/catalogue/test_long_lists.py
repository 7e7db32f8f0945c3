"""Lists of more than anybody counts: their pages, to the last one."""

import re

import pytest

from catalogue.models import Talk, TopicPage
from catalogue.pages.frame import MANY, PER_PAGE
from tests import factories

pytestmark = pytest.mark.django_db
LAST = MANY // PER_PAGE + 1


@pytest.fixture
def topic():
    """Under it and the narrower one MANY + 1 talks that are shown, some of them under both; and one that is not."""
    topic = factories.topic("ECPR")
    narrower = factories.topic("Paediatric ECPR", broader=topic)
    page = factories.session()
    talks = Talk.objects.bulk_create(
        Talk(page=page, title=f"Talk {number}", slug=f"talk-{number}", live=number > 0)
        for number in range(MANY + 2)
    )
    through = Talk.topics.through.objects
    through.bulk_create(Talk.topics.through(talk=talk, topicpage=topic) for talk in talks)
    through.bulk_create(Talk.topics.through(talk=talk, topicpage=narrower) for talk in talks[:100])
    return TopicPage.objects.get(pk=topic.pk)


def look(client, topic, page="") -> str:
    answer = client.get(topic.url, {"page": page} if page else {})
    assert answer.status_code == 200
    return answer.content.decode()


def numbers(page: str) -> list[int]:
    return [int(number) for number in re.findall(r">Talk (\d+)</a>", page)]


def test_a_count_ends_where_nobody_counts_on(client, topic):
    page = look(client, topic)
    assert f'<span class="count">{MANY}+</span>' in page
    assert ">Page 1</span>" in page
    Talk.objects.filter(slug="talk-1").update(live=False)
    page = look(client, topic)
    assert f'<span class="count">{MANY}</span>' in page
    assert f">Page 1 of {MANY // PER_PAGE}</span>" in page


def test_its_pages_lead_to_the_last_and_show_each_talk_once(client, topic):
    seen, number, page = [], 1, look(client, topic)
    while 'rel="next"' in page:
        seen += numbers(page)
        number += 1
        page = look(client, topic, number)
    assert number == LAST
    seen += numbers(page)
    assert sorted(seen) == list(range(1, MANY + 2))


@pytest.mark.parametrize("asked", [LAST, LAST + 1, 10**6, "9" * 30])
def test_who_asks_for_a_page_too_far_gets_the_last(client, topic, asked):
    assert numbers(look(client, topic, asked)) == [1]


@pytest.mark.parametrize("asked", ["x", "1", "9" * 5_000])
def test_who_asks_for_nonsense_gets_the_first(client, topic, asked):
    assert len(numbers(look(client, topic, asked))) == PER_PAGE
