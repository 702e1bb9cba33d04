"""Where shops send to, and the pages of connected shops; those work below `/w/<slug>/` inside that workspace."""

from django.urls import path

from hedgerow.sales.views.shops import changes, hooks, pages

app_name = "shops"
_ONE = "settings/shops/<uuid:connection_id>/"
urlpatterns = [
    path("hooks/<str:shop>/<str:token>", hooks.hook, name="hook"),
    path("settings/shops/", pages.shops, name="shops"),
    path(_ONE, pages.connection, name="connection"),
    path(f"{_ONE}secret/", changes.create_secret, name="secret"),
    path(f"{_ONE}key/", changes.create_key, name="key"),
    path(f"{_ONE}details/", changes.create_details, name="details"),
    path(f"{_ONE}places/", changes.create_places, name="places"),
    path(f"{_ONE}address/", changes.create_address, name="address"),
    path(f"{_ONE}pause/", changes.create_pause, name="pause"),
    path(f"{_ONE}pause/removal/", changes.delete_pause, name="resume"),
    path(f"{_ONE}removal/", changes.create_removal, name="remove"),
    path("settings/shops/messages/<uuid:delivery_id>/", pages.delivery, name="delivery"),
    path("settings/shops/messages/<uuid:delivery_id>/rereading/", changes.create_rereading, name="reread"),
]
