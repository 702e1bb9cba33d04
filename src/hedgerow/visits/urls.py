"""Addresses of visits; below `/w/<slug>/` they work inside that workspace. The collector's are in `addresses`."""

from django.urls import path

from hedgerow.visits.views import pages, parties, sites

app_name = "visits"
_PARTY, _SITE = "people/<uuid:party_id>/visits/", "settings/websites/<uuid:site_id>/"
urlpatterns = [
    path("visits/", pages.visits, name="visits"),
    path("visits/visits.csv", pages.figures_csv, name="figures_csv"),
    path("settings/websites/", sites.sites, name="sites"),
    path(_SITE, sites.site, name="site"),
    path(f"{_SITE}seen/", sites.seen, name="seen"),
    path(f"{_SITE}putting-away/", sites.create_putting_away, name="put_away"),
    path(f"{_SITE}putting-away/removal/", sites.delete_putting_away, name="take_up"),
    path(f"{_PARTY}consent/", parties.create_consent, name="consent"),
    path(f"{_PARTY}consent/removal/", parties.delete_consent, name="withdraw"),
    path(f"{_PARTY}link/", parties.create_link, name="link"),
]
