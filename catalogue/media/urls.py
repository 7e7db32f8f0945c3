"""Addresses of media, the same in every language of the site."""

from django.urls import path

from .views import media, picture

app_name = "media"
urlpatterns = [
    path("recordings/<int:pk>/file", media, {"part": "file"}, name="file"),
    path("recordings/<int:pk>/stream/<path:name>", media, {"part": "stream"}, name="stream"),
    path("recordings/<int:pk>/poster", media, {"part": "poster"}, name="poster"),
    path("recordings/<int:pk>/captions/<int:track>.vtt", media, {"part": "captions"}, name="captions"),
    path("recordings/<int:pk>/chapters.vtt", media, {"part": "chapters"}, name="chapters"),
    path("recordings/<int:pk>/slides/<int:slide>", media, {"part": "slides"}, name="slides"),
    path("recordings/<int:pk>/storyboard/<str:name>", media, {"part": "storyboard"}, name="storyboard"),
    path("recordings/<int:pk>/audio", media, {"part": "audio"}, name="audio"),
    path("<slug:folder>/<str:name>", picture, name="picture"),
]
