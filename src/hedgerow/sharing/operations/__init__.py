from hedgerow.sharing.drafts import SplitDraft
from hedgerow.sharing.operations.booking import book_split
from hedgerow.sharing.operations.splits import agree, propose_split, revise_split, take_back

__all__ = ["SplitDraft", "agree", "book_split", "propose_split", "revise_split", "take_back"]
