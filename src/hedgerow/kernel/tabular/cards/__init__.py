"""Contact cards (vCard 2.1, RFC 2426, RFC 6350) as a table of text, read as a stream in flat memory.

A reader of our own: the well-kept library holds a whole card with its photograph many times over.
"""

from hedgerow.kernel.tabular.cards.rows import COLUMNS
from hedgerow.kernel.tabular.cards.table import is_cards, pieces

__all__ = ["COLUMNS", "is_cards", "pieces"]
