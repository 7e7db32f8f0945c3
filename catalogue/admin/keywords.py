"""Keywords offered while an editor types."""

from django.http import JsonResponse

from catalogue.models import Keyword


def keywords(request):
    """The first ten that begin with `?term=`, then those that hold it."""
    term = request.GET.get("term", "").strip()
    if not term:
        return JsonResponse([], safe=False)
    begin = list(
        Keyword.objects.filter(text__istartswith=term).order_by("text").values_list("text", flat=True)[:10]
    )
    hold = Keyword.objects.filter(text__icontains=term).exclude(text__in=begin).order_by("text")
    return JsonResponse([*begin, *hold.values_list("text", flat=True)[: 10 - len(begin)]], safe=False)
