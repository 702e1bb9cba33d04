"""Postal addresses of a row, from their parts."""

from collections.abc import Iterator

from hedgerow.network.importing.drafts import AddressDraft
from hedgerow.network.importing.gathering import MANY, Gathering, is_marked, unmarked
from hedgerow.network.importing.limits import POSTAL_CODE


def addresses(found: Gathering) -> tuple[AddressDraft, ...]:
    """Each once. The marked one is primary, else the first. A label alone makes no address."""
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
            yield {
                part: texts[index] if len(texts) > 1 else texts[0]
                for part, texts in pieces.items()
                if index < len(texts) or part == "address_label"
            }


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
    )
