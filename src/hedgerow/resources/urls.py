"""Addresses of what everybody gives and needs; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.resources.views import entries, matching, pages, settings, states

app_name = "resources"
_MATCH = "resources/<uuid:resource_id>/matches/<uuid:other_resource_id>/"
urlpatterns = [
    path("resources/", pages.inventory, name="inventory"),
    path("resources/new/", entries.new, name="new"),
    path("resources/matches/", pages.matches, name="matches"),
    path("capabilities/", pages.capabilities, name="capabilities"),
    path("resources/file/", pages.create_export, name="create_export"),
    path("resources/<uuid:resource_id>/", entries.resource, name="resource"),
    path("resources/<uuid:resource_id>/edit/", entries.edit, name="edit"),
    path("resources/<uuid:resource_id>/file/", entries.file, name="file"),
    path("resources/<uuid:resource_id>/end/", states.create_end, name="end"),
    path("resources/<uuid:resource_id>/end/removal/", states.delete_end, name="resume"),
    path("resources/<uuid:resource_id>/renewal/", states.create_renewal, name="renew"),
    path("resources/<uuid:resource_id>/removal/", states.create_removal, name="remove"),
    path("resources/<uuid:resource_id>/removal/removal/", states.delete_removal, name="restore"),
    path(f"{_MATCH}introduction/", matching.create_introduction, name="introduce"),
    path(f"{_MATCH}rejection/", matching.create_rejection, name="reject"),
    path(f"{_MATCH}rejection/removal/", matching.delete_rejection, name="reopen"),
    path("settings/kinds/", settings.kinds, name="kinds"),
    path("settings/kinds/<uuid:kind_id>/", settings.kind, name="kind"),
]
