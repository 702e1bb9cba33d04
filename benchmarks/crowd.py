"""A workspace of a million parties and ten million activities, written by the database itself: both engines can.

Half of the activities of the last two years are of a tenth of the parties, as in a shop. Keys rise, as those of the
product do.
"""

from itertools import islice
from typing import Any

PARTIES, ACTIVITIES, PURCHASES = 1_000_000, 10_000_000, 2_000_000
_AT_ONCE = 500_000


def a_crowd(
    workspace: Any, *, parties: int = PARTIES, activities: int = ACTIVITIES, purchases: int = PURCHASES
) -> None:
    """Everybody is a person but each tenth; three of five are customers, each fifth has a tag, half fill two fields."""
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.network import operations
    from hedgerow.network.models import RoleKind, Tag

    with scope(workspace):
        actor = system_actor(workspace.id, "bench")
        operations.define_field(actor=actor, label="Diet", kind="choice", options=["vegan", "any", "halal", "no nuts"])
        operations.define_field(actor=actor, label="Loaves", kind="number")
        tag = Tag.objects.create(name="Regular", normalised="regular")
        role = RoleKind.objects.get(key="client")
        write = _Writer(workspace.id, role=role.id, tag=tag.id)
        write.parties(parties)
        write.activities(activities - purchases, purchases, parties)
        write.looked_over()


