"""Measurements of what a person waits for. `make bench` runs them; none of them is a timed test.

A benchmark is a module in SUBJECTS with a function `figures() -> list[Figure]`. Each runs in a process and a
HEDGEROW_HOME of its own. Figures are ratios to a floor measured in the same run, wherever there is one, so that they
mean the same on another machine.
"""

SUBJECTS = [
    "start_up",
    "recording",
    "ledger",
    "ingest",
    "reactors",
    "size",
    "imports",
    "shops",
    "beacon",
    "exports",
    "duplicates",
    "pages",
    "segments",
    "care",
    "positioning",
    "search",
    "map",
    "places",
    "sharing",
    "fairness",
    "returns",
    "today",
    "measures",
    "lake",
    "tables",
    "weight",
]
