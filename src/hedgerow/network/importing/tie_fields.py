"""What a column of a file of ties can become, and what can be wrong with a row of it."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import Field, FieldSet
from hedgerow.kernel.tabular.problems import ProblemKind, Severity

TIES = FieldSet(
    kind="ties",
    fields=(
        Field("from", _("From whom")),
        Field("to", _("To whom")),
        Field("tie", _("Kind of tie")),
        Field("since", _("Since")),
        Field("direction", _("Direction")),
        Field("note", _("Note"), many=True),
    ),
    required=(("from",), ("to",)),
)

ONE_END = ProblemKind(
    "tie_one_end",
    _("A tie needs two ends, and this row has one or none."),
    _("Write who it begins with and who it ends at."),
)
SAME_ENDS = ProblemKind(
    "tie_same_ends", _("“%(value)s” stands on both ends. Nobody has a tie with themselves."), _("Choose somebody else.")
)
NOBODY_SUCH = ProblemKind(
    "tie_nobody_such",
    _("Nobody here is called or reached as “%(value)s”."),
    _("Bring the people in first, then this file again."),
)
SEVERAL_SUCH = ProblemKind(
    "tie_several_such",
    _("Several are called or reached as “%(value)s”."),
    _("Write an e-mail address or a number that only one of them has, or merge them if they are one."),
)
DOES_NOT_FIT = ProblemKind(
    "tie_does_not_fit",
    _("“%(value)s” does not fit these two."),
    _("Look which of them is a person and which an organisation, or choose another tie."),
)
TOO_MANY_KINDS = ProblemKind(
    "tie_too_many_kinds",
    _("“%(value)s” would be one more kind of tie, and this workspace has %(most)s of its own already."),
    _("Check which column says the kind of tie."),
)
SINCE_UNREADABLE = ProblemKind(
    "tie_since_unreadable",
    _("“%(value)s” is not a date we can read. It stands in the note."),
    _("Write it like 2024-03-15."),
    Severity.WARNING,
)
TIE_KINDS = (ONE_END, SAME_ENDS, NOBODY_SUCH, SEVERAL_SUCH, DOES_NOT_FIT, TOO_MANY_KINDS, SINCE_UNREADABLE)
