"""Addresses of what was given and received; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.exchange.views import entries, pages, settings, statements, states

app_name = "exchange"
urlpatterns = [
    path("exchange/", pages.overview, name="overview"),
    path("exchange/flows/", pages.flows, name="flows"),
    path("exchange/new/", entries.new, name="new"),
    path("exchange/file/", pages.create_export, name="create_export"),
    path("exchange/parties/<uuid:party_id>/", statements.statement, name="statement"),
    path("exchange/parties/<uuid:party_id>/pdf/", statements.statement_pdf, name="statement_pdf"),
    path("exchange/flows/<uuid:flow_id>/", entries.flow, name="flow"),
    path("exchange/flows/<uuid:flow_id>/file/", entries.file, name="file"),
    path("exchange/flows/<uuid:flow_id>/confirmation/", states.create_confirmation, name="confirm"),
    path("exchange/flows/<uuid:flow_id>/dispute/", states.create_dispute, name="dispute"),
    path("exchange/flows/<uuid:flow_id>/dispute/removal/", states.delete_dispute, name="end_dispute"),
    path("exchange/flows/<uuid:flow_id>/removal/", states.create_removal, name="take_back"),
    path("exchange/flows/<uuid:flow_id>/removal/removal/", states.delete_removal, name="restore"),
    path("settings/rates/", settings.rates, name="rates"),
    path("settings/rates/<uuid:rate_id>/past/", settings.past, name="past"),
    path("settings/rates/kinds/", settings.create_kind, name="create_kind"),
    path("settings/rates/kinds/<uuid:kind_id>/", settings.kind, name="kind"),
]
