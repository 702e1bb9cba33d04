"""Conditions of every kind, and trees of them, for property tests."""

from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]


def money(minor: int) -> Json:
    return {"minor": minor, "currency": "GBP"}


def _tests() -> st.SearchStrategy[Json]:
    days, few = st.integers(0, 500), st.integers(-1, 13)
    dates = st.sampled_from(["2026-01-05", "2026-01-06", "2026-05-11", "2020-02-29"])
    in_days, three = (
        st.sampled_from(["in_last", "longer_ago", "in_next"]),
        st.sampled_from(["at_least", "at_most", "is"]),
    )
    within = st.one_of(st.just({}), st.fixed_dictionaries({"within": days}))
    of = st.sampled_from([{}, {"within": 89}, {"category": ["bread"]}, {"product": ["cake"], "within": 100}])
    pence, lists = (
        st.sampled_from([-50, 0, 100, 500, 700, 1200, 2100]).map(money),
        st.sampled_from(["any_of", "none_of", "all_of"]),
    )
    texts = st.sampled_from(["is", "is_not", "contains", "begins_with"])
    may_lack = ["role", "tag", "custom.diet", "custom.loaves", "custom.tab", "city", "birthday", "sales.last"]
    presence = st.sampled_from(["filled", "empty"])

    def asked(fields: list[str], op: Any, value: Any = None, options: Any = None) -> st.SearchStrategy[Json]:
        parts = {"field": st.sampled_from(fields), "op": op}
        parts |= {} if value is None else {"value": value}
        return st.fixed_dictionaries(parts | ({} if options is None else {"options": options}))

    def chosen(field: str, *choices: str) -> st.SearchStrategy[Json]:
        return asked([field], lists, st.lists(st.sampled_from(choices), min_size=1, max_size=2, unique=True))

    visits = within.map(lambda more: {"what": ["network.visited"], **more})
    return st.one_of(
        asked(["kind"], st.sampled_from(["any_of", "none_of"]), st.just(["person"])),
        asked(["name", "city"], texts, st.sampled_from(["b", "BEN", "ö", "leeds"])),
        asked(["birthday"], st.sampled_from(["in_next", "in_last"]), days.map(lambda n: min(n, 360))),
        chosen("role", "client", "advocate", "vendor"),
        chosen("former_role", "client", "vendor"),
        chosen("tag", "regular", "cake"),
        chosen("custom.diet", "Vegan", "Élan", "None"),
        asked(may_lack, presence),
        asked(["custom.loaves"], three, few),
        asked(["custom.loaves"], st.just("between"), st.tuples(few, few).map(sorted)),
        asked(["custom.tab"], three, pence),
        asked(["custom.member-since", "sales.last"], in_days, days),
        asked(["custom.member-since", "sales.last"], st.sampled_from(["before", "after", "is"]), dates),
        asked(["custom.member-since"], st.just("between"), st.tuples(dates, dates).map(sorted)),
        asked(["ties"], three, few, st.sampled_from([{}, {"tie": ["refers_to"]}, {"tie": ["-refers_to"]}])),
        asked(["happened"], three, few, visits),
        asked(["happened"], st.just("between"), st.tuples(few, few).map(sorted), visits),
        asked(["sales.purchases"], three, few, of),
        asked(["sales.spent"], three, pence, of),
    )  # fmt: skip


def trees() -> st.SearchStrategy[Json]:
    def grouped(inner: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
        joins = st.sampled_from(["all", "any", "none"])
        return st.tuples(joins, st.lists(inner, max_size=4)).map(lambda made: {made[0]: made[1]})

    return st.recursive(_tests(), grouped, max_leaves=5)
