"""The letter of a month, as the words that people read and the values behind them."""

from datetime import date, datetime
from typing import Annotated

from ninja import Router
from pydantic import Field

from hedgerow.api.fields import Output
from hedgerow.api.request import ApiRequest
from hedgerow.insight import letters, queries
from hedgerow.insight.api.access import READ
from hedgerow.insight.errors import BadMonth, LetterNotFound
from hedgerow.insight.reading import month_named

router = Router(tags=["Letters"], auth=READ)


class MonthlyLetterOutput(Output):
    month: Annotated[date, Field(description="The first day of the month.")]
    until: Annotated[date, Field(description="The last day that counts.")]
    written_at: datetime
    title: str
    text: Annotated[str, Field(description="The letter without its pictures.")]


@router.get("{month}", response=MonthlyLetterOutput)
def get_letter(request: ApiRequest, month: str) -> MonthlyLetterOutput:
    """Of a month written as 2026-09; people are named as far as the key may see them."""
    try:
        found = queries.visible_letter(request.actor, month_named(month))
    except BadMonth as cause:
        raise LetterNotFound from cause
    facts = queries.facts_of(found)
    told = letters.letter_here(request.actor, facts)
    return MonthlyLetterOutput(
        month=found.month,
        until=facts.until,
        written_at=found.written_at,
        title=told.title,
        text=letters.plain_text(told),
    )
