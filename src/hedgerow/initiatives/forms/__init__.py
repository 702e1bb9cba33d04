from hedgerow.initiatives.forms.initiatives import (
    BasisForm,
    InitiativeForm,
    MarginForm,
    basis_initial,
    initial_of,
    margin_initial,
)
from hedgerow.initiatives.forms.pieces import GAVE, GOT, PieceForm
from hedgerow.initiatives.forms.taking_part import ListForm, PartyForm, SegmentForm
from hedgerow.web.refusing import refuse

__all__ = [
    "GAVE",
    "GOT",
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
