"""Subjects, compared."""

import re

_PREFIX = re.compile(
    r"^\s*(re|aw|antw|sv|vs|ref|rif|r|res|fw|fwd|wg|tr|rv|enc|doorst|رد|إعادة توجيه)\s*(\[\d+\])?\s*[:：]\s*", re.I
)
_LIST = re.compile(r"^\s*\[[^\]]{1,40}\]\s*")


def topic_of(subject: str) -> str:
    """Without "Re:" and its like in any number, and without the mark of a mailing list."""
    topic = subject
    while (match := _PREFIX.match(topic) or _LIST.match(topic)) and topic[match.end() :].strip():
        topic = topic[match.end() :]
    return " ".join(topic.split()).casefold()[:300]


def is_answer(subject: str) -> bool:
    return bool(_PREFIX.match(subject))
