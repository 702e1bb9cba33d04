"""Visits in the copy for analysis: on which day, by which source and campaign; no address, no page, no moment.

What a link says of its campaign is anybody's word: whoever writes the link decides what stands in it.
"""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.guards.watches import Watch
from hedgerow.lake.registries import Column, CopiedTable, Kind, copy_table

LONGEST, MOST_DIGITS = 60, 8
"""A word of a campaign is no longer, and holds a day at most: not a telephone number.

A token of few digits that tells one click looks like any other word, and passes.
"""
SIGNS = "@?&=/\\:;#+<>…"
"""Of addresses, parameters and telephone numbers, and of what the collector took out itself."""
HIDDEN = "…"


def register() -> None:
    columns = ("site_id", "party_id", "day", "views", "source", "campaign", "campaign_source", "medium", "device")
    copy_table(
        CopiedTable(
            name="visits",
            means=_("Visits to the websites of the business, and the campaigns that led to them."),
            rows="visits_visit r",
            sort=("day", "id"),
            day="day",
            watches=(Watch("lake.visits", "visits_visit", columns, "{row}.day"),),
            columns=(*_VISIT, *_CAMPAIGN),
        )
    )


def said(column: str) -> str:
    """SQL for it as it is, or HIDDEN where it could tell who somebody is."""
    digits = f"r.{column}"
    for digit in range(10):
        digits = f"replace({digits}, '{digit}', '')"
    signs = " OR ".join(f"replace(r.{column}, '{sign}', '') <> r.{column}" for sign in SIGNS)
    many = f"length(r.{column}) - length({digits}) > {MOST_DIGITS}"
    return f"CASE WHEN length(r.{column}) > {LONGEST} OR {many} OR {signs} THEN '{HIDDEN}' ELSE r.{column} END"


_VISIT = (
    Column("id", Kind.KEY, "r.id", _("Key of the visit.")),
    Column("site", Kind.KEY, "r.site_id", _("Key of the website.")),
    Column(
        "party",
        Kind.KEY,
        "r.party_id",
        _("Key of who visited, where they agreed to have it noted; NULL for everybody else."),
        is_optional=True,
    ),
    Column("day", Kind.DAY, "r.day", _("The day of the business on which it began.")),
    Column("views", Kind.WHOLE, "r.views", _("How many pages were seen."), _("pages")),
    Column("device", Kind.CODE, "r.device", _("phone, tablet or desktop.")),
    Column(
        "source", Kind.CODE, "r.source", _("What led to it: direct, search, assistant, social, referral or campaign.")
    ),
)
_CAMPAIGN = (
    Column(
        "campaign",
        Kind.TEXT,
        said("campaign"),
        _(
            "The campaign as its link calls it (utm_campaign), else its source or medium. … stands for what could tell "
            "who somebody is."
        ),
    ),
    Column(
        "campaign_source",
        Kind.TEXT,
        said("campaign_source"),
        _("Where the link stood, as it says (utm_source), such as letter. … as above."),
    ),
    Column(
        "medium",
        Kind.TEXT,
        said("medium"),
        _("What kind of link it was, as it says (utm_medium), such as email. … as above."),
    ),
)
