"""The content security policy of the admin."""

from django.urls import reverse


def allow_admin_scripts(get_response):
    """Let the admin run the scripts in its own pages: Wagtail's choosers and panels start themselves so."""

    def middleware(request):
        response = get_response(request)
        if request.path.startswith(reverse("wagtailadmin_home")):
            response._csp_update = {"script-src": ["'unsafe-inline'"]}
        return response

    return middleware
