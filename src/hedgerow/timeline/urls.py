"""Addresses of the log; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.timeline import views

app_name = "timeline"
urlpatterns = [
    path("happened/", views.happened, name="happened"),
    path("settings/timeline/", views.settings, name="settings"),
    path("settings/timeline/<str:reactor>/pause/", views.create_pause, name="pause"),
    path("settings/timeline/<str:reactor>/pause/end/", views.delete_pause, name="go_on"),
    path("settings/timeline/<str:reactor>/replay/", views.replay, name="replay"),
    path("settings/timeline/<str:reactor>/replay/begin/", views.create_replay, name="begin_replay"),
    path("settings/timeline/set-aside/<uuid:set_aside_id>/attempt/", views.create_attempt, name="attempt"),
]
