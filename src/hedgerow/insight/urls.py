"""Addresses of the figures; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.insight.resilience_urls import resilience
from hedgerow.insight.views import analyses, pulse

app_name = "insight"
urlpatterns = [
    path("pulse/", pulse.pulse, name="pulse"),
    path("pulse/parts/expected/", pulse.expected, name="expected"),
    path("pulse/<slug:key>/", pulse.figure, name="figure"),
    *resilience,
    path("figures/work/over/", analyses.over, name="analysed"),
    path("figures/work/<slug:name>/", analyses.start, name="analyse"),
    path("figures/work/<slug:name>/<slug:subject>/", analyses.start, name="analyse"),
]
