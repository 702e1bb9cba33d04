"""Addresses of what if they left."""

from django.urls import path

from hedgerow.insight.views.resilience import asking, hanging, keeping, looking

_ONE = "figures/what-if/kept/<uuid:scenario_id>/"
resilience = [
    path("figures/what-if/", asking.what_if, name="what_if"),
    path("figures/what-if/who/<slug:key>/", asking.who, name="what_if_who"),
    path("figures/what-if/resting/", looking.resting, name="resting"),
    path("figures/what-if/resting/<slug:of>/", looking.rest, name="rest"),
    path("figures/what-if/before/", looking.before, name="before"),
    path("figures/what-if/before/weak/", looking.weak, name="weak"),
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
