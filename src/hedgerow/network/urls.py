"""Addresses of people and what is between them; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.network.views import cards, listing, logging, party, picking, promises, roles, settings, ties, timeline
from hedgerow.network.views import map as maps
from hedgerow.network.views.imports import handing_in, one, rows, undoing

app_name = "network"
urlpatterns = [
    path("map/", maps.ecosystem, name="map"),
    path("map/parties.json", maps.parties, name="map_parties"),
    path("map/parties/<uuid:party_id>/", maps.party, name="map_party"),
    path("map/list/", maps.listing, name="map_list"),
    path("people/", listing.people, name="people"),
    path("people/new/", cards.new, name="new"),
    path("people/search/", picking.search, name="search"),
    path("people/duplicates/", picking.duplicates, name="duplicates"),
    path("people/tags/", listing.create_tags, name="tags"),
    path("people/roles/", listing.create_roles, name="roles"),
    path("people/archive/", listing.create_archive, name="archive"),
    path("people/archive/<str:mark>/removal/", listing.delete_archive, name="unarchive"),
    path("people/put-away/", listing.put_away, name="put_away"),
    path("people/restorations/", listing.create_restorations, name="restorations"),
    path("people/ties/<uuid:tie_id>/end/", ties.end_tie, name="end_tie"),
    path("people/<uuid:party_id>/", party.party, name="party"),
    path("people/<uuid:party_id>/edit/", cards.edit, name="edit"),
    path("people/<uuid:party_id>/log/", logging.create_log, name="log_with"),
    path("people/<uuid:party_id>/timeline/", timeline.timeline_part, name="timeline"),
    path("people/<uuid:party_id>/archive/", party.create_archive, name="archive_one"),
    path("people/<uuid:party_id>/restoration/", party.create_restoration, name="restoration"),
    path("people/<uuid:party_id>/roles/", roles.create_role, name="give_role"),
    path("people/<uuid:party_id>/roles/<str:role>/end/", roles.end_role, name="end_role"),
    path(
        "people/<uuid:party_id>/promises/<uuid:promise_id>/settlement/",
        promises.create_settlement,
        name="settle_promise",
    ),
    path("people/<uuid:party_id>/ties/", ties.create_tie, name="make_tie"),
    path("log/", logging.log_anything, name="log"),
    path("import/", handing_in.imports, name="imports"),
    path("import/<uuid:import_id>/", one.import_page, name="import"),
    path("import/<uuid:import_id>/progress/", one.progress, name="import_progress"),
    path("import/<uuid:import_id>/columns/", one.create_mapping, name="import_columns"),
    path("import/<uuid:import_id>/run/", one.create_run, name="import_run"),
    path("import/<uuid:import_id>/end/", one.create_end, name="import_end"),
    path("import/<uuid:import_id>/undo/", undoing.create_undo, name="import_undo"),
    path("import/<uuid:import_id>/problems/", rows.problems, name="import_problems"),
    path("import/<uuid:import_id>/to-mend.csv", rows.rejected, name="import_rejected"),
    path("settings/roles/", settings.roles, name="role_kinds"),
    path("settings/roles/<uuid:kind_id>/", settings.role, name="role_kind"),
    path("settings/roles/<uuid:kind_id>/place/", settings.role_place, name="role_place"),
    path("settings/ties/", settings.ties, name="tie_kinds"),
    path("settings/ties/<uuid:kind_id>/", settings.tie, name="tie_kind"),
    path("settings/fields/", settings.fields, name="fields"),
    path("settings/fields/<uuid:field_id>/", settings.field, name="field"),
]
