from django.urls import path

from hedgerow.listening.views import mentions, watches

app_name = "listening"
urlpatterns = [
    path("mentions/", mentions.mentions, name="mentions"),
    path("mentions/<uuid:mention_id>/state/", mentions.create_state, name="mention_state"),
    path("mentions/<uuid:mention_id>/author/", mentions.author, name="author"),
    path("mentions/<uuid:mention_id>/silence/", mentions.ignore, name="ignore"),
    path("mentions/authors/<uuid:author_id>/silence/removal/", mentions.hear, name="hear"),
    path("settings/calendars/", watches.calendars, name="calendars"),
    path("settings/calendars/guests/", watches.create_guest, name="add_guest"),
    path("settings/calendars/guests/removal/", watches.delete_guest, name="pass_guest_over"),
    path("settings/feeds/", watches.feeds, name="feeds"),
    path("settings/watches/<uuid:watch_id>/pause/", watches.create_pause, name="pause"),
    path("settings/watches/<uuid:watch_id>/pause/removal/", watches.delete_pause, name="resume"),
    path("settings/watches/<uuid:watch_id>/look/", watches.create_look, name="look"),
    path("settings/watches/<uuid:watch_id>/removal/", watches.delete_watch, name="remove_watch"),
]
