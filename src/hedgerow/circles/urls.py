"""Addresses of circles; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.circles.views import circles, deciding, members, notices, paying, statements

app_name = "circles"
_PAYMENT, _MEMBER = "circles/payments/<uuid:payment_id>/", "circles/members/<uuid:member_id>/"
urlpatterns = [
    path("circles/", circles.listed, name="circles"),
    path("circles/new/", circles.new, name="new"),
    path("circles/code/", paying.look_up, name="look_up"),
    path("circles/<uuid:circle_id>/", circles.circle, name="circle"),
    path("circles/<uuid:circle_id>/settings/", circles.edit, name="edit"),
    path("circles/<uuid:circle_id>/demurrage/", circles.demurrage, name="demurrage"),
    path("circles/<uuid:circle_id>/pay/", paying.new, name="pay"),
    path("circles/<uuid:circle_id>/members/new/", members.new, name="join"),
    path("circles/<uuid:circle_id>/notices/", notices.new, name="notice"),
    path("circles/notices/<uuid:notice_id>/end/", notices.create_end, name="end_notice"),
    path(_PAYMENT, paying.payment, name="payment"),
    path(f"{_PAYMENT}confirmation/", deciding.create_confirmation, name="confirm"),
    path(f"{_PAYMENT}refusal/", deciding.create_refusal, name="decline"),
    path(f"{_PAYMENT}reversal/", deciding.create_reversal, name="reverse"),
    path(_MEMBER, statements.member, name="member"),
    path(f"{_MEMBER}limit/", members.edit_limit, name="limit"),
    path(f"{_MEMBER}pause/", members.create_pause, name="pause"),
    path(f"{_MEMBER}pause/removal/", members.delete_pause, name="resume"),
    path(f"{_MEMBER}leaving/", members.leave, name="leave"),
    path(f"{_MEMBER}cover/", members.create_cover, name="cover"),
]
