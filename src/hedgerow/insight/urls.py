"""Addresses of the Pulse; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.insight import views

app_name = "insight"
urlpatterns = [
    path("pulse/", views.pulse, name="pulse"),
    path("pulse/parts/expected/", views.expected, name="expected"),
    path("pulse/<slug:key>/", views.figure, name="figure"),
]
