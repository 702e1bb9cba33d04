"""Postal addresses of a row, from their parts."""

from collections.abc import Callable, Iterator

from hedgerow.kernel.tabular.mapping import ColumnUse
from hedgerow.kernel.tabular.problems import ProblemKind
from hedgerow.network.geography import coordinates
from hedgerow.network.geography.coordinates import Wrong
from hedgerow.network.geography.points import Point
from hedgerow.network.importing import contact_problems
from hedgerow.network.importing.drafts import AddressDraft
from hedgerow.network.importing.gathering import MANY, Gathering, is_marked, unmarked
from hedgerow.network.importing.limits import POSTAL_CODE

Report = Callable[[ProblemKind, ColumnUse, str], None]
_PLACED = ("latitude", "longitude", "coordinates")
_WRONG = {
    Wrong.UNREADABLE: contact_problems.COORDINATES_UNREADABLE,
    Wrong.ALONE: contact_problems.COORDINATES_ALONE,
    Wrong.OUT_OF_RANGE: contact_problems.COORDINATES_OUT_OF_RANGE,
    Wrong.NOWHERE: contact_problems.COORDINATES_NOWHERE,
}


def addresses(found: Gathering, report: Report) -> tuple[AddressDraft, ...]:
    """Each once. The marked one is primary, else the first. A label alone makes no address.

    Coordinates that are none are told and kept as they were, as an extra field.
    """
    if found.columns:
        _read_coordinates(found, report)
    filled = [parts for parts in _split(found) if parts.keys() - {"address_label"}]
    filled = [parts for place, parts in enumerate(filled) if parts not in filled[:place]] if len(filled) > 1 else filled
    marked = next((n for n, parts in enumerate(filled) if is_marked(parts.get("address_label", ""))), 0)
    return tuple(_address(parts, is_primary=n == marked) for n, parts in enumerate(filled))


def _split(found: Gathering) -> Iterator[dict[str, str]]:
    """Several addresses in one group of columns stand side by side in every part."""
    for parts in found.addresses.values():
        if not any(MANY in text for text in parts.values()):
            yield parts
            continue
        pieces = {part: [piece.strip() for piece in text.split(MANY)] for part, text in parts.items()}
        for index in range(max(map(len, pieces.values()))):
            of_one = {
                part: texts[index] if len(texts) > 1 else texts[0]
                for part, texts in pieces.items()
                if index < len(texts) or part == "address_label"
            }
            yield {part: text for part, text in of_one.items() if text or part not in _PLACED}


def _address(parts: dict[str, str], *, is_primary: bool) -> AddressDraft:
    street = [parts[part] for part in ("po_box", "street", "street_more") if parts.get(part)]
    code, formatted = parts.get("postal_code", ""), parts.get("formatted", "")
    if len(code) > POSTAL_CODE:  # whatever it is, it is no code: kept as part of the whole address
        code, formatted = "", "\n".join(part for part in (formatted, code) if part)
    return AddressDraft(
        label=unmarked(parts.get("address_label", "")),
        street=", ".join(street),
        city=parts.get("city", ""),
        region=parts.get("region", ""),
        postal_code=code,
        country=parts.get("country", ""),
        formatted=formatted,
        is_primary=is_primary,
        latitude=float(parts["latitude"]) if "latitude" in parts else None,
        longitude=float(parts["longitude"]) if "longitude" in parts else None,
    )


def _read_coordinates(found: Gathering, report: Report) -> None:
    """Puts into each address the numbers that its coordinates are, and nothing where they are none."""
    for slot, use in found.columns.items():
        parts = found.addresses[slot]
        said = {part: parts.pop(part) for part in _PLACED if part in parts}
        points = [_point(*each, use, found, report) for each in _pairs(said)]
        if any(points):
            parts["latitude"] = MANY.join(str(point.latitude) if point else "" for point in points)
            parts["longitude"] = MANY.join(str(point.longitude) if point else "" for point in points)


def _pairs(said: dict[str, str]) -> list[tuple[str, str]]:
    """Latitudes and longitudes side by side, as several addresses of one group of columns have them."""
    if "latitude" not in said and "longitude" not in said:
        return [(text.strip(), "") for text in said.get("coordinates", "").split(MANY)]
    ones, others = (said.get(part, "").split(MANY) for part in ("latitude", "longitude"))
    longest = max(len(ones), len(others))
    pad = [""] * longest
    both = zip([*ones, *pad][:longest], [*others, *pad][:longest], strict=True)
    return [(one.strip(), other.strip()) for one, other in both]


def _point(latitude: str, longitude: str, use: ColumnUse, found: Gathering, report: Report) -> Point | None:
    if not latitude and not longitude:
        return None
    read = coordinates.read(latitude, longitude)
    text = ", ".join(filter(None, (latitude, longitude)))
    if read.wrong is not None:
        found.custom.append((text, use))
        report(_WRONG[read.wrong], use, text)
    elif read.is_swapped:
        report(contact_problems.COORDINATES_SWAPPED, use, text)
    return read.point
