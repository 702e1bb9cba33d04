"""Parts of a contact that several cells decide together."""

from hedgerow.kernel.tabular.mapping import ColumnUse
from hedgerow.network.importing.drafts import PointDraft
from hedgerow.network.importing.gathering import Gathering

Pairs = list[tuple[str, str]]
_SPOKEN = ("given_name", "middle_name", "family_name")


def best_name(texts: dict[str, str], organisation: str, known: tuple[PointDraft, ...], found: Gathering) -> str:
    """What lists show: the full name, its parts, the organisation, or the best there is."""
    if full := texts.get("name"):
        return full
    if joined := " ".join([texts[field] for field in _SPOKEN if field in texts]):
        return f"{joined} {texts['suffix']}" if "suffix" in texts else joined
    reachable = (point.value for point in known if point.kind in {"email", "phone"})
    ids = (key for _source, key in found.ids)
    return organisation or texts.get("nickname") or next(reachable, "") or next(ids, "")


def only_one(found: Gathering, field: str, custom: Pairs) -> str:
    """The first of several; the others are kept under their columns' names."""
    given = found.lists.get(field)
    if not given:
        return ""
    first = given[0][0]
    custom.extend((use.name, text) for text, use in given[1:] if text != first)
    return first


def extra_fields(found: Gathering) -> Pairs:
    """Extra fields under the user's own words: the label beside the value, or the column's name."""
    if not found.labels:
        return [(use.name, text) for text, use in found.custom]
    pairs = [(_beside(found, "custom_label", use), text) for text, use in found.custom]
    valued = {use.slot for _text, use in found.custom}
    lone = (label for (field, slot), label in found.labels.items() if field == "custom_label" and slot not in valued)
    return pairs + [(label, "") for label in lone]


def relations(found: Gathering) -> tuple[tuple[str, str], ...]:
    return tuple((_beside(found, "relation_label", use), text) for text, use in found.relations)


def _beside(found: Gathering, label: str, use: ColumnUse) -> str:
    return (found.labels.get((label, use.slot)) if use.slot else None) or use.name
