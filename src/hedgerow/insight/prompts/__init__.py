"""What somebody might do, from the readings of *Today*: who keeps a reading brings the prompts that follow from it.

`find` of each kind gets the readings as they are kept, and names of those whom the actor may see: only what can be
named is asked for.
"""

from hedgerow.insight.prompts import customers, figures, health, measures, promises, tending
from hedgerow.web.prompts import prompt_kinds


def register() -> None:
    for kind in (promises.DUE, promises.BROKEN, customers.GONE_QUIET, customers.UNTHANKED, tending.PLANNED):
        prompt_kinds.add(kind)
    prompt_kinds.add(tending.NEGLECTED)
    for noun in (measures, health, figures):
        noun.register()
