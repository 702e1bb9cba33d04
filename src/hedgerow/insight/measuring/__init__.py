"""Measures that are read from purchases, flows and roles: what the catalogue, goals, boards and the letter speak of."""

from hedgerow.insight.measuring import customers, giving, money, people


def register() -> None:
    for noun in (money, customers, giving, people):
        noun.register()


__all__ = ["register"]
