"""From the bytes of an e-mail to what it says. Whatever they are, reading never fails."""

from hedgerow.inbox.reading.letters import Parsed, ParsedFile, parse
from hedgerow.inbox.reading.people import Mailed, address_of
from hedgerow.inbox.reading.quotes import Fold, folded, quoted
from hedgerow.inbox.reading.topics import is_answer, topic_of

__all__ = [
    "Fold",
    "Mailed",
    "Parsed",
    "ParsedFile",
    "address_of",
    "folded",
    "is_answer",
    "parse",
    "quoted",
    "topic_of",
]
