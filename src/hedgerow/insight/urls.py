"""Addresses of the figures; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.insight.views import analyses, health, maturity, pulse

app_name = "insight"
urlpatterns = [
    path("pulse/", pulse.pulse, name="pulse"),
    path("pulse/parts/expected/", pulse.expected, name="expected"),
    path("pulse/<slug:key>/", pulse.figure, name="figure"),
    path("figures/health/", health.health, name="health"),
    path("figures/health/<slug:key>/", health.behind, name="health_list"),
    path("figures/maturity/", maturity.maturity, name="maturity"),
    path("figures/maturity/criteria/", maturity.criteria, name="criteria"),
    path("figures/maturity/criteria/new/", maturity.new_criterion, name="new_criterion"),
    path("figures/maturity/criteria/usual/", maturity.create_restoring, name="restore_criteria"),
    path("figures/maturity/criteria/<slug:key>/", maturity.criterion, name="criterion"),
    path("figures/maturity/criteria/<slug:key>/removal/", maturity.create_removal, name="remove_criterion"),
    path("figures/work/over/", analyses.over, name="analysed"),
    path("figures/work/<slug:name>/", analyses.start, name="analyse"),
    path("figures/work/<slug:name>/<slug:subject>/", analyses.start, name="analyse"),
]
