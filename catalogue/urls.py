from django.urls import path

from catalogue import views

app_name = "catalogue"
urlpatterns = [
    path("t/<int:pk>/", views.talk, name="talk"),
    path("people/", views.people, name="people"),
    path("people/<slug:slug>/", views.person, name="person"),
]
