from hedgerow.sharing.drafts import SplitDraft
from hedgerow.sharing.operations.splits import agree, propose_split, revise_split, take_back

__all__ = ["SplitDraft", "agree", "propose_split", "revise_split", "take_back"]
