"""What the cells of one row have said so far, before it is put together."""

import re
from collections.abc import Callable

from hedgerow.kernel.tabular.mapping import ColumnUse

_ON_EVERYBODY = frozenset({"* myContacts", "* My Contacts"})
REFERENCE = "reference"  # the source of ids that no program made
MANY = ":::"  # how Google joins several values in a cell
_TAG_MARKS = {":::": re.compile(r"\s*:::\s*"), ",": re.compile(r"\s*,\s*"), "": re.compile(r"\s*(?::::|[,;|\n])\s*")}
_BETWEEN_EMAILS = re.compile(r"\s*[,;\n]\s*|(?<!:::)\s+(?=[^\s@<]+@)")
_BETWEEN_PHONES = re.compile(r"\s*[,;\n]\s*|(?<=\d{4}) / (?=[+\d(])")


class Gathering:
    """One row's findings; `texts` holds the fields of which there is one."""

    __slots__ = (
        "addresses",
        "columns",
        "connections",
        "consents",
        "custom",
        "ids",
        "labels",
        "lists",
        "points",
        "refusals",
        "relations",
        "texts",
    )

    def __init__(self) -> None:
        self.texts: dict[str, tuple[str, ColumnUse]] = {}
        self.lists: dict[str, list[tuple[str, ColumnUse]]] = {}
        self.labels: dict[tuple[str, str], str] = {}
        self.points: list[tuple[str, str, ColumnUse]] = []
        self.addresses: dict[str, dict[str, str]] = {}
        self.columns: dict[str, ColumnUse] = {}
        self.ids: list[tuple[str, str]] = []
        self.consents: list[tuple[str, ColumnUse]] = []
        self.refusals: list[tuple[str, ColumnUse]] = []
        self.custom: list[tuple[str, ColumnUse]] = []
        self.relations: list[tuple[str, ColumnUse]] = []
        self.connections: list[tuple[str, str]] = []

    def several(self, field: str) -> list[str]:
        return [text for text, _use in self.lists[field]] if field in self.lists else []


Taker = Callable[[Gathering, str], None]


def taker(use: ColumnUse) -> Taker | None:
    """How cells of this column are taken in; chosen once per file. None for a column that is left out."""
    return _MAKERS.get(use.field, _take_text)(use)


def split_many(cell: str) -> list[str]:
    return [part for part in (piece.strip() for piece in cell.split(MANY)) if part] if MANY in cell else [cell]


def split_tags(cell: str, mark: str) -> list[str]:
    """Google's own group "* myContacts" is on everybody and says nothing; other marked groups ("* starred") do."""
    parts = (part.strip(" \"'") for part in _TAG_MARKS.get(mark, _TAG_MARKS[""]).split(cell))
    return [unmarked(part) for part in parts if part and part not in _ON_EVERYBODY]


def is_marked(label: str) -> bool:
    """Whether Google says that this is the primary one, or its own: "* Work", or a lone "*"."""
    return label[:1] == "*"


def unmarked(label: str) -> str:
    return label[1:].lstrip() if label[:1] == "*" else label


def _take_text(use: ColumnUse) -> Taker:
    field = use.field

    def take(into: Gathering, cell: str) -> None:
        into.texts[field] = (cell, use)

    return take


def _take_several(use: ColumnUse) -> Taker:
    field = use.field

    def take(into: Gathering, cell: str) -> None:
        into.lists.setdefault(field, []).extend((part, use) for part in split_many(cell))

    return take


def _take_tags(use: ColumnUse) -> Taker:
    def take(into: Gathering, cell: str) -> None:
        into.lists.setdefault("tags", []).extend((tag, use) for tag in split_tags(cell, use.label))

    return take


def _take_note(use: ColumnUse) -> Taker:
    def take(into: Gathering, cell: str) -> None:
        into.lists.setdefault("notes", []).append((cell, use))

    return take


