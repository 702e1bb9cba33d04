"""Where the pages of initiatives are found, and what the log calls one."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hedgerow.initiatives import events, queries
from hedgerow.initiatives.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.timeline.registries import SubjectNames, subject_names
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.palette import Action, actions


def register() -> None:
    subject_names.add(SubjectNames(events.INITIATIVE, _names, _address))
    entries.add(
        NavEntry(
            "initiatives",
            _("Initiatives"),
            "star",
            "initiatives:initiatives",
            NavGroup.TEND,
            order=49,
            permission=Permission.VIEW_INITIATIVES,
            hint=_("What went into an event, campaign or partnership, and what came out."),
            keywords=_("return payback roi programme event campaign space budget partnership"),
        )
    )
    actions.add(
        Action(
            "new-initiative",
            _("Begin an initiative"),
            "star",
            "initiatives:new",
            permission=Permission.LEAD_INITIATIVES,
            keywords=_("event campaign programme partnership space budget return"),
        )
    )


def _names(actor: Actor, ids: Iterable[UUID]) -> Mapping[UUID, str]:
    return queries.titles_of(actor, ids) if actor.may(Permission.VIEW_INITIATIVES) else {}


def _address(key: UUID) -> str:
    return reverse("initiatives:initiative", args=[key])
