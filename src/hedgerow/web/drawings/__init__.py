"""Server-made drawings: plants, the hedge, the flower, role marks, the clearing. Same values in, same drawing out.

Every function returns a complete `<svg>` without inline styles. With a title it is an image for screen readers;
without one it is decoration and hidden from them. Colours come from `plant.css` and the tokens.
"""

from hedgerow.web.drawings.branches import cut_branch
from hedgerow.web.drawings.clearings import ClearingMark, clearing
from hedgerow.web.drawings.flowers import Petal, flower
from hedgerow.web.drawings.grounds import ground, with_room
from hedgerow.web.drawings.hedges import HedgePlant, hedge
from hedgerow.web.drawings.marks import ROLE_FAMILIES, family_of, mark, symbols
from hedgerow.web.drawings.plants import plant, sapling
from hedgerow.web.drawings.species import Family

__all__ = [
    "ROLE_FAMILIES",
    "ClearingMark",
    "Family",
    "HedgePlant",
    "Petal",
    "clearing",
    "cut_branch",
    "family_of",
    "flower",
    "ground",
    "hedge",
    "mark",
    "plant",
    "sapling",
    "symbols",
    "with_room",
]
