"""Whom conditions should find, worked out in plain Python from what is true of each."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tests.network.segments.crowd import TODAY, Person, crowd

Json = dict[str, Any]


def number(op: str, value: Any, of: Any) -> bool:
    if of is None:
        return op == "empty"
    low, high = {"at_least": (value, None), "at_most": (None, value), "is": (value, value)}.get(
        op, value or (None, None)
    )
    return op == "filled" or (op != "empty" and (low is None or of >= low) and (high is None or of <= high))


def day(op: str, value: Any, of: date | None) -> bool:
    if of is None or op in ("empty", "filled"):
        return (op == "empty") == (of is None)
    ago = (TODAY - of).days
    match op:
        case "in_last":
            return 0 <= ago <= value
        case "longer_ago":
            return ago > value
        case "in_next":
            return -value <= ago <= 0
        case "before":
            return of < date.fromisoformat(value)
        case "after":
            return of > date.fromisoformat(value)
        case "is":
            return of == date.fromisoformat(value)
    return date.fromisoformat(value[0]) <= of <= date.fromisoformat(value[1])


def some(op: str, value: Any, of: tuple[str, ...]) -> bool:
    match op:
        case "any_of":
            return bool(set(value) & set(of))
        case "all_of":
            return set(value) <= set(of)
        case "none_of":
            return not set(value) & set(of)
    return (op == "filled") == bool(of)


def text(op: str, value: str, of: str) -> bool:
    mine, asked = of.lower(), (value or "").lower()
    if op in ("empty", "filled"):
        return (op == "filled") == bool(of)
    found = {
        "is": mine == asked,
        "is_not": mine != asked,
        "contains": asked in mine,
        "begins_with": mine.startswith(asked),
    }
    return found[op]


def anniversary(op: str, value: int, of: str) -> bool:
    if op in ("empty", "filled"):
        return (op == "filled") == bool(of)
    days = [TODAY + timedelta(days=n) for n in (range(value + 1) if op == "in_next" else range(-value, 1))]
    return of[-5:] in {one.strftime("%m-%d") for one in days}


def happened(who: Person, within: int | None) -> int:
    return sum(1 for ago in who.visits if within is None or ago <= within)


def bought(who: Person, options: Json) -> list[int]:
    within, of = options.get("within"), options.get("category", options.get("product"))
    return [p for ago, p, what in who.purchases if (within is None or ago <= within) and (not of or what in of)]


def ties(who: Person, options: Json) -> int:
    brought, by = len(who.brought), sum(who.name in other.brought for other in crowd())
    asked = options.get("tie", ["refers_to", "-refers_to"])
    return brought * ("refers_to" in asked) + by * ("-refers_to" in asked)


FACTS: Mapping[str, Callable[[Person, str, Any, Json], bool]] = {
    "kind": lambda w, op, v, _o: some(op, v, (w.kind,)),
    "name": lambda w, op, v, _o: text(op, v, w.name),
    "birthday": lambda w, op, v, _o: anniversary(op, v, w.birthday),
    "role": lambda w, op, v, _o: some(op, v, w.roles),
    "former_role": lambda w, op, v, _o: some(op, v, w.former),
    "tag": lambda w, op, v, _o: some(op, v, w.tags),
    "city": lambda w, op, v, _o: text(op, v, w.city),
    "custom.diet": lambda w, op, v, _o: some(op, v, w.diet),
    "custom.loaves": lambda w, op, v, _o: number(op, v, Decimal(w.loaves) if w.loaves else None),
    "custom.tab": lambda w, op, v, _o: number(op, _minor(v), w.tab),
    "custom.member-since": lambda w, op, v, _o: day(op, v, date.fromisoformat(w.since) if w.since else None),
    "ties": lambda w, op, v, o: number(op, v, ties(w, o)),
    "happened": lambda w, op, v, o: number(op, v, happened(w, o.get("within"))),
    "sales.purchases": lambda w, op, v, o: number(op, v, len(bought(w, o))),
    "sales.spent": lambda w, op, v, o: number(op, _minor(v), sum(bought(w, o))),
    "sales.last": lambda w, op, v, _o: day(op, v, _last(w)),
}


def _minor(value: Any) -> Any:
    return [one["minor"] for one in value] if isinstance(value, list) else value and value["minor"]


def _last(who: Person) -> date | None:
    return max((TODAY - timedelta(days=ago) for ago, _pence, _what in who.purchases), default=None)


def holds(who: Person, node: Json) -> bool:
    if "field" in node:
        return FACTS[node["field"]](who, node["op"], node.get("value"), node.get("options", {}))
    [(join, parts)] = node.items()
    kept = [part for part in parts if "field" in part or _has_tests(part)]
    held = [holds(who, part) for part in kept]
    return not held or {"all": all(held), "any": any(held), "none": not any(held)}[join]


def _has_tests(node: Json) -> bool:
    return "field" in node or any(_has_tests(part) for parts in node.values() for part in parts)
