"""Kinds of things to give and need, and how much of each is there."""

from ninja import Router

from hedgerow.api.request import ApiRequest
from hedgerow.resources import queries
from hedgerow.resources.api.access import READ
from hedgerow.resources.api.schemas import CapabilitiesOutput, CapabilityOutput, KindOutput, KindsOutput

router = Router(tags=["Gives and needs"], auth=READ)


@router.get("/kinds", response=KindsOutput)
def list_resource_kinds(request: ApiRequest) -> KindsOutput:
    """Every kind, in order, with the workspace's word for it."""
    words = [queries.kind_word(kind) for kind in queries.visible_kinds(request.actor)]
    return KindsOutput(
        items=[
            KindOutput(key=word.key, label=str(word.label), expires=word.expires, is_hidden=word.is_hidden)
            for word in words
        ]
    )


@router.get("/capabilities", response=CapabilitiesOutput)
def list_capabilities(request: ApiRequest) -> CapabilitiesOutput:
    """Kind by kind: what is given, needed, covered, missing, and what hangs on one alone."""
    return CapabilitiesOutput(
        items=[
            CapabilityOutput(
                kind=row.kind.key,
                given=row.given,
                givers=row.givers,
                needed=row.needed,
                covered=row.covered,
                missing=row.missing,
                by_one=row.by_one,
            )
            for row in queries.capabilities(request.actor)
        ]
    )
