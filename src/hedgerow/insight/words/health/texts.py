"""What each part of health is called, what it says, what it decides and how it is worked out."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text


@dataclass(frozen=True, slots=True)
class PartText:
    """`needs` says how much data it wants, `score` how it counts toward the index."""

    title: Text
    meaning: Text
    decides: Text
    needs: Text
    how: Text
    score: Text
    source: str


_AS_SHARE = _("The share itself.")
_AS_ODDS = _("1 counts as 50, 3 as 75: the value divided by one more than itself.")
_KEYSTONE = "Iansiti & Levien 2004, The Keystone Advantage, ch. 3"

PARTS: dict[str, PartText] = {
    "productivity": PartText(
        _("What joint work yields"),
        _("What initiatives brought in the last year for each unit of money that went into them."),
        _("Which initiative to go on with, and which to end."),
        _("An initiative with what went into it."),
        _(
            "All that came out of initiatives in the last 365 days, by the assumption chosen for each, divided by all "
            "that went in: money, and hours and things at your rates."
        ),
        _AS_ODDS,
        _KEYSTONE,
    ),
    "survival": PartText(
        _("Who stays"),
        _("Of the members who took part a year ago, the share that takes part now."),
        _("Whom to call before they are gone for good."),
        _("Five members who took part a year ago."),
        _(
            "A member has a role. Taking part is to buy, to give, to receive, or to be in touch within 90 days. We "
            "compare the same 90 days a year apart, so that the season does not count."
        ),
        _AS_SHARE,
        _KEYSTONE,
    ),
    "persistence": PartText(
        _("Ties that hold"),
        _("Of all ties of a year ago and of today, the share that held at both times."),
        _("Whether to mend old ties or to make new ones."),
        _("Twenty ties that held a year ago."),
        _(
            "Ties that held at both times, divided by all ties of either. Ties that ended and ties that began both "
            "lower it: a growing hedge has a low value without anything being wrong."
        ),
        _AS_SHARE,
        "Jaccard 1901; Iansiti & Levien 2004, The Keystone Advantage, ch. 3",
    ),
    "elephant": PartText(
        _("On how few it rests"),
        _("The fewest members who together brought half of the last year’s value."),
        _("For whom you need somebody who can step in."),
        _("Five members who bought or gave something in the last year."),
        _(
            "What each bought in the last 365 days and the worth of what each gave besides, the largest first, "
            "until half of everything is reached."
        ),
        _("1 counts as 0, 2 as 50, 10 as 90: one less one divided by the number."),
        "CHAOSS, Elephant Factor",
    ),
    "niches": PartText(
        _("Kinds of dealings"),
        _("How varied it is what members do with you, as a number of equally common kinds."),
        _("Whether to try out something that nobody does with you yet."),
        _("Ten members who did something in the last year, each kind counted once for each."),
        _(
            "Buying, each kind of contact, and each kind of gift, by how many members took part in it in the last 365 "
            "days: the exponential of the entropy of these shares."
        ),
        _("Kinds beyond the first, as many as a year ago count as 50; one kind alone counts as 0."),
        "Hill 1973, Ecology 54, order 1",
    ),
    "newness": PartText(
        _("Income from what is new"),
        _("The share of the last year’s income from products first sold within that year."),
        _("Whether to bring out something new."),
        _("Fifteen months of purchases that name their products."),
        _("A product is as old as its first sale. Lines that name no product are left out."),
        _("A quarter of the income and more counts as 100."),
        _KEYSTONE,
    ),
    "innovation": PartText(
        _("New joint offers"),
        _("Joint offers begun in the last year for each active partner and year."),
        _("With whom to begin the next one."),
        _("One partner who was active for a year."),
        _(
            "Initiatives that began in the last 365 days and are a partnership or have a supplier, a partner or the "
            "community in them, divided by the years that active ones of these had a role."
        ),
        _("One for two partners in a year, and more, counts as 100."),
        "Iansiti & Levien 2004; Garwood 1936, Biometrika 28 (interval)",
    ),
    "engagement": PartText(
        _("Give and take"),
        _("The share of members who both gave and got within 90 days."),
        _("Whom to ask for something, and whom to give something."),
        _("Five members."),
        _(
            "A member counts who gave to and got from one and the same other in the last 90 days. A sale goes both "
            "ways."
        ),
        _AS_SHARE,
        "Wilson 1927, JASA 22 (interval)",
    ),
    "partner-activity": PartText(
        _("Partners who take part"),
        _("The share of suppliers, partners and community who took part within 90 days."),
        _("Which partner to meet this week."),
        _("Three suppliers, partners or members of the community."),
        _("Taking part is to buy, to give, to receive, or to be in touch in the last 90 days."),
        _AS_SHARE,
        "Wilson 1927, JASA 22 (interval)",
    ),
    "fairness": PartText(
        _("What comes back"),
        _("Of the worth of all that was given besides sales in a year, the share that came back."),
        _("Where to give something back, or to ask for it."),
        _("Gifts with a worth between three pairs in the last year."),
        _(
            "For each pair twice the smaller of what went each way, added up and divided by everything that was given "
            "in the last 365 days. Sales and what is settled by agreement are even and left out."
        ),
        _AS_SHARE,
        "Squartini et al. 2013, Scientific Reports 3",
    ),
    "ties": PartText(
        _("Ties for each member"),
        _("Ties among members for each member; a tie to your business alone does not count."),
        _("Whom to introduce to whom."),
        _("Five members."),
        _(
            "Ties that hold and have members at both ends, divided by members. Density alone falls by itself as "
            "members join, so we do not show it."
        ),
        _AS_ODDS,
        "Leskovec, Kleinberg & Faloutsos 2005, KDD",
    ),
}

AREAS: dict[str, Text] = {
    "productivity": _("Does joint work pay?"),
    "robustness": _("Would it hold?"),
    "niches": _("Does anything new grow?"),
    "engagement": _("Do they give and take?"),
}
SHORT_AREAS: dict[str, Text] = {
    "productivity": _("Joint work"),
    "robustness": _("Robustness"),
    "niches": _("New things"),
    "engagement": _("Give and take"),
}
