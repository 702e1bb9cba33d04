"""What each criterion asks, and the step that leads to it: what to do, how much it takes, what it brings, and where."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hedgerow.insight.readings.maturity.criteria import Effort, Level
from hedgerow.kernel.errors import Text

LEVELS: dict[Level, Text] = {
    Level.NASCENT: _("Nascent"),
    Level.EMERGING: _("Emerging"),
    Level.MATURE: _("Mature"),
}
LEVEL_SAYS: dict[Level, Text] = {
    Level.NASCENT: _("It has begun: people are around you, and each is tied to you alone."),
    Level.EMERGING: _("It carries itself here and there: partners take part, and something comes back."),
    Level.MATURE: _("It stands without you in the middle: many kinds of people give, get and decide with each other."),
}
EFFORTS: dict[Effort, Text] = {
    Effort.SMALL: _("An afternoon"),
    Effort.MIDDLE: _("Some weeks"),
    Effort.LARGE: _("Some months"),
}


@dataclass(frozen=True, slots=True)
class CriterionText:
    """`step` is what to do, `page` where, `behind` the part of health whose list it is, "" for a page of its own."""

    title: Text
    asks: Text
    step: Text
    effect: Text
    button: Text
    page: str
    behind: str = ""


CRITERIA: dict[str, CriterionText] = {
    "months": CriterionText(
        _("Months on record"),
        _("How far back what happened is on record."),
        _("Bring in what happened before, from your till or your old lists."),
        _("Older records count at once; else each month is one more."),
        _("Bring it in"),
        "network:imports",
    ),
    "kinds-of-people": CriterionText(
        _("Kinds of people"),
        _("Groups (such as customers, suppliers, partners) of which somebody took part within 90 days."),
        _("Meet somebody of a group that is missing or quiet, and log it."),
        _("One meeting with one of them makes it one group more."),
        _("See who is there"),
        "network:map",
    ),
    "partners": CriterionText(
        _("Partners who take part"),
        _("Suppliers, partners and community who took part within 90 days."),
        _("Call the quiet ones, and ask those around you who else would fit."),
        _("Each one who answers counts at once."),
        _("See who is quiet"),
        "insight:health_list",
        "partner-activity",
    ),
    "two-sided": CriterionText(
        _("Give and take"),
        _("The share of members who both gave and got within 90 days."),
        _("Ask those who only buy for something: a word, an idea, a guest."),
        _("Each one who gives and gets counts at once."),
        _("See who does not yet"),
        "insight:health_list",
        "engagement",
    ),
    "dealings": CriterionText(
        _("Kinds of dealings"),
        _("How varied it is what members do with you, as equally common kinds."),
        _("Try one thing with several members that they never did with you."),
        _("The more of them take part in it, the more it counts."),
        _("See who does what"),
        "insight:health_list",
        "niches",
    ),
    "woven": CriterionText(
        _("Partners who know each other"),
        _("The share of suppliers, partners and community with a tie to another member."),
        _("Introduce two partners to each other, and note the tie."),
        _("Each introduction makes two of them count."),
        _("See who knows nobody"),
        "insight:health_list",
        "ties",
    ),
    "carried": CriterionText(
        _("Carried by several"),
        _("The fewest members who together brought half of a year’s value."),
        _("Find somebody who could stand beside your largest."),
        _("It rises when others grow, not when the largest shrinks."),
        _("See on whom it rests"),
        "insight:health_list",
        "elephant",
    ),
    "stay": CriterionText(
        _("Who stays"),
        _("Of those who took part a year ago, the share that takes part now."),
        _("Call those who are gone, the most valuable first."),
        _("Each one who comes back counts at once."),
        _("See who is gone"),
        "insight:health_list",
        "survival",
    ),
    "joint": CriterionText(
        _("Joint offers"),
        _("Initiatives with partners that began within a year."),
        _("Plan one offer with a partner: an evening, a box, a day."),
        _("It counts from the day on which it begins."),
        _("Go to initiatives"),
        "initiatives:initiatives",
    ),
    "agreed": CriterionText(
        _("Agreed on how to share"),
        _("Joint results of the last two years whose division everybody agreed on."),
        _("Divide one joint result openly, and have the division agreed on."),
        _("One agreement is one more."),
        _("Go to fair splits"),
        "sharing:splits",
    ),
}
