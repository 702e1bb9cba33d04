"""Programs by their names: quick, and as the list has it."""

from random import Random

from crawleruseragents import CRAWLER_USER_AGENTS_DATA, is_crawler

from hedgerow.visits import bots

BROWSERS = (
    "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Mobile Safari/537.36",
)


def test_names_without_their_versions_say_the_same_as_with_them() -> None:
    """Every fifth example of the list, and a piece of each, which often is none of a program any more."""
    dice, seen = Random(3), set[bool]()
    told = [name for one in CRAWLER_USER_AGENTS_DATA for name in one.get("instances", ())][::5]
    cut = [name[dice.randrange(len(name)) :][: dice.randrange(1, 60)] for name in told]
    for name in (*told, *cut, *BROWSERS):
        expected = not name or bool(bots._HEADLESS.search(name)) or is_crawler(name)
        assert bots.is_program(name) == expected, name
        seen.add(expected)
    assert seen == {True, False}
    assert not any(map(bots.is_program, BROWSERS))
