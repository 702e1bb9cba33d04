"""Addresses of splits; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.sharing.views import making, pages, states

app_name = "sharing"
urlpatterns = [
    path("splits/", pages.splits, name="splits"),
    path("splits/new/", making.new, name="new"),
    path("splits/who/", making.who, name="who"),
    path("splits/<uuid:split_id>/", pages.split, name="split"),
    path("splits/<uuid:split_id>/edit/", making.edit, name="edit"),
    path("splits/<uuid:split_id>/file/", pages.file, name="file"),
    path("splits/<uuid:split_id>/agreement/", states.create_agreement, name="agree"),
    path("splits/<uuid:split_id>/booking/", states.create_booking, name="book"),
    path("splits/<uuid:split_id>/agreement/removal/", states.delete_agreement, name="take_back"),
]
