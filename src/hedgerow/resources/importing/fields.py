"""What a column of an inventory can become, and what can be wrong with a row of it."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import Field, FieldSet
from hedgerow.kernel.tabular.problems import ProblemKind, Severity

RESOURCES = FieldSet(
    kind="resources",
    fields=(
        Field("party", _("Who")),
        Field("side", _("Gives or needs")),
        Field("kind", _("Kind")),
        Field("title", _("What")),
        Field("quantity", _("How much")),
        Field("unit", _("Of what")),
        Field("per", _("Counted")),
        Field("since", _("From")),
        Field("until", _("Until")),
        Field("valid_until", _("Valid until")),
        Field("issuer", _("Who issued it")),
        Field("number", _("Its number")),
        Field("worth", _("What it is worth")),
        Field("note", _("Note")),
    ),
    required=(("party",), ("side",), ("kind",), ("title",)),
)

NOT_SAID = ProblemKind(
    "resource_not_said",
    _("This row does not say who it is about, or what it is."),
    _("Fill in both columns."),
)
WHICH_WAY = ProblemKind(
    "resource_which_way",
    _("“%(value)s” says neither that it is given nor that it is needed."),
    _("Write gives or needs."),
)
NO_SUCH_KIND = ProblemKind(
    "resource_no_such_kind",
    _("There is no kind “%(value)s” here."),
    _("Use a kind that is there, or add this one in the settings first."),
)
NOBODY_SUCH = ProblemKind(
    "resource_nobody_such",
    _("Nobody here is called or reached as “%(value)s”."),
    _("Bring the people in first, then this file again."),
)
SEVERAL_SUCH = ProblemKind(
    "resource_several_such",
    _("Several are called or reached as “%(value)s”."),
    _("Write an e-mail address or a number that only one of them has, or merge them if they are one."),
)
PERIOD_REVERSED = ProblemKind(
    "resource_period_reversed", _("The last day comes before the first."), _("Put the two days in order.")
)
UNREADABLE = ProblemKind(
    "resource_unreadable",
    _("“%(value)s” is nothing we can read there. It stands in the note."),
    _("Write days like 2026-03-15 and numbers like 2.5."),
    Severity.WARNING,
)
RESOURCE_PROBLEMS = (NOT_SAID, WHICH_WAY, NO_SUCH_KIND, NOBODY_SUCH, SEVERAL_SUCH, PERIOD_REVERSED, UNREADABLE)
