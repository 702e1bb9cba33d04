"""The log, as the copy has it: keys, days and figures of every activity, and none of its words."""

from django.utils.translation import gettext_lazy as _

from hedgerow.lake.registries import Column, CopiedTable, Kind, copy_table

_COLUMNS = (
    Column("position", Kind.WHOLE, "r.position", _("The place in the log, counted from 1.")),
    Column("id", Kind.KEY, "r.id", _("Key of the activity.")),
    Column("verb", Kind.CODE, "r.verb", _("What kind of thing happened, such as sales.purchase_made.")),
    Column("occurred_at", Kind.MOMENT, "r.occurred_at", _("When it happened, in UTC.")),
    Column("day", Kind.LOCAL_DAY, "r.occurred_at", _("The day of the business on which it happened.")),
    Column("actor", Kind.PARTY, "r.actor_id", _("Key of who did it; NULL for the business."), is_optional=True),
    Column(
        "object",
        Kind.PARTY,
        "r.object_id",
        _("Key of what it was done with or to; NULL for nothing, or the business."),
        is_optional=True,
    ),
    Column("object_kind", Kind.CODE, "r.object_kind", _("What the object is: party or another thing.")),
    Column(
        "target",
        Kind.PARTY,
        "r.target_id",
        _("Key of whom it went to; NULL for nobody, or the business."),
        is_optional=True,
    ),
    Column("channel", Kind.CODE, "r.channel", _("Through which channel, such as store or web.")),
    Column(
        "amount_minor",
        Kind.WHOLE,
        "r.amount_minor",
        _("The money in it; NULL for none."),
        _("minor units"),
        is_optional=True,
    ),
    Column("currency", Kind.CODE, "r.currency", _("Of the money, as ISO 4217 has it.")),
    Column("source", Kind.TEXT, "r.source", _("The program or file it came from.")),
    Column(
        "cause",
        Kind.KEY,
        "r.cause_id",
        _("Key of the activity it follows from; where the source is undone, of the one it takes back."),
        is_optional=True,
    ),
)


def register() -> None:
    copy_table(
        CopiedTable(
            name="activities",
            means=_("Everything that happened, a row each; what was corrected later has a later row beside it."),
            rows="timeline_activity r",
            sort=("position",),
            day="day",
            grows_by="position",
            columns=_COLUMNS,
        )
    )
