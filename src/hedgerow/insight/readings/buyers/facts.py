"""The facts of which each list of customers is made, for one who stands in it."""

from hedgerow.insight.grounds.facts import FactKind, Facts

FACTS = {
    "calls": Facts((FactKind.PURCHASE,)),
    "worth": Facts((FactKind.PURCHASE,)),
    "apart": Facts((FactKind.PURCHASE,)),
    "bringers": Facts((FactKind.PURCHASE, FactKind.TIE)),
}
