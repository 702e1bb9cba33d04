"""Addresses of initiatives; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.initiatives.views import listing, making, pages, pieces, taking_part

app_name = "initiatives"
_ONE = "initiatives/<uuid:initiative_id>/"
urlpatterns = [
    path("initiatives/", listing.initiatives, name="initiatives"),
    path("initiatives/new/", making.new, name="new"),
    path("initiatives/file/", listing.create_export, name="export_all"),
    path("initiatives/margin/", listing.update_margin, name="margin"),
    path("initiatives/pieces/<uuid:piece_id>/removal/", pieces.create_removal, name="take_back"),
    path("initiatives/pieces/<uuid:piece_id>/removal/removal/", pieces.delete_removal, name="restore_piece"),
    path(_ONE, pages.initiative, name="initiative"),
    path(f"{_ONE}edit/", making.edit, name="edit"),
    path(f"{_ONE}basis/", making.update_basis, name="basis"),
    path(f"{_ONE}file/", pages.create_export, name="export"),
    path(f"{_ONE}archive/", making.create_archive, name="archive"),
    path(f"{_ONE}archive/removal/", making.delete_archive, name="restore"),
    path(f"{_ONE}parties/", taking_part.parties, name="parties"),
    path(f"{_ONE}parties/segment/", taking_part.create_segment, name="add_segment"),
    path(f"{_ONE}parties/list/", taking_part.create_list, name="add_list"),
    path(f"{_ONE}parties/<uuid:party_id>/removal/", taking_part.create_removal, name="take_out"),
    path(f"{_ONE}parties/<uuid:party_id>/removal/removal/", taking_part.delete_removal, name="put_back"),
    path(f"{_ONE}batches/<uuid:batch>/removal/", taking_part.create_batch_removal, name="take_out_batch"),
    path(f"{_ONE}pieces/new/", pieces.new, name="note"),
    path(f"{_ONE}pieces/link/", pieces.link, name="link"),
    path(f"{_ONE}pieces/flows/<uuid:flow_id>/", pieces.create_flow_link, name="link_flow"),
    path(f"{_ONE}pieces/purchases/<uuid:purchase_id>/", pieces.create_purchase_link, name="link_purchase"),
]
