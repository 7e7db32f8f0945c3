"""What to offer who cannot search now: the broad topics, the latest congresses and webinars."""

from django.conf import settings

from catalogue.models import CongressPage, TopicPage, WebinarPage
from catalogue.pages.parts import in_own_language

TOPICS = 16
CONGRESSES = 4
WEBINARS = 4


def places_to_browse(visitor) -> dict[str, list]:
    """Topics, congresses and webinars on demand, loaded with all that their cards show."""
    shown = TopicPage.objects.visible_to(visitor).filter(locale__language_code=settings.LANGUAGE_CODE)
    return {
        "topics": in_own_language(list(shown.order_by("depth", "path").for_chips()[:TOPICS])),
        "congresses": list(CongressPage.objects.visible_to(visitor).newest_first()[:CONGRESSES]),
        "webinars": list(WebinarPage.objects.visible_to(visitor).on_demand().for_cards()[:WEBINARS]),
    }
