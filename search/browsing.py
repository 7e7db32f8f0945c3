"""What to offer who cannot search now: the broad topics, the latest congresses and webinars."""

from django.conf import settings

from catalogue.access import hidden_for
from catalogue.models import CongressPage, TopicPage, WebinarPage
from catalogue.pages.parts import in_own_language

TOPICS = 16
CONGRESSES = 4
WEBINARS = 4


def places_to_browse(request) -> dict[str, list]:
    """Topics, congresses and webinars on demand, loaded with all that their cards show."""
    hidden = hidden_for(request)
    shown = TopicPage.objects.visible_to(request.user, hidden).filter(
        locale__language_code=settings.LANGUAGE_CODE
    )
    return {
        "topics": in_own_language(list(shown.order_by("depth", "path").for_chips()[:TOPICS]), hidden),
        "congresses": list(CongressPage.objects.visible_to(request.user, hidden).newest_first()[:CONGRESSES]),
        "webinars": list(
            WebinarPage.objects.visible_to(request.user, hidden).on_demand().for_cards()[:WEBINARS]
        ),
    }
