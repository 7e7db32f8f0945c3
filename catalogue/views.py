"""Pages of what has no place in the page tree: a talk's permanent address, a person."""

from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render

from catalogue.models import Person, Talk


def talk(request, pk):
    """To where the talk hangs now, at the same second."""
    talk = get_object_or_404(Talk.objects.visible_to(request.user).select_related("page"), pk=pk)
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return HttpResponseRedirect(talk.url(request) + query)


def person(request, slug):
    person = get_object_or_404(Person.objects.visible_to(request.user), slug=slug)
    return render(request, "catalogue/person.html", {"person": person})