class _Writer:
    def __init__(self, workspace: Any, **keys: Any) -> None:
        from django.db import connection

        self.connection = connection
        self.is_sqlite = connection.vendor == "sqlite"
        stored = {name: f"'{key.hex}'" if self.is_sqlite else f"'{key}'::uuid" for name, key in keys.items()}
        self.words = {**stored, "workspace": f"'{workspace.hex}'" if self.is_sqlite else f"'{workspace}'::uuid"}

    def key(self, kind: int, number: str) -> str:
        """A key of its own for each number of a kind; keys rise with the numbers."""
        first = 0x0190_0000_0000_7000_8000_0000_0000_0000 >> 64
        if self.is_sqlite:
            return f"printf('{first:016x}{kind:02x}%014x', {number})"
        return f"('{first:016x}{kind:02x}' || lpad(to_hex({number}), 14, '0'))::uuid"

    def moment(self, number: str, of: int) -> str:
        """Within the last two years, rising with the number."""
        days = f"(730.0 - 730.0 * {number} / {of})"
        if self.is_sqlite:
            return f"strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || {days} || ' days') || '000'"
        return f"now() - {days} * interval '1 day'"

    def day(self, number: str, of: int) -> str:
        days = f"(730 - CAST(730.0 * {number} / {of} AS INTEGER))"
        return f"date('now', '-' || {days} || ' days')" if self.is_sqlite else f"current_date - {days}"

    def fill(self, table: str, columns: dict[str, str], count: int, where: str = "1 = 1") -> None:
        """`columns` are expressions of `i`, which counts from 1."""
        from django.db import transaction

        names = ", ".join(f'"{name}"' for name in ("workspace_id", *columns))
        for start in range(0, count, _AT_ONCE):
            last = min(start + _AT_ONCE, count)
            rest = f"SELECT i + 1 FROM n WHERE i < {last}"
            numbers = f"WITH RECURSIVE n(i) AS (SELECT CAST({start + 1} AS bigint) UNION ALL {rest})"
            chosen = f"SELECT {self.words['workspace']}, {', '.join(columns.values())} FROM n WHERE {where}"
            sql = f"INSERT INTO {table} ({names}) {numbers} {chosen}"
            with transaction.atomic(), self.connection.cursor() as cursor:
                cursor.execute(sql)

    def looked_over(self) -> None:
        """What PostgreSQL does by itself within minutes, where autovacuum is on."""
        if not self.is_sqlite:
            with self.connection.cursor() as cursor:
                cursor.execute("VACUUM ANALYZE")

    def parties(self, count: int) -> None:
        party, now = self.key(1, "i"), self.moment("i", count)
        name = (
            "printf('%c%07d example', 97 + i % 26, i)"
            if self.is_sqlite
            else "chr((97 + i % 26)::int) || lpad(i::text, 7, '0') || ' example'"
        )
        json = "" if self.is_sqlite else "::jsonb"
        diet = "CASE i % 4 WHEN 0 THEN 'vegan' WHEN 1 THEN 'any' WHEN 2 THEN 'halal' ELSE 'no nuts' END"
        filled = f'\'{{"diet":"\' || {diet} || \'","loaves":"\' || (i % 9) || \'"}}\''
        custom = f"CASE WHEN i % 2 = 0 THEN {filled} ELSE '{{}}' END"
        self.fill(
            "network_party",
            {
                "id": party,
                "kind": "CASE WHEN i % 10 = 0 THEN 'organisation' ELSE 'person' END",
                "name": name,
                "sort_name": name,
                **dict.fromkeys(
                    ("given_name", "family_name", "organisation_name", "job_title", "birthday", "notes"), "''"
                ),
                "name_parts": f"'{{}}'{json}",
                "languages": f"'[]'{json}",
                "custom": f"({custom}){json}",
                "source": "'bench'",
                **dict.fromkeys(("added_at", "changed_at", "last_seen_at"), now),
            },
            count,
        )
        _unfold()
        role = {"id": self.key(2, "i"), "party_id": party, "kind_id": self.words["role"], "since": self.day("i", count)}
        self.fill("network_role", {**role, "source": "'bench'", "ended_by": "''"}, count, "i % 5 < 3")
        tagged = {"id": self.key(3, "i"), "party_id": party, "tag_id": self.words["tag"]}
        self.fill("network_partytag", tagged, count, "i % 5 = 1")

    def activities(self, visits: int, purchases: int, parties: int) -> None:
        from hedgerow.timeline.models import Head

        many = f"CASE WHEN i % 2 = 0 THEN 1 + (i / 2 * 7919) % {parties // 10} ELSE 1 + (i * 7919) % {parties} END"
        who, json = self.key(1, f"({many})"), "" if self.is_sqlite else "::jsonb"
        common = {"actor_id": who, "recorded_by": "'bench'", "object_kind": "'party'", "channel": "'store'"}
        rest = {"source": "''", "external_id": "''", "properties": f"'{{}}'{json}"}
        for kind, verb, count, after in (
            (4, "network.visited", visits, 0),
            (5, "sales.purchase_made", purchases, visits),
        ):
            moment = self.moment("i", count)
            told = {"id": self.key(kind, "i"), "position": f"i + {after}", "verb": f"'{verb}'"}
            money = {"amount_minor": "1 + i % 4000", "currency": "'GBP'"} if after else {"currency": "''"}
            times = {"occurred_at": moment, "recorded_at": moment}
            self.fill("timeline_activity", {**told, **times, **common, **rest, **money}, count)
        Head.objects.update_or_create(defaults={"position": visits + purchases})
        bought = {"id": self.key(6, "i"), "party_id": who, "activity_id": self.key(5, "i"), "currency": "'GBP'"}
        when = {"purchased_at": self.moment("i", purchases), "day": self.day("i", purchases)}
        rest = {"amount_minor": "1 + i % 4000", "channel": "'store'", "source": "''", "external_id": "''"}
        self.fill("sales_purchase", {**bought, **when, **rest}, purchases)


def _unfold() -> None:
    """What the log's reader would do, had these parties a log."""
    from hedgerow.kernel.unfolding import unfold
    from hedgerow.network.models import CustomValue, Party

    keys = Party.objects.exclude(custom={}).order_by("pk").values_list("pk", flat=True).iterator(5000)
    while some := list(islice(keys, 5000)):
        unfold(CustomValue, some)
