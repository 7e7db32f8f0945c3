"""Pages of what has no place in the page tree: a talk's permanent address, people, a person."""

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render

from catalogue.access import may_open
from catalogue.addresses import address
from catalogue.models import Person, Talk
from catalogue.pages import people as shown


def talk(request, pk):
    """To where the talk hangs now, at the same second."""
    talk = get_object_or_404(Talk.objects.filter(live=True).select_related("page"), pk=pk)
    if not may_open(request, talk.page):
        raise Http404
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return HttpResponseRedirect(address(talk, request) + query)


def people(request):
    return render(request, "catalogue/people.html", shown.people(request))


def person(request, slug):
    person = get_object_or_404(Person.objects.visible_to(request.user).select_related("portrait"), slug=slug)
    return render(request, "catalogue/person.html", shown.person(person, request))
