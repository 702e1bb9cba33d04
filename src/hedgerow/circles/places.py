"""Where the circles' pages are found."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hedgerow.circles import events
from hedgerow.circles.models import Circle
from hedgerow.circles.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.timeline.registries import SubjectNames, subject_names
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.palette import Action, actions


def _names(actor: Actor, ids: Iterable[UUID]) -> Mapping[UUID, str]:
    if not actor.may(Permission.VIEW_CIRCLES):
        return {}
    return dict(Circle.objects.filter(id__among=list(ids)).values_list("pk", "name"))


def _address(circle: UUID) -> str:
    return reverse("circles:circle", args=[circle])


def register() -> None:
    subject_names.add(SubjectNames(events.CIRCLE, _names, _address))
    entries.add(
        NavEntry(
            "circles",
            _("Circles"),
            "partners",
            "circles:circles",
            NavGroup.TEND,
            order=47,
            permission=Permission.VIEW_CIRCLES,
            hint=_("Members pay each other in hours or credits of their own."),
            keywords=_("mutual credit time bank hours barter limit demurrage"),
        )
    )
    actions.add(
        Action(
            "payment-code",
            _("Type a payment code"),
            "qr",
            "circles:look_up",
            permission=Permission.PAY,
            keywords=_("circle pay confirm code"),
        )
    )