def _take_role(use: ColumnUse) -> Taker:
    """The word itself is kept too: "Sales Qualified Lead" says more than "prospect"."""

    def take(into: Gathering, cell: str) -> None:
        into.lists.setdefault("role", []).append((cell, use))
        into.custom.append((cell, use))

    return take


def _take_label(use: ColumnUse) -> Taker:
    key = (use.field, use.slot)

    def take(into: Gathering, cell: str) -> None:
        into.labels[key] = cell

    return take


def _take_point(use: ColumnUse) -> Taker:
    between = {"email": _BETWEEN_EMAILS, "phone": _BETWEEN_PHONES}.get(use.field)

    def take(into: Gathering, cell: str) -> None:
        if between is None or between.search(cell) is None:
            into.points.append((use.field, cell, use))
        else:
            parts = between.split(cell)
            into.points.extend((use.field, part, use) for part in parts if part)

    return take


def _take_address(use: ColumnUse) -> Taker:
    slot, part = use.slot, use.field

    def take(into: Gathering, cell: str) -> None:
        parts = into.addresses.setdefault(slot, {})
        text = cell[1:] if part == "postal_code" and cell[0] == "'" else cell
        parts[part] = f"{parts[part]}\n{text}" if part in parts else text

    return take


def _take_coordinates(use: ColumnUse) -> Taker:
    """As an address's other parts; the column is kept, to be named where they cannot be read."""
    slot, part = use.slot, use.field

    def take(into: Gathering, cell: str) -> None:
        into.addresses.setdefault(slot, {})[part] = cell
        into.columns.setdefault(slot, use)

    return take


def _take_id(use: ColumnUse) -> Taker:
    source = use.label or REFERENCE

    def take(into: Gathering, cell: str) -> None:
        into.ids.append((source, cell))

    return take


def _take_consent(use: ColumnUse) -> Taker:
    def take(into: Gathering, cell: str) -> None:
        into.consents.append((cell, use))

    return take


def _take_refusal(use: ColumnUse) -> Taker:
    def take(into: Gathering, cell: str) -> None:
        into.refusals.append((cell, use))

    return take


def _take_custom(use: ColumnUse) -> Taker:
    def take(into: Gathering, cell: str) -> None:
        into.custom.append((cell, use))

    return take


def _take_relation(use: ColumnUse) -> Taker:
    def take(into: Gathering, cell: str) -> None:
        into.relations.append((cell, use))

    return take


def _take_connections(use: ColumnUse) -> Taker:
    """ "knows: Ada Wren ::: supplies: Wren Mill"; the cell itself is kept too."""

    def take(into: Gathering, cell: str) -> None:
        into.custom.append((cell, use))
        for part in split_many(cell):
            kind, colon, name = part.partition(":")
            into.connections.append((kind.strip(), name.strip()) if colon else ("", part))

    return take


def _leave_out(_use: ColumnUse) -> None:
    return None


_MAKERS: dict[str, Callable[[ColumnUse], Taker | None]] = {
    **dict.fromkeys(("organisation", "job_title", "language"), _take_several),
    **dict.fromkeys(("email", "phone", "website", "social"), _take_point),
    **dict.fromkeys(("email_label", "phone_label", "website_label", "relation_label", "custom_label"), _take_label),
    **dict.fromkeys(("address_label", "street", "street_more", "po_box", "city"), _take_address),
    **dict.fromkeys(("region", "postal_code", "country", "formatted"), _take_address),
    **dict.fromkeys(("latitude", "longitude", "coordinates"), _take_coordinates),
    "tags": _take_tags,
    "notes": _take_note,
    "role": _take_role,
    "external_id": _take_id,
    "consent": _take_consent,
    "refusal": _take_refusal,
    "relation": _take_relation,
    "connections": _take_connections,
    "custom": _take_custom,
    "custom_value": _take_custom,
    "leave_out": _leave_out,
}
