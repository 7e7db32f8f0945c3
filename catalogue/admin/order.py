"""The order of a page's talks, moved one at a time on the page's form."""

from django.contrib.auth.decorators import permission_required
from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from catalogue.models import Talk


@require_POST
@permission_required("catalogue.change_talk", raise_exception=True)
def move_talk(request, page_pk, pk):
    """Put the talk where `?position=` says, counted from 0 among those of its page."""
    talk = get_object_or_404(Talk, pk=pk, page=page_pk)
    position = request.GET.get("position", "")
    with transaction.atomic():
        talks = [one for one in Talk.objects.filter(page=page_pk) if one.pk != talk.pk]
        talks.insert(int(position) if position.isdecimal() else len(talks), talk)
        renumber(talks)
    return JsonResponse({"success": True})


def renumber(talks):
    """Number the talks as they stand; rows that have their number already are not written."""
    moved = [talk for number, talk in enumerate(talks) if talk.order != number]
    for number, talk in enumerate(talks):
        talk.order = number
    Talk.objects.bulk_update(moved, ["order"])
