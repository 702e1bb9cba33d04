"""Addresses of the copy, below `/w/<slug>/`."""

from django.urls import path

from hedgerow.lake import views

app_name = "lake"
urlpatterns = [
    path("settings/copy/", views.copy, name="copy"),
    path("settings/copy/sync/", views.create_sync, name="sync"),
    path("settings/copy/rebuild/", views.create_rebuild, name="rebuild"),
    path("settings/copy/switch/", views.create_switch, name="switch"),
]
