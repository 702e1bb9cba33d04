"""Addresses of the inbox; below `/w/<slug>/` they work inside that workspace."""

from django.urls import URLPattern, URLResolver

app_name = "inbox"
urlpatterns: list[URLPattern | URLResolver] = []
