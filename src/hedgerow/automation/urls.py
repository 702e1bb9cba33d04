"""Addresses of webhooks; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.automation.views import deliveries, endpoints, making, states

app_name = "automation"
_ONE = "settings/webhooks/<uuid:endpoint_id>/"
urlpatterns = [
    path("settings/webhooks/", endpoints.webhooks, name="webhooks"),
    path("settings/webhooks/new/", making.new, name="new"),
    path("settings/webhooks/guide/", endpoints.guide, name="guide"),
    path(_ONE, endpoints.webhook, name="webhook"),
    path(f"{_ONE}edit/", making.edit, name="edit"),
    path(f"{_ONE}secret/", states.create_secret, name="secret"),
    path(f"{_ONE}pause/", states.create_pause, name="pause"),
    path(f"{_ONE}pause/end/", states.delete_pause, name="resume"),
    path(f"{_ONE}tests/", states.create_test, name="test"),
    path(f"{_ONE}replays/", states.create_replay, name="replay"),
    path(f"{_ONE}removal/", states.create_removal, name="remove"),
    path("settings/webhooks/deliveries/<uuid:delivery_id>/", deliveries.delivery, name="delivery"),
    path("settings/webhooks/deliveries/<uuid:delivery_id>/replay/", deliveries.create_replay, name="replay_one"),
]
