"""Making the copy, checking it against the record, and switching it off."""

from hedgerow.lake.operations.answering import answer_and_keep
from hedgerow.lake.operations.asking import bring_back_question, keep_question, note_taken, remove_question
from hedgerow.lake.operations.checking import Checked, Differs, check
from hedgerow.lake.operations.pooling import PoolAnswer, ask_pool
from hedgerow.lake.operations.progress import Progress
from hedgerow.lake.operations.switching import clear_away, keep_none, switch
from hedgerow.lake.operations.synchronising import Synchronised, synchronise
from hedgerow.lake.pooling.questions import SMALLEST

__all__ = [
    "SMALLEST",
    "Checked",
    "Differs",
    "PoolAnswer",
    "Progress",
    "Synchronised",
    "answer_and_keep",
    "ask_pool",
    "bring_back_question",
    "check",
    "clear_away",
    "keep_none",
    "keep_question",
    "note_taken",
    "remove_question",
    "switch",
    "synchronise",
]
