"""Changes of many parties at once, and whom they left as they were."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import Q, QuerySet

from hedgerow.accounts import queries as accounts
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotFound, Text
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network.fields import pointed_at
from hedgerow.network.models import EDITS_KEPT, CustomField, EditKind, ManyEdit, ManyLeft, RoleKind, Tag
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.parties import visible_parties
from hedgerow.network.queries.words import role_word

_OF_TAGS, _OF_ROLES = (EditKind.TAG_ADDED, EditKind.TAG_TAKEN), (EditKind.ROLE_GIVEN, EditKind.ROLE_ENDED)


def visible_edits(actor: Actor) -> "QuerySet[ManyEdit]":
    """Who does not see everybody sees what they did themselves."""
    require(actor, Permission.EDIT_PARTIES)
    edits = ManyEdit.objects.all() if actor.sees is None else ManyEdit.objects.filter(created_by=actor.label[:80])
    return edits.order_by("-created_at", "-id")


def visible_edit(actor: Actor, edit_id: UUID) -> ManyEdit:
    """Raises NotFound."""
    found = visible_edits(actor).filter(pk=edit_id).first()
    if found is None:
        raise NotFound
    return found


def visible_left(actor: Actor, edit: ManyEdit) -> "QuerySet[ManyLeft]":
    """Whom it left, of those whom this actor sees: in lists, or put away."""
    require(actor, Permission.EDIT_PARTIES, edit)
    here = Q(party__in=visible_parties(actor)) | Q(party__in=visible_parties(actor, archived=True))
    return ManyLeft.objects.filter(here, edit=edit).select_related("party")


def can_be_undone(edit: ManyEdit) -> bool:
    return bool(edit.changed) and edit.undone_at is None and edit.created_at >= clock.now() - EDITS_KEPT


def what_was_edited(edits: Iterable[ManyEdit]) -> Mapping[UUID, Text]:
    """What each changed, in the workspace's words: the tag, the role, the field; left out where that is gone."""
    found = list(edits)
    tags = {key for edit in found if edit.kind in _OF_TAGS and (key := pointed_at(edit.what))}
    roles = {edit.what for edit in found if edit.kind in _OF_ROLES}
    fields = {edit.what for edit in found if edit.kind == EditKind.FIELD_SET}
    names = dict(Tag.objects.filter(pk__in=tags).values_list("pk", "name"))
    words = {kind.key: role_word(kind).label for kind in RoleKind.objects.filter(key__in=roles)}
    keepers = {edit.what for edit in found if edit.kind == EditKind.KEEPER_SET and edit.what}
    workers = accounts.workers_of(current_workspace_id()) if keepers else {}
    labels = dict(CustomField.objects.filter(key__in=fields).values_list("key", "label"))
    named: dict[str, Text] = {**{str(key): name for key, name in names.items()}, **words, **labels}
    named |= {str(key): name for key, name in workers.items()}
    said = {edit.pk: named.get(edit.what) for edit in found}
    return {key: word for key, word in said.items() if word is not None}
