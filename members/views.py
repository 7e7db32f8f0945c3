"""Fragments about who is watching: fetched by the page, never part of it."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache


@never_cache
def corner(request):
    """The header's account corner: who is signed in, or where to sign in and come back."""
    return render(request, "members/corner.html", {"back_to": request.htmx.current_url_abs_path or ""})
