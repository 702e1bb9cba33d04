"""Addresses of what if they left."""

from django.urls import path

from hedgerow.insight.views.resilience import asking, hanging, keeping, lists, looking

_ONE = "figures/what-if/kept/<uuid:scenario_id>/"
resilience = [
    path("figures/what-if/", asking.what_if, name="what_if"),
    path("figures/what-if/who/<slug:key>/", lists.who, name="what_if_who"),
    path("figures/what-if/who/<slug:key>/<uuid:party_id>/", lists.who_facts, name="what_if_facts"),
    path("figures/what-if/resting/", looking.resting, name="resting"),
    path("figures/what-if/resting/<slug:of>/", lists.rest, name="rest"),
    path("figures/what-if/resting/<slug:of>/<uuid:party_id>/", lists.rest_facts, name="rest_facts"),
    path("figures/what-if/before/", looking.before, name="before"),
    path("figures/what-if/before/weak/", lists.weak, name="weak"),
    path("figures/what-if/before/weak/<uuid:party_id>/", lists.weak_facts, name="weak_facts"),
    path("figures/what-if/hanging/", hanging.hanging, name="hanging"),
    path("figures/what-if/hanging/said/", hanging.create, name="say_dependence"),
    path("figures/what-if/hanging/removal/", hanging.forget, name="forget_dependence"),
    path("figures/what-if/costs/", hanging.update_cost, name="step_cost"),
    path("figures/what-if/kept/", keeping.kept, name="scenarios"),
    path("figures/what-if/kept/new/", keeping.create, name="keep_scenario"),
    path(f"{_ONE}name/", keeping.update_name, name="name_scenario"),
    path(f"{_ONE}removal/", keeping.create_removal, name="remove_scenario"),
    path(f"{_ONE}removal/removal/", keeping.delete_removal, name="bring_back_scenario"),
]
