"""Writes an invented map of any size after the contract of src/map/README.md, for trying and for measuring.

python generate.py 10000 40000 > big.json
"""

# ruff: noqa: INP001, S311 -- a script beside the page it serves; the numbers are invented

import json
import math
import random
import sys

ROLES = [  # key, family, name for one, name for many, share of the parties, sector in degrees
    ("client", "rose", "Customer", "Customers", 0.62, (32, 160)),
    ("prospect", "rose", "Not a customer yet", "Not customers yet", 0.12, (32, 160)),
    ("suspect", "rose", "Might come", "Might come", 0.08, (32, 160)),
    ("advocate", "rose", "Advocate", "Advocates", 0.04, (32, 160)),
    ("partner", "ivy", "Partner", "Partners", 0.03, (-34, 26)),
    ("community", "elder", "Community", "Community", 0.03, (166, 204)),
    ("institution", "elder", "Institution", "Institutions", 0.01, (204, 216)),
    ("associate", "hazel", "Staff", "Staff", 0.01, (222, 256)),
    ("competitor", "haw", "Friendly rival", "Friendly rivals", 0.02, (261, 286)),
    ("vendor", "sloe", "Vendor", "Vendors", 0.04, (291, 322)),
]
KINDS = [("money", "Money"), ("referral", "Referrals"), ("goods", "Goods"), ("hours", "Hours"), ("thanks", "Thanks")]
GIVEN = "Grace Omar Sam Ruth Leila Mo Edie Dev Ana Ben Lola Peg Rafe Suki Tom Una Vik Wren Zoe Abe".split()
FAMILY = "Okafor Said Whitlock Levy Haddad Farouk Marsh Patel Ruiz Storr Finn Wade Cole Dale Vance Roe Shah Ely".split()
INNER, OUTER, EXTENT, FIRST = 118, 384, 440, 2000


def parties(count: int, chance: random.Random) -> dict[str, list[object]]:
    """Place parties by role and closeness, the most important first."""
    shares = [role[4] for role in ROLES]
    rows = []
    for number in range(count):
        role = chance.choices(range(len(ROLES)), shares)[0]
        close = min(99, max(1, round(chance.gauss(52, 26))))
        low, high = ROLES[role][5]
        angle = math.radians(low + (high - low) * ((number * 0.618034 + 0.31) % 1))
        radius = INNER * 0.6 + (1 - close / 100) ** 0.72 * (OUTER - INNER * 0.6) * chance.uniform(0.94, 1.0)
        weight = chance.paretovariate(1.4) * (0.4 + close / 100)
        name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
        size = 2.4 + min(13.0, 1.9 * math.log1p(weight) ** 1.35)
        place = round(math.sin(angle) * radius, 1), round(-math.cos(angle) * radius, 1)
        rows.append((weight, f"{number:08x}", name, role, *place, round(size, 1), close, int(chance.random() < 0.08)))
    rows.sort(reverse=True)
    names = ("weight", "id", "name", "role", "x", "y", "size", "close", "overdue")
    return dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))


def ties(count: int, parties_: int, chance: random.Random) -> dict[str, list[int]]:
    """Give up to half of the ties to the business, the others to pairs of parties, mostly with an important one."""
    own = min(count // 2, parties_)
    columns: dict[str, list[int]] = {"source": [], "target": [], "kind": [], "weight": [], "back": []}
    for tie in range(count):
        target = tie if tie < own else int(parties_ * chance.random() ** 2.5)
        source = -1 if tie < own else chance.randrange(parties_)
        if source == target:
            continue
        value = chance.paretovariate(1.1) * (4 if source < 0 else 1)
        kind = chance.choices(range(len(KINDS)), (6, 3, 1, 1, 1))[0]
        row = (source, target, kind, round(min(value, 400) * 10), round(min(value, 400) * 10 * chance.random()))
        for column, cell in zip(columns.values(), row, strict=True):
            column.append(cell)
    return columns


def generated(count: int, tie_count: int, seed: int = 7) -> dict[str, object]:
    """Return a whole map."""
    chance = random.Random(seed)
    columns = parties(count, chance)
    columns.pop("weight")
    roles = [
        {"key": key, "family": family, "one": one, "many": many, "count": columns["role"].count(index)}
        for index, (key, family, one, many, _, _) in enumerate(ROLES)
    ]
    names = {"rose": "Customers", "ivy": "Partners", "elder": "Community", "hazel": "Staff", "haw": "Friendly rivals"}
    middles = {"ivy": -4, "rose": 96, "elder": 191, "hazel": 239, "haw": 273, "sloe": 306}
    return {
        "version": 1,
        "business": {"name": "Rye & Rosemary", "short": "R&R"},
        "first": FIRST,
        "extent": EXTENT,
        "rings": [
            {"radius": OUTER, "name": "hardly know you"},
            {"radius": 290, "name": "warm"},
            {"radius": 200, "name": ""},
        ],
        "sectors": [{"angle": angle, "name": names.get(key, "Vendors")} for key, angle in middles.items()],
        "roles": roles,
        "kinds": [{"key": key, "name": name} for key, name in KINDS],
        "parties": columns,
        "ties": ties(tie_count, count, chance),
    }


if __name__ == "__main__":
    size, edges = (int(argument) for argument in sys.argv[1:3])
    json.dump(generated(size, edges), sys.stdout, separators=(",", ":"))
