"""What somebody gives or needs is noted, changed, renewed, ends, or is taken out."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.files import StoredFile
from hedgerow.kernel.money import is_currency
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party
from hedgerow.network.queries import sort_name
from hedgerow.resources import events
from hedgerow.resources.drafts import ResourceDraft
from hedgerow.resources.errors import FileNotTaken, PeriodReversed, QuantityUnreadable, TitleMissing
from hedgerow.resources.finding import put_resources
from hedgerow.resources.models import Resource
from hedgerow.resources.operations.kinds import kind_of
from hedgerow.resources.permissions import Permission
from hedgerow.timeline import operations as timeline

LONGEST = {"title": 200, "unit": 40, "issuer": 120, "number": 80}
DOCUMENT = "certificate"


@transaction.atomic
def add_resource(
    *,
    actor: Actor,
    party: Party | None,
    draft: ResourceDraft,
    upload: "UploadedFile[Any] | None" = None,
    source: str = "page",
) -> Resource:
    """Note what a party (None: the business itself) gives or needs.

    `upload` is kept with it or not at all. Raises TitleMissing, PeriodReversed, UnknownResourceKind, FileTooLarge,
    FileNotTaken.
    """
    require(actor, Permission.EDIT_RESOURCES, party)
    columns, now = _columns(draft), clock.now()
    file = _document(upload)
    resource = Resource(party=party, file=file, source=source[:60], added_at=now, changed_at=now, **columns)
    resource.save()
    return _noted(actor, events.ADDED, resource)


@transaction.atomic
def change_resource(
    *,
    actor: Actor,
    resource: Resource,
    party: Party | None,
    draft: ResourceDraft,
    upload: "UploadedFile[Any] | None" = None,
) -> Resource:
    """Make an entry what the draft says; what is the same already records nothing. An `upload` replaces the file.

    Raises as `add_resource` does.
    """
    require(actor, Permission.EDIT_RESOURCES, resource)
    require(actor, Permission.EDIT_RESOURCES, party)
    before = resource.party_id
    wanted: dict[str, Any] = {**_columns(draft), "party": party}
    changed = [name for name, value in wanted.items() if getattr(resource, name) != value]
    file = _document(upload)
    if file is not None:
        _replace_file(resource, file)
    elif not changed:
        return resource
    for name in changed:
        setattr(resource, name, wanted[name])
    resource.changed_at = clock.now()
    resource.save(update_fields=[*changed, "file", "changed_at"])
    if before != resource.party_id and before is not None:
        timeline.record(actor, events.resource_fact(events.REMOVED, resource, at=before))
    return _noted(actor, events.CHANGED, resource)


@transaction.atomic
def renew_resource(*, actor: Actor, resource: Resource, valid_until: date) -> Resource:
    """A certificate holds until another day. The same day again records nothing."""
    require(actor, Permission.EDIT_RESOURCES, resource)
    if resource.valid_until == valid_until:
        return resource
    resource.valid_until, resource.changed_at = valid_until, clock.now()
    resource.save(update_fields=["valid_until", "changed_at"])
    return _noted(actor, events.RENEWED, resource)


@transaction.atomic
def end_resource(*, actor: Actor, resource: Resource) -> Resource:
    """It is no longer given, or needed; it stays as history. Again is no change."""
    require(actor, Permission.EDIT_RESOURCES, resource)
    if resource.ended_at is not None:
        return resource
    return _stamped(actor, events.ENDED, resource, ended_at=clock.now())


@transaction.atomic
def resume_resource(*, actor: Actor, resource: Resource) -> Resource:
    """It is given, or needed, again. Again is no change."""
    require(actor, Permission.EDIT_RESOURCES, resource)
    if resource.ended_at is None:
        return resource
    return _stamped(actor, events.RESUMED, resource, ended_at=None)


@transaction.atomic
def remove_resource(*, actor: Actor, resource: Resource) -> Resource:
    """It was a mistake: in no list from now on. It can be put back for a month. Again is no change."""
    require(actor, Permission.EDIT_RESOURCES, resource)
    if resource.removed_at is not None:
        return resource
    return _stamped(actor, events.REMOVED, resource, removed_at=clock.now())


@transaction.atomic
def restore_resource(*, actor: Actor, resource: Resource) -> Resource:
    """Put one back that was taken out. Again is no change."""
    require(actor, Permission.EDIT_RESOURCES, resource)
    if resource.removed_at is None:
        return resource
    return _stamped(actor, events.RESTORED, resource, removed_at=None)


def _document(upload: "UploadedFile[Any] | None") -> StoredFile | None:
    return files.save_paper(upload, kind=DOCUMENT, refused=FileNotTaken) if upload else None


def _columns(draft: ResourceDraft) -> dict[str, Any]:
    """The draft as columns, its texts within their lengths.

    Raises TitleMissing, PeriodReversed, QuantityUnreadable, Invalid, UnknownResourceKind.
    """
    title = " ".join(draft.title.split())
    if not title:
        raise TitleMissing(field="title")
    if draft.since and draft.until and draft.until < draft.since:
        raise PeriodReversed(field="until")
    if (draft.quantity_milli or 0) < 0 or (draft.worth_minor or 0) < 0:
        raise QuantityUnreadable(field="quantity" if (draft.quantity_milli or 0) < 0 else "worth")
    if draft.worth_minor is not None and not is_currency(draft.currency):
        raise Invalid(_("Say in which currency, as EUR."), field="currency")
    tidy = replace(draft, title=title, unit=" ".join(draft.unit.split()), note=draft.note.strip())
    said = {name: value[: LONGEST[name]] if name in LONGEST else value for name, value in asdict(tidy).items()}
    if tidy.quantity_milli is None:
        said |= {"unit": "", "per": ""}
    if tidy.worth_minor is None:
        said["currency"] = ""
    return {**said, "kind": kind_of(tidy.kind), "sort_title": sort_name(said["title"])}


def _replace_file(resource: Resource, file: StoredFile) -> None:
    before, resource.file = resource.file, file
    if before is not None:
        resource.save(update_fields=["file"])
        files.delete_file(before)


def _stamped(actor: Actor, verb: str, resource: Resource, **stamps: Any) -> Resource:
    for name, value in stamps.items():
        setattr(resource, name, value)
    resource.changed_at = clock.now()
    resource.save(update_fields=[*stamps, "changed_at"])
    return _noted(actor, verb, resource)


def _noted(actor: Actor, verb: str, resource: Resource) -> Resource:
    """On its timeline and in the search."""
    timeline.record(actor, events.resource_fact(verb, resource))
    put_resources([resource.pk])
    return resource
