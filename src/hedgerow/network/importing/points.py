"""Contact points of a row: values with their labels, the primary ones, and the forms they are matched by."""

import re
from collections.abc import Callable, Iterator

from hedgerow.kernel.tabular.mapping import ColumnUse
from hedgerow.kernel.tabular.problems import ProblemKind
from hedgerow.network.importing import contact_problems as problems
from hedgerow.network.importing.drafts import PointDraft, PointKind
from hedgerow.network.importing.emails import normalise_email
from hedgerow.network.importing.gathering import MANY, Gathering, is_marked, split_many, unmarked
from hedgerow.network.importing.phones import normalise_phone

Report = Callable[..., None]
_Read = tuple[PointKind, str, str, str]  # value as typed, form for matching, label
_SAID_BEFORE = re.compile(r"([^\W\d_][^:\d]{1,20}):\s*(?=[+(\d])")  # "Phone:(555) 010-1234"
_LIKE_FIGURES = str.maketrans("OolI", "0011")
_FIGURES_AND_LOOKALIKES = re.compile(r"[+(]?[\dOolI\s().\-/]{5,}")


def points(found: Gathering, country: str, report: Report) -> tuple[PointDraft, ...]:
    """All points, each once. Of a kind, the marked one is primary, else the first."""
    read: dict[tuple[PointKind, str], tuple[str, str, str]] = {}
    primary: dict[PointKind, tuple[PointKind, str]] = {}
    marked: set[PointKind] = set()
    for text, said, use in _labelled(found):
        kind, value, normalised, label = _READERS[use.field](text, unmarked(said), use, country, report)
        key = (kind, normalised or value)
        read.setdefault(key, (value, normalised, label))
        if kind not in primary or (kind not in marked and is_marked(said)):
            primary[kind] = key
        if is_marked(said):
            marked.add(kind)
    return tuple(
        PointDraft(key[0], value, normalised, label, primary[key[0]] == key)
        for key, (value, normalised, label) in read.items()
    )


def _labelled(found: Gathering) -> Iterator[tuple[str, str, ColumnUse]]:
    """Values beside their labels: as many labels as values go one by one, else one label is for all."""
    for field, cell, use in found.points:
        said = found.labels.get((f"{field}_label", use.slot), use.label) if use.slot else use.label
        if MANY not in cell:
            yield cell, said, use
            continue
        values, labels = split_many(cell), split_many(said)
        for index, text in enumerate(values):
            yield text, labels[index] if len(labels) == len(values) else said, use


def _email(text: str, label: str, use: ColumnUse, _country: str, report: Report) -> _Read:
    normalised = normalise_email(text)
    if not normalised:
        ends = text.rstrip().endswith("@")
        report(problems.EMAIL_WITHOUT_DOMAIN if ends else problems.EMAIL_UNREADABLE, use, text)
    return "email", text, normalised, label


def _phone(text: str, label: str, use: ColumnUse, country: str, report: Report) -> _Read:
    if ":" in text and (match := _SAID_BEFORE.match(text)):
        text, label = text[match.end() :], label or match[1]
    normalised = normalise_phone(text, country)
    if not normalised:
        kind, better = _what_is_wrong(text, country)
        report(kind, use, text, better=better)
    return "phone", text, normalised, label


def _what_is_wrong(text: str, country: str) -> tuple[ProblemKind, str]:
    better = text.translate(_LIKE_FIGURES)
    if better != text and _FIGURES_AND_LOOKALIKES.fullmatch(text) and normalise_phone(better, country):
        return problems.PHONE_WITH_LETTERS, better
    if not country and not text.startswith("+") and sum(map(str.isdigit, text)) >= 6:
        return problems.PHONE_WITHOUT_COUNTRY, ""
    return problems.PHONE_UNREADABLE, ""


def _website(text: str, label: str, _use: ColumnUse, _country: str, _report: Report) -> _Read:
    return "website", text, text.casefold().rstrip("/"), label


def _social(text: str, label: str, _use: ColumnUse, _country: str, _report: Report) -> _Read:
    return "social", text, text.casefold().rstrip("/"), label


_READERS: dict[str, Callable[[str, str, ColumnUse, str, Report], _Read]] = {
    "email": _email,
    "phone": _phone,
    "website": _website,
    "social": _social,
}
