"""Addresses of the log; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path, re_path

from hedgerow.timeline.views import archive, calendars, log, publishing

app_name = "timeline"
urlpatterns = [
    path("happened/", log.happened, name="happened"),
    path("settings/timeline/", log.settings, name="settings"),
    path("settings/timeline/<str:reactor>/pause/", log.create_pause, name="pause"),
    path("settings/timeline/<str:reactor>/pause/end/", log.delete_pause, name="go_on"),
    path("settings/timeline/<str:reactor>/replay/", log.replay, name="replay"),
    path("settings/timeline/<str:reactor>/replay/begin/", log.create_replay, name="begin_replay"),
    path("settings/timeline/set-aside/<uuid:set_aside_id>/attempt/", log.create_attempt, name="attempt"),
    path("settings/archive/", archive.archive, name="archive"),
    path("settings/archive/plan/", archive.create_plan, name="plan_archive"),
    path("settings/archive/run/", archive.create_run, name="run_archive"),
    path("settings/archive/<uuid:month_id>/file/", archive.create_file, name="fetch_archive"),
    path("settings/public-feeds/", publishing.feeds, name="feeds"),
    path("settings/public-feeds/<str:verb>/", publishing.create_feed, name="open_feed"),
    path("settings/public-feeds/<str:verb>/removal/", publishing.delete_feed, name="close_feed"),
    re_path(r"^feeds/(?P<slug>[-\w]+)/(?P<verb>[\w.]+)\.(?P<form>atom|json)$", publishing.feed, name="feed"),
    path("calendar/<str:token>.ics", calendars.file, name="calendar_file"),
    path("profile/calendar/", calendars.calendar, name="calendar"),
    path("profile/calendar/address/", calendars.create_calendar, name="create_calendar"),
    path("profile/calendar/address/removal/", calendars.delete_calendar, name="delete_calendar"),
]
