"""Addresses of prompts and of what helps; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.advisor.views import deciding, pages

app_name = "advisor"
_ONE = "advice/prompts/<uuid:prompt_id>/"
urlpatterns = [
    path("advice/", pages.advice, name="advice"),
    path("advice/shown/", deciding.create_shown, name="shown"),
    path("advice/kinds/<str:prompt_kind>/", pages.kind, name="kind"),
    path("advice/kinds/<str:prompt_kind>/switch/", deciding.create_switch, name="switch"),
    path(f"{_ONE}snooze/", deciding.create_snooze, name="snooze"),
    path(f"{_ONE}snooze/removal/", deciding.delete_snooze, name="take_up"),
    path(f"{_ONE}dismissal/", deciding.create_dismissal, name="dismiss"),
    path(f"{_ONE}completion/", deciding.create_completion, name="finish"),
    path(f"{_ONE}reopening/", deciding.create_reopening, name="reopen"),
]
