"""Addresses of this package, included at the root; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.accounts.views import audit, invitations, keys, links, profile, start, team, workspace
from hedgerow.accounts.views import sign_in as doors

app_name = "accounts"
urlpatterns = [
    path("", start.home, name="home"),
    path("start/", start.start, name="start"),
    path("workspaces/", start.workspaces, name="workspaces"),
    path("sign-in/link/", doors.ask_for_link, name="ask_for_link"),
    path("sign-in/link/<str:token>/", links.open_sign_in_link, name="open_sign_in_link"),
    path("password/forgotten/", links.forgotten_password, name="forgotten_password"),
    path("password/new/<str:token>/", links.new_password, name="new_password"),
    path("confirm/", links.ask_for_confirmation, name="ask_for_confirmation"),
    path("confirm/<str:token>/", links.confirm_email, name="confirm_email"),
    path("invitations/<str:token>/", invitations.invitation, name="invitation"),
    path("profile/", profile.profile, name="profile"),
    path("profile/security/", profile.security, name="security"),
    path("profile/security/password/", profile.password, name="password"),
    path("profile/security/sessions/ends/", profile.end_other_sessions, name="end_other_sessions"),
    path("profile/security/sessions/<uuid:sign_in_id>/end/", profile.end_session, name="end_session"),
    path("settings/workspace/", workspace.workspace, name="workspace"),
    path("settings/team/", team.team, name="team"),
    path("settings/team/departure/", team.departure, name="departure"),
    path("settings/team/<uuid:membership_id>/role/", team.member_role, name="member_role"),
    path("settings/team/<uuid:membership_id>/sight/", team.member_sight, name="member_sight"),
    path("settings/team/<uuid:membership_id>/removal/", team.member_removal, name="member_removal"),
    path("settings/team/invitations/<uuid:invitation_id>/sending/", team.invitation_sending, name="invitation_sending"),
    path(
        "settings/team/invitations/<uuid:invitation_id>/revocation/",
        team.invitation_revocation,
        name="invitation_revocation",
    ),
    path("settings/keys/", keys.keys, name="keys"),
    path("settings/keys/<uuid:key_id>/revocation/", keys.key_revocation, name="key_revocation"),
    path("settings/audit/", audit.audit, name="audit"),
]
