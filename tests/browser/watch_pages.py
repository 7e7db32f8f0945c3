"""Addresses of bare pages that show the watch component and nothing of the house around it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template import engines
from django.urls import path

from catalogue.media.watch import watch
from catalogue.models import Talk
from config.urls import urlpatterns as ours

TEMPLATE = """{% extends "base.html" %}{% block title %}{{ talk }}{% endblock %}
{% block content %}<h1>{{ talk.title }}</h1>{% include "components/watch.html" %}{% endblock %}"""


def talk_page(request, pk):
    talk = get_object_or_404(Talk, pk=pk)
    template = engines["django"].from_string(TEMPLATE)
    return HttpResponse(template.render({"talk": talk, "watch": watch(talk, request)}, request))


urlpatterns = [path("watching/<int:pk>/", talk_page), *ours]
