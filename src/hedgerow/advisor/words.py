"""Prompts in words: the card, what doing it is expected to bring, and how that was worked out."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.advisor.ordering import Advice
from hedgerow.kernel.money import Money
from hedgerow.web import formats
from hedgerow.web.charts import VisitChart


@dataclass(frozen=True, slots=True)
class Card:
    """One prompt on the page. `facts` are sentences behind a question: evidence, what is at stake, what to expect."""

    key: UUID
    kind: str
    family: str
    title: str
    reason: str
    quote: str
    button: str
    url: str
    picture: VisitChart | None
    facts: Sequence[str]


def card(one: Advice) -> Card:
    proposal = one.proposal
    return Card(
        key=one.key,
        kind=str(one.kind.label),
        family=proposal.family or "rose",
        title=str(proposal.title),
        reason=str(proposal.reason),
        quote=proposal.quote,
        button=str(proposal.button),
        url=proposal.url,
        picture=proposal.picture,
        facts=[text for text in (*map(str, proposal.evidence), str(proposal.effect), expected(one)) if text],
    )


def expected(one: Advice) -> str:
    """What doing it is expected to bring in money; "" where there is none, or nothing to multiply it with."""
    outcome, proposal = one.kind.outcome, one.proposal
    if outcome is None or one.expected_minor is None:
        return ""
    worth = formats.money(Money(one.expected_minor, proposal.currency), whole=abs(one.expected_minor) >= 10_000)
    words = {"worth": worth, "outcome": outcome.label, "came": formats.number(one.learnt.came)}
    if not one.learnt.done:
        return _("How often a word helps is not known here yet, so we count one half of that: %(worth)s.") % words
    told = ngettext(
        "Of %(done)s whom you turned to after such a prompt, %(came)s %(outcome)s; so we count %(worth)s.",
        "Of %(done)s whom you turned to after such a prompt, %(came)s %(outcome)s; so we count %(worth)s.",
        one.learnt.done,
    )
    return told % {**words, "done": formats.number(one.learnt.done)}
