"""Addresses of the value network; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.value_network.views import beginnings, deliverables, files, judging, pages, roles, versions

app_name = "value_network"
_ONE = "value-network/<uuid:value_network_id>/"
urlpatterns = [
    path("value-network/", pages.index, name="index"),
    path("value-network/new/", beginnings.new, name="new"),
    path("value-network/put-away/", beginnings.put_away, name="put_away"),
    path(_ONE, pages.network, name="network"),
    path(f"{_ONE}name/", beginnings.edit, name="edit"),
    path(f"{_ONE}removal/", beginnings.create_removal, name="remove"),
    path(f"{_ONE}return/", beginnings.create_return, name="bring_back"),
    path(f"{_ONE}entries/", pages.seen, name="seen"),
    path(f"{_ONE}entries/drawn/", deliverables.create_seen, name="draw_seen"),
    path(f"{_ONE}worth/", judging.worth, name="worth"),
    path(f"{_ONE}worth/<uuid:deliverable_id>/received/", judging.create_received, name="judge_received"),
    path(f"{_ONE}worth/<uuid:deliverable_id>/given/", judging.create_given, name="judge_given"),
    path(f"{_ONE}arrows/new/", deliverables.new, name="new_deliverable"),
    path(f"{_ONE}arrows/<uuid:deliverable_id>/", deliverables.edit, name="deliverable"),
    path(f"{_ONE}arrows/<uuid:deliverable_id>/removal/", deliverables.create_removal, name="take_out_deliverable"),
    path(f"{_ONE}roles/new/", roles.new, name="new_role"),
    path(f"{_ONE}roles/<uuid:drawn_role_id>/", roles.edit, name="role"),
    path(f"{_ONE}roles/<uuid:drawn_role_id>/removal/", roles.create_removal, name="take_out_role"),
    path(f"{_ONE}versions/", versions.versions, name="versions"),
    path(f"{_ONE}file/", files.table, name="table"),
    path(f"{_ONE}picture/", files.image, name="image"),
    path("value-network/versions/<uuid:version_id>/return/", versions.create_return, name="version_return"),
    path("value-network/versions/<uuid:version_id>/removal/", versions.create_removal, name="version_removal"),
    path("value-network/judgements/<uuid:judgement_id>/removal/", judging.create_removal, name="judgement_removal"),
]
