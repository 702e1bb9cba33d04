from hedgerow.initiatives.models.initiatives import Initiative, InitiativeKind, ReturnAssumption, UsualMargin
from hedgerow.initiatives.models.pieces import Piece, PieceSide
from hedgerow.initiatives.models.taking_part import How, TakingPart

__all__ = ["How", "Initiative", "InitiativeKind", "Piece", "PieceSide", "ReturnAssumption", "TakingPart", "UsualMargin"]
