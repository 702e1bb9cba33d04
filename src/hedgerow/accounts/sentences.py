"""Audit entries of this package in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.accounts.events import Event, Told
from hedgerow.accounts.models import ACCESS_ROLES, SIGHTS
from hedgerow.accounts.registries import AuditEvent

MEANS = {
    "password": gettext_lazy("a password"),
    "link": gettext_lazy("a mailed link"),
    "webauthn": gettext_lazy("a passkey"),
    "totp": gettext_lazy("an authenticator app"),
    "recovery_codes": gettext_lazy("a recovery code"),
    "sign_up": gettext_lazy("signing up"),
    "invitation": gettext_lazy("an invitation"),
    "reset": gettext_lazy("a new password"),
}


def _role(value: object) -> str:
    return str(dict(ACCESS_ROLES).get(str(value), value))


def _means(told: Told) -> str:
    return ", ".join(str(MEANS.get(one, one)) for one in told.after.get("means", []))


def events() -> list[AuditEvent]:
    """In the order of the filter."""
    return [*_of_workspace(), *_of_invitations(), *_of_team(), *_of_sign_in(), *_of_person(), *_of_keys()]


def _of_workspace() -> list[AuditEvent]:
    return [
        AuditEvent(
            Event.WORKSPACE_CREATED,
            gettext_lazy("Workspace started"),
            lambda told: _("%(who)s started this workspace.") % {"who": told.who},
        ),
        AuditEvent(
            Event.WORKSPACE_CHANGED,
            gettext_lazy("Settings changed"),
            lambda told: _("%(who)s changed the settings of the workspace.") % {"who": told.who},
        ),
        AuditEvent(
            Event.LIST_TAKEN,
            gettext_lazy("List taken away as a table"),
            lambda told: (
                _("%(who)s took the list “%(list)s” away as a table.")
                % {"who": told.who, "list": told.after.get("list", "")}
            ),
        ),
    ]


def _of_invitations() -> list[AuditEvent]:
    return [
        AuditEvent(
            Event.MEMBER_INVITED,
            gettext_lazy("Somebody invited"),
            lambda told: (
                _("%(who)s invited %(thing)s as %(role)s.")
                % {"who": told.who, "thing": told.thing, "role": _role(told.after.get("access_role"))}
            ),
        ),
        AuditEvent(
            Event.INVITATION_RESENT,
            gettext_lazy("Invitation sent again"),
            lambda told: _("%(who)s sent %(thing)s the invitation again.") % {"who": told.who, "thing": told.thing},
        ),
        AuditEvent(
            Event.INVITATION_REVOKED,
            gettext_lazy("Invitation taken back"),
            lambda told: _("%(who)s took back the invitation of %(thing)s.") % {"who": told.who, "thing": told.thing},
        ),
        AuditEvent(
            Event.MEMBER_JOINED,
            gettext_lazy("Somebody joined"),
            lambda told: (
                _("%(who)s joined the team as %(role)s.")
                % {"who": told.who, "role": _role(told.after.get("access_role"))}
            ),
        ),
    ]


def _of_team() -> list[AuditEvent]:
    return [
        AuditEvent(
            Event.ACCESS_ROLE_CHANGED,
            gettext_lazy("Role changed"),
            lambda told: (
                _("%(who)s changed the role of %(thing)s from %(before)s to %(after)s.")
                % {
                    "who": told.who,
                    "thing": told.thing,
                    "before": _role(told.before.get("access_role")),
                    "after": _role(told.after.get("access_role")),
                }
            ),
        ),
        AuditEvent(Event.SIGHT_CHANGED, gettext_lazy("What somebody sees changed"), _sight),
        AuditEvent(
            Event.MEMBER_REMOVED,
            gettext_lazy("Somebody removed"),
            lambda told: _("%(who)s removed %(thing)s from the team.") % {"who": told.who, "thing": told.thing},
        ),
        AuditEvent(
            Event.MEMBER_LEFT,
            gettext_lazy("Somebody left"),
            lambda told: _("%(who)s left the team.") % {"who": told.who},
        ),
    ]


def _sight(told: Told) -> str:
    words = {str(key): str(label) for key, label in SIGHTS}
    said = {"who": told.who, "thing": told.thing, "sight": words.get(str(told.after.get("sight")), "")}
    team = told.after.get("team")
    if team:
        line = _("%(who)s changed what %(thing)s sees: “%(sight)s”, in the team %(team)s.")
        return line % {**said, "team": team}
    return _("%(who)s changed what %(thing)s sees: “%(sight)s”.") % said


def _of_sign_in() -> list[AuditEvent]:
    return [
        AuditEvent(
            Event.SIGNED_IN,
            gettext_lazy("Signed in"),
            lambda told: _("%(who)s signed in with %(means)s.") % {"who": told.who, "means": _means(told)},
        ),
        AuditEvent(
            Event.SIGNED_OUT,
            gettext_lazy("Signed out"),
            lambda told: _("%(who)s signed out.") % {"who": told.who},
        ),
        AuditEvent(
            Event.LOCKED_OUT,
            gettext_lazy("Locked out"),
            lambda told: (
                _("Sign-in of %(thing)s was locked for a while after wrong passwords.") % {"thing": told.thing}
            ),
        ),
        AuditEvent(
            Event.SIGN_IN_LINK_ISSUED,
            gettext_lazy("Sign-in link made by command"),
            lambda told: _("A sign-in link for %(thing)s was made on the command line.") % {"thing": told.thing},
        ),
        AuditEvent(Event.SESSION_ENDED, gettext_lazy("Signed out elsewhere"), _ended),
    ]


def _of_person() -> list[AuditEvent]:
    return [
        AuditEvent(
            Event.PASSWORD_CHANGED,
            gettext_lazy("Password changed"),
            lambda told: _("%(who)s changed the password.") % {"who": told.who},
        ),
        AuditEvent(
            Event.PASSWORD_RESET,
            gettext_lazy("Password set anew"),
            lambda told: _("%(who)s set a new password with a mailed link.") % {"who": told.who},
        ),
        AuditEvent(
            Event.EMAIL_CONFIRMED,
            gettext_lazy("Address confirmed"),
            lambda told: _("%(who)s confirmed the e-mail address.") % {"who": told.who},
        ),
        AuditEvent(
            Event.PROFILE_CHANGED,
            gettext_lazy("Profile changed"),
            lambda told: _("%(who)s changed name or language.") % {"who": told.who},
        ),
        AuditEvent(
            Event.SECOND_FACTOR_ADDED,
            gettext_lazy("Second factor added"),
            lambda told: _("%(who)s added %(kind)s to sign in with.") % {"who": told.who, "kind": _kind(told)},
        ),
        AuditEvent(
            Event.SECOND_FACTOR_REMOVED,
            gettext_lazy("Second factor removed"),
            lambda told: _("%(who)s removed %(kind)s from sign-in.") % {"who": told.who, "kind": _kind(told)},
        ),
        AuditEvent(
            Event.RECOVERY_CODES_MADE,
            gettext_lazy("Recovery codes made"),
            lambda told: _("%(who)s made new recovery codes.") % {"who": told.who},
        ),
    ]


def _kind(told: Told) -> str:
    return str(MEANS.get(str(told.after.get("kind")), told.after.get("kind", "")))


def _ended(told: Told) -> str:
    count = int(told.after.get("sessions", 1))
    sentence = ngettext("%(who)s ended %(count)s other session.", "%(who)s ended %(count)s other sessions.", count)
    return sentence % {"who": told.who, "count": count}


def _of_keys() -> list[AuditEvent]:
    return [
        AuditEvent(
            Event.API_KEY_CREATED,
            gettext_lazy("API key made"),
            lambda told: _("%(who)s made the API key %(thing)s.") % {"who": told.who, "thing": told.thing},
        ),
        AuditEvent(
            Event.API_KEY_REVOKED,
            gettext_lazy("API key revoked"),
            lambda told: _("%(who)s revoked the API key %(thing)s.") % {"who": told.who, "thing": told.thing},
        ),
    ]
