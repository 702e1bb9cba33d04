"""Addresses of the figures; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.insight.views import analyses, pulse
from hedgerow.insight.views.figures import attribution, customers, hub, network

app_name = "insight"
urlpatterns = [
    path("pulse/", pulse.pulse, name="pulse"),
    path("pulse/parts/expected/", pulse.expected, name="expected"),
    path("pulse/<slug:key>/", pulse.figure, name="figure"),
    path("figures/work/over/", analyses.over, name="analysed"),
    path("figures/work/<slug:name>/", analyses.start, name="analyse"),
    path("figures/work/<slug:name>/<slug:subject>/", analyses.start, name="analyse"),
    path("figures/", hub.hub, name="figures"),
    path("figures/attribution/", attribution.attribution, name="attribution"),
    path("figures/attribution/<slug:key>/", attribution.attribution_list, name="attribution_list"),
    path("figures/customers/", customers.customers, name="customers"),
    path("figures/customers/<slug:key>/", customers.customers_list, name="customers_list"),
    path("figures/network/", network.network, name="network"),
    path("figures/network/<slug:key>/", network.network_list, name="network_list"),
]
