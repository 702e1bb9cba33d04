"""Addresses of the figures; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.insight.resilience_urls import resilience
from hedgerow.insight.views import analyses, boards, health, letters, maturity, measures, pulse
from hedgerow.insight.views.figures import attribution, counted, customers, hub, network

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
    *resilience,
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
    path("letters/", letters.index, name="letters"),
    path("letters/new/", letters.create, name="letter_new"),
    path("letters/wish/", letters.update_wish, name="letter_wish"),
    path("letters/<slug:month>/", letters.letter, name="letter"),
    path("letters/<slug:month>/file/", letters.letter_file, name="letter_file"),
    path("letters/<slug:month>/pdf/", letters.letter_pdf, name="letter_pdf"),
    path("letters/<slug:month>/again/", letters.create_again, name="letter_write"),
    path("measures/", measures.index, name="measures"),
    path("measures/reading/", measures.create_reading, name="measures_read"),
    path("measures/goals/<uuid:goal_id>/removal/", measures.delete_goal, name="goal_removal"),
    path("measures/goals/<uuid:goal_id>/undo/", measures.undo_goal, name="goal_undo"),
    path("measures/goals/<uuid:goal_id>/back/", measures.create_goal_again, name="goal_back"),
    path("measures/remarks/<uuid:remark_id>/removal/", measures.delete_remark, name="remark_removal"),
    path("measures/remarks/<uuid:remark_id>/back/", measures.create_remark_again, name="remark_back"),
    path("measures/<str:key>/", measures.measure, name="measure"),
    path("measures/<str:key>/who/", counted.measure_list, name="measure_list"),
    path("measures/<str:key>/remarks/", measures.create_remark, name="remark_new"),
    path("boards/", boards.index, name="boards"),
    path("boards/new/", boards.new, name="board_new"),
    path("boards/ready/<slug:key>/", boards.ready, name="board_ready"),
    path("boards/ready/<slug:key>/taking/", boards.create_ready, name="board_take"),
    path("boards/<uuid:board_id>/", boards.board, name="board"),
    path("boards/<uuid:board_id>/edit/", boards.edit, name="board_edit"),
    path("boards/<uuid:board_id>/removal/", boards.delete, name="board_removal"),
    path("boards/<uuid:board_id>/back/", boards.create_again, name="board_back"),
]
