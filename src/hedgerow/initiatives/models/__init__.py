from hedgerow.initiatives.models.initiatives import Assumption, Initiative, InitiativeKind, UsualMargin
from hedgerow.initiatives.models.pieces import Piece, Side
from hedgerow.initiatives.models.taking_part import How, TakingPart

__all__ = ["Assumption", "How", "Initiative", "InitiativeKind", "Piece", "Side", "TakingPart", "UsualMargin"]
