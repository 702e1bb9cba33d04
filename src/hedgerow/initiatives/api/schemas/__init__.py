"""What goes in and comes out. Shares and margins are hundredths of a per cent, hours are decimal texts as "2.5"."""

from hedgerow.initiatives.api.schemas.initiatives import InitiativeBasisInput, InitiativeInput, InitiativeOutput
from hedgerow.initiatives.api.schemas.pieces import PieceInput, PieceLinkInput, PieceOutput
from hedgerow.initiatives.api.schemas.results import (
    BroughtOutput,
    ComparedOutput,
    ComparedSumOutput,
    ComparisonOutput,
    InitiativeDetail,
    InitiativeResultOutput,
    SharedOutput,
)
from hedgerow.initiatives.api.schemas.taking_part import (
    AddedOutput,
    SegmentTakingPartInput,
    TakingPartInput,
    TakingPartOutput,
)

__all__ = [
    "AddedOutput",
    "BroughtOutput",
    "ComparedOutput",
    "ComparedSumOutput",
    "ComparisonOutput",
    "InitiativeBasisInput",
    "InitiativeDetail",
    "InitiativeInput",
    "InitiativeOutput",
    "InitiativeResultOutput",
    "PieceInput",
    "PieceLinkInput",
    "PieceOutput",
    "SegmentTakingPartInput",
    "SharedOutput",
    "TakingPartInput",
    "TakingPartOutput",
]
