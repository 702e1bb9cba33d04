"""The workspace's own words: kinds of roles and relationships, tags, custom fields."""

from ninja import Query, Router

from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.network import operations, queries
from hedgerow.network.api.access import READ, WRITE
from hedgerow.network.api.schemas import (
    FieldInput,
    FieldOutput,
    RelationshipKindOutput,
    RoleKindChange,
    RoleKindInput,
    RoleKindOutput,
    TagOutput,
)
from hedgerow.network.api.texts import Key
from hedgerow.network.models import RelationshipKind, RoleKind

router = Router(tags=["Words of the workspace"], auth=READ)
PLACE = ("position", "id")


def _role_kind(kind: RoleKind) -> RoleKindOutput:
    word = queries.role_word(kind)
    return RoleKindOutput(
        key=kind.key, label=str(word.label), label_plural=str(word.plural), family=kind.family, is_hidden=kind.is_hidden
    )


def _tie_kind(kind: RelationshipKind) -> RelationshipKindOutput:
    word = queries.tie_word(kind)
    return RelationshipKindOutput(
        key=kind.key,
        label=str(word.label),
        inverse_label=str(word.inverse),
        is_symmetric=kind.is_symmetric,
        from_kind=kind.from_kind,
        to_kind=kind.to_kind,
        is_hidden=kind.is_hidden,
    )


@router.get("role-kinds", response=Page[RoleKindOutput])
def list_role_kinds(request: ApiRequest, wanted: Query[PageQuery]) -> Page[RoleKindOutput]:
    """What a party can be to the business, in the workspace's order and words."""
    rows = queries.visible_role_kinds(request.actor)
    return page_of(
        request, rows, wanted, by=("position", "id"), show=lambda found: [_role_kind(kind) for kind in found]
    )


@router.post("role-kinds", response={201: RoleKindOutput}, auth=WRITE)
def create_role_kind(request: ApiRequest, body: RoleKindInput) -> RoleKindOutput:
    """A role of the workspace's own."""
    return _role_kind(operations.add_role_kind(actor=request.actor, **body.model_dump()))


@router.patch("role-kinds/{key}", response=RoleKindOutput, auth=WRITE)
def rename_role_kind(request: ApiRequest, key: Key, body: RoleKindChange) -> RoleKindOutput:
    """Call a role by the business's own word."""
    return _role_kind(operations.rename_role(actor=request.actor, role=key, **body.model_dump()))


@router.get("relationship-kinds", response=Page[RelationshipKindOutput])
def list_relationship_kinds(request: ApiRequest, wanted: Query[PageQuery]) -> Page[RelationshipKindOutput]:
    """Kinds of relationships, with both readings."""
    rows = queries.visible_tie_kinds(request.actor)
    return page_of(request, rows, wanted, by=PLACE, show=lambda found: [_tie_kind(kind) for kind in found])


@router.get("tags", response=Page[TagOutput])
def list_tags(request: ApiRequest, wanted: Query[PageQuery]) -> Page[TagOutput]:
    """Every tag."""
    rows = queries.visible_tags(request.actor)
    return page_of(request, rows, wanted, show=lambda found: [TagOutput.model_validate(tag) for tag in found])


@router.get("custom-fields", response=Page[FieldOutput])
def list_custom_fields(request: ApiRequest, wanted: Query[PageQuery]) -> Page[FieldOutput]:
    """Fields that the workspace adds to parties."""
    rows = queries.visible_fields(request.actor)
    return page_of(
        request, rows, wanted, by=("position", "id"), show=lambda found: [FieldOutput.of(field) for field in found]
    )


@router.post("custom-fields", response={201: FieldOutput}, auth=WRITE)
def define_custom_field(request: ApiRequest, body: FieldInput) -> FieldOutput:
    """Add a field. Its key is made from the label and never changes."""
    return FieldOutput.of(operations.define_field(actor=request.actor, **body.model_dump()))
