"""Addresses of care; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.care.views import coverage, parties, plans, week

app_name = "care"
urlpatterns = [
    path("care/", coverage.coverage, name="coverage"),
    path("care/week/", week.week, name="week"),
    path("care/week/file/", week.create_export, name="week_file"),
    path("care/plans/<str:role>/", plans.plan, name="plan"),
    path("care/plans/<str:role>/removal/", plans.delete_plan, name="delete_plan"),
    path("care/who/<slug:standing>/", coverage.who, name="who"),
    path("care/parties/<uuid:party_id>/done/<uuid:attention_id>/", parties.create_done, name="done"),
    path("care/parties/<uuid:party_id>/pause/", parties.create_pause, name="pause"),
    path("care/parties/<uuid:party_id>/pause/removal/", parties.delete_pause, name="resume"),
]
