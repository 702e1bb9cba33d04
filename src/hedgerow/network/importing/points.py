"""Contact points of a row: values with their labels, the primary ones, and the forms they are matched by."""

import re
from collections.abc import Callable, Iterable, Iterator

from hedgerow.kernel.tabular.mapping import ColumnUse
from hedgerow.kernel.tabular.problems import ProblemKind
from hedgerow.network.importing import contact_problems as problems
from hedgerow.network.importing.drafts import PointDraft
from hedgerow.network.importing.emails import normalise_email
from hedgerow.network.importing.gathering import MANY, Gathering, split_many
from hedgerow.network.importing.phones import normalise_phone

Report = Callable[..., None]
_MARK = "* "  # before a label: primary, or the program's own
_SAID_BEFORE = re.compile(r"([^\W\d_][^:\d]{1,20}):\s*(?=[+(\d])")  # "Phone:(555) 010-1234"
_LIKE_FIGURES = str.maketrans("OolI", "0011")
_FIGURES_AND_LOOKALIKES = re.compile(r"[+(]?[\dOolI\s().\-/]{5,}")


def points(found: Gathering, country: str, report: Report) -> tuple[PointDraft, ...]:
    """All points, each once. Of a kind, the marked one is primary, else the first."""
    drafts: dict[tuple[str, str], PointDraft] = {}
    for text, label, is_marked, use in _labelled(found):
        draft = _READERS[use.field](text, label, is_marked, use, country, report)
        drafts.setdefault((draft.kind, draft.normalised or draft.value), draft)
    return tuple(_with_primaries(drafts.values()))


def _labelled(found: Gathering) -> Iterator[tuple[str, str, bool, ColumnUse]]:
    """Values beside their labels: as many labels as values go one by one, else one label is for all."""
    for field, cell, use in found.points:
        said = found.labels.get((f"{field}_label", use.slot), use.label) if use.slot else use.label
        if MANY not in cell:
            label = said.removeprefix(_MARK)
            yield cell, label, label != said, use
            continue
        values = split_many(cell)
        labels = split_many(said)
        for index, text in enumerate(values):
            own = labels[index] if len(labels) == len(values) else said
            label = own.removeprefix(_MARK)
            yield text, label, label != own, use


def _with_primaries(drafts: Iterable[PointDraft]) -> Iterator[PointDraft]:
    drafts = list(drafts)
    primary: dict[str, PointDraft] = {}
    for draft in drafts:
        if draft.kind not in primary or (draft.is_primary and not primary[draft.kind].is_primary):
            primary[draft.kind] = draft
    for draft in drafts:
        is_primary = primary[draft.kind] is draft
        if draft.is_primary is is_primary:
            yield draft
        else:
            yield PointDraft(draft.kind, draft.value, draft.normalised, draft.label, is_primary)


def _email(text: str, label: str, is_marked: bool, use: ColumnUse, _country: str, report: Report) -> PointDraft:  # noqa: FBT001  (one signature for all kinds)
    normalised = normalise_email(text)
    if not normalised:
        ends = text.rstrip().endswith("@")
        report(problems.EMAIL_WITHOUT_DOMAIN if ends else problems.EMAIL_UNREADABLE, use, text)
    return PointDraft("email", text, normalised, label, is_marked)


def _phone(text: str, label: str, is_marked: bool, use: ColumnUse, country: str, report: Report) -> PointDraft:  # noqa: FBT001  (one signature for all kinds)
    if match := _SAID_BEFORE.match(text):
        text, label = text[match.end() :], label or match[1]
    normalised = normalise_phone(text, country)
    if not normalised:
        kind, better = _what_is_wrong(text, country)
        report(kind, use, text, better=better)
    return PointDraft("phone", text, normalised, label, is_marked)


def _what_is_wrong(text: str, country: str) -> tuple[ProblemKind, str]:
    better = text.translate(_LIKE_FIGURES)
    if better != text and _FIGURES_AND_LOOKALIKES.fullmatch(text) and normalise_phone(better, country):
        return problems.PHONE_WITH_LETTERS, better
    if not country and not text.startswith("+") and sum(map(str.isdigit, text)) >= 6:
        return problems.PHONE_WITHOUT_COUNTRY, ""
    return problems.PHONE_UNREADABLE, ""


def _website(text: str, label: str, is_marked: bool, _use: ColumnUse, _country: str, _report: Report) -> PointDraft:  # noqa: FBT001  (one signature for all kinds)
    return PointDraft("website", text, text.casefold().rstrip("/"), label, is_marked)


def _social(text: str, label: str, is_marked: bool, _use: ColumnUse, _country: str, _report: Report) -> PointDraft:  # noqa: FBT001  (one signature for all kinds)
    return PointDraft("social", text, text.casefold().rstrip("/"), label, is_marked)


_READERS: dict[str, Callable[[str, str, bool, ColumnUse, str, Report], PointDraft]] = {
    "email": _email,
    "phone": _phone,
    "website": _website,
    "social": _social,
}
