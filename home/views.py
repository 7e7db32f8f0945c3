"""What is not a page of the tree."""

from django.shortcuts import render
from django.urls import reverse


def robots(request):
    sitemap_url = request.build_absolute_uri(reverse("sitemap"))
    return render(request, "robots.txt", {"sitemap_url": sitemap_url}, content_type="text/plain")
