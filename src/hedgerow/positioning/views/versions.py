"""How the message and the ideal clients came to be, and back to an older version."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.positioning import differing, operations, queries, shown
from hedgerow.positioning.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

MOST = 50
Version = TypeVar("Version")


@require_GET
@signed_in
def of_message(request: Request) -> HttpResponse:
    require(request.actor, Permission.VIEW)
    found = queries.current_messages(request.actor)
    message = queries.current_message(request.actor, request.GET.get("language", ""))
    language = message.language if message else request.workspace.language
    versions = list(queries.message_versions(request.actor, language)[: MOST + 1])
    return render(
        request,
        "positioning/message/versions.html",
        lines=_lines(versions, differing.of_messages),
        languages=shown.languages(found, language),
        may_define=request.actor.may(Permission.DEFINE),
    )


@require_GET
@signed_in
def of_profile(request: Request, profile_id: UUID) -> HttpResponse:
    profile = queries.visible_profile(request.actor, profile_id)
    versions = list(queries.profile_versions(request.actor, profile)[: MOST + 1])
    return render(
        request,
        "positioning/profiles/versions.html",
        profile=profile,
        lines=_lines(versions, differing.of_profiles),
        may_define=request.actor.may(Permission.DEFINE) and profile.put_away_at is None,
    )


@require_POST
@signed_in
def create_message_return(request: Request, version_id: UUID) -> HttpResponse:
    version = queries.visible_message_version(request.actor, version_id)
    operations.bring_back_message(actor=request.actor, version=version)
    toast(request, _("That version is the message again."))
    return redirect(f"{reverse('positioning:message_versions')}?language={version.language}")


@require_POST
@signed_in
def create_profile_return(request: Request, version_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    version = queries.visible_profile_version(request.actor, version_id)
    try:
        operations.bring_back_version(actor=request.actor, version=version)
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect("positioning:profile_versions", version.profile_id)
    toast(request, _("That version is the ideal client again."))
    return redirect("positioning:profile", version.profile_id)


def _lines(versions: Sequence[Version], compare: Callable[[Any, Any], Any]) -> list[tuple[Version, Any]]:
    """Each with what it changed; the last is read only to compare with, where there are more than MOST."""
    earlier: list[Version | None] = [*versions[1:], None]
    pairs = list(zip(versions, earlier, strict=False))[:MOST]
    return [(version, compare(before, version)) for version, before in pairs]
