from hedgerow.sharing.drafts import Figures, SplitDraft
from hedgerow.sharing.operations.booking import book_split
from hedgerow.sharing.operations.splits import agree, propose_split, revise_split, take_back

__all__ = ["Figures", "SplitDraft", "agree", "book_split", "propose_split", "revise_split", "take_back"]
