"""The words about one measure, and how they are written down.

A text has one block per measure: a line `# key path`, its name, then parts that begin with `formula:`, `meaning:`,
`decision:`, `limits:`, `too little:` and `source:`, then an example as a Python session. Lines that follow belong to
the part above.
"""

import re
from dataclasses import dataclass

from hedgerow.measures.errors import MeasureError

PARTS = ("formula", "meaning", "decision", "limits", "too little", "source")
_HEAD = re.compile(r"^# (?P<key>[a-z0-9-]+) (?P<path>[A-Za-z0-9_.]+)$")
_PART = re.compile(rf"^({'|'.join(PARTS)}): ")


@dataclass(frozen=True, slots=True)
class Reference:
    """key: what pages ask for; path: the function, below `hedgerow.measures`; the rest is plain text.

    too_little: when there is too little data, and what is said then; example: a Python session that holds.
    """

    key: str
    path: str
    name: str
    formula: str
    meaning: str
    decision: str
    limits: str
    too_little: str
    source: str
    example: str


@dataclass(frozen=True, slots=True)
class Section:
    """References that belong together."""

    title: str
    references: tuple[Reference, ...]


def read(title: str, text: str) -> Section:
    """Return what is written in `text`. Raises MeasureError on a block that lacks a part."""
    blocks = re.split(r"^(?=# )", text.strip(), flags=re.MULTILINE)
    return Section(title=title, references=tuple(_reference(block.strip()) for block in blocks if block.strip()))


def _reference(block: str) -> Reference:
    words, _, session = block.partition("\n>>> ")
    head, *lines = words.split("\n")
    found = _HEAD.match(head)
    if found is None:
        raise MeasureError(f"a reference begins with its key and path, not with {head!r}")
    parts = [""]
    for line in lines:
        if _PART.match(line):
            parts.append(line)
        else:
            parts[-1] = f"{parts[-1]} {line.strip()}"
    name, told = parts[0], dict(part.split(": ", 1) for part in parts[1:])
    if tuple(told) != PARTS or not session:
        raise MeasureError(f"{found['key']} must have {', '.join(PARTS)} and an example, in this order")
    return Reference(
        key=found["key"],
        path=found["path"],
        name=name.strip(),
        formula=told["formula"],
        meaning=told["meaning"],
        decision=told["decision"],
        limits=told["limits"],
        too_little=told["too little"],
        source=told["source"],
        example=f">>> {session.strip()}\n",
    )
