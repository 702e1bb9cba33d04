"""What DATABASE_URL says becomes Django's settings, and what it cannot mean is refused by name."""

from pathlib import Path

import pytest

from hedgerow.config.database import database

HOME = Path("home")


def test_a_pooler_that_changes_connections_keeps_nothing_of_a_session() -> None:
    plain = database("postgres://rye:s%40lt@db.example.org:5433/rye", HOME)
    assert (plain["USER"], plain["PASSWORD"], plain["PORT"], plain["NAME"]) == ("rye", "s@lt", 5433, "rye")
    assert plain["DISABLE_SERVER_SIDE_CURSORS"] is False
    pooled = database("postgres:///rye?host=/run/rye&pooler=transaction&sslmode=require", HOME)
    assert (pooled["HOST"], pooled["DISABLE_SERVER_SIDE_CURSORS"]) == ("/run/rye", True)
    assert (pooled["OPTIONS"]["sslmode"], "pooler" in pooled["OPTIONS"]) == ("require", False)


@pytest.mark.parametrize(
    ("url", "named"), [("mysql://rye", "mysql"), ("postgres:///rye?pooler=statement", "statement")]
)
def test_what_it_cannot_mean_is_refused_by_name(url: str, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        database(url, HOME)
