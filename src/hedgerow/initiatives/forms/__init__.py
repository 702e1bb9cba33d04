from hedgerow.initiatives.forms.initiatives import (
    BasisForm,
    InitiativeForm,
    MarginForm,
    basis_initial,
    initial_of,
    margin_initial,
)
from hedgerow.initiatives.forms.pieces import GAVE, PieceForm
from hedgerow.initiatives.forms.refusing import refuse
from hedgerow.initiatives.forms.taking_part import ListForm, PartyForm, SegmentForm

__all__ = [
    "GAVE",
    "BasisForm",
    "InitiativeForm",
    "ListForm",
    "MarginForm",
    "PartyForm",
    "PieceForm",
    "SegmentForm",
    "basis_initial",
    "initial_of",
    "margin_initial",
    "refuse",
]
