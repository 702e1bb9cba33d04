"""What to do about a part, by where it stands."""

from django.utils.translation import gettext as _

from hedgerow.insight.readings.health.found import PartFound

GOOD = 60
"""A part that counts so much and more is left as it is."""


def todo(one: PartFound) -> str:
    """The next step, for a part that has a value."""
    good = one.score is not None and one.score >= GOOD
    return {True: _keep, False: _mend}[good]()[one.key]


def _keep() -> dict[str, str]:
    return {
        "productivity": _("Do more of what brings most."),
        "survival": _("Keep doing what makes them stay."),
        "persistence": _("Introduce newcomers to those who hold the hedge together."),
        "elephant": _("It does not hang on a few: keep it so."),
        "niches": _("Keep what is new going until it carries itself."),
        "newness": _("See which of the new products to keep."),
        "innovation": _("Choose which joint offers to repeat."),
        "engagement": _("Ask those who only buy for a word or an idea."),
        "partner-activity": _("Write to the few who are quiet."),
        "fairness": _("Thank those who gave most."),
        "ties": _("Keep introducing people to each other."),
    }


def _mend() -> dict[str, str]:
    return {
        "productivity": _("See which initiative costs more than it brings."),
        "survival": _("Call those who are gone, the most valuable first."),
        "persistence": _("See whose ties ended, and ask why."),
        "elephant": _("Find somebody who could step in for the largest."),
        "niches": _("Try one thing with somebody that you never did together."),
        "newness": _("Bring out one new thing this season."),
        "innovation": _("Plan one joint offer with a partner."),
        "engagement": _("Give something to those who only give, and ask those who only take."),
        "partner-activity": _("Meet one of the quiet ones this week."),
        "fairness": _("Give something back where you are behind."),
        "ties": _("Introduce two people to each other this week."),
    }
