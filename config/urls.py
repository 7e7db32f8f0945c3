from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/", include("catalogue.media.urls")),
    path("pushed/", include("catalogue.importers.pushed.urls")),
    path("", include("home.urls")),
]

# English stands at /, every other language under its code; a page opens under each of them.
urlpatterns += i18n_patterns(
    path("account/", include("members.urls")),
    path("account/", include("allauth.urls")),
    path("search/", include("search.urls")),
    path("", include("catalogue.urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
