"""Addresses of the kit. `config.urls` includes them at the root; below `/w/<slug>/` they work inside that workspace."""

from django.urls import include, path

from hedgerow.web import views

app_name = "web"
urlpatterns = [
    path("find/", views.find, name="find"),
    path("settings/", views.settings_index, name="settings"),
    path("settings/jobs/", include("hedgerow.web.jobs.urls")),
    path("language/", views.choose_language, name="language"),
    path("theme/", views.choose_theme, name="theme"),
    path("columns/", views.choose_columns, name="columns"),
    path("parts/", views.parts, name="parts"),
]
