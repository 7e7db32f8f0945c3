"""One address for each source that hosts may push to, the same in every language."""

from django.urls import path

from .views import pushed

app_name = "pushed"
urlpatterns = [path("<int:pk>/", pushed, name="source")]
