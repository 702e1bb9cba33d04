"""The list of pairs that may be one."""

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from markupsafe import Markup

from hedgerow.kernel.errors import Text
from hedgerow.network.duplicates.scoring import CERTAIN, Reason
from hedgerow.network.models import Duplicate
from hedgerow.web import formats
from hedgerow.web.lists import Column, Listing

REASONS: dict[Reason, Text] = {
    Reason.SAME_EMAIL: _("Same e-mail address"),
    Reason.SAME_PHONE: _("Same phone number"),
    Reason.SAME_ADDRESS: _("Same address"),
    Reason.SAME_POSTCODE: _("Same postcode"),
    Reason.SAME_DOMAIN: _("E-mail of the same house"),
    Reason.SAME_BIRTHDAY: _("Same birthday"),
    Reason.SAME_NAME: _("Same name"),
    Reason.SIMILAR_NAME: _("Similar name"),
    Reason.OTHER_NAME: _("Different names"),
    Reason.OTHER_BIRTHDAY: _("Different birthdays"),
}
AGAINST = (Reason.OTHER_NAME, Reason.OTHER_BIRTHDAY)


def reasons_of(pair: Duplicate) -> list[Reason]:
    return [Reason(reason) for reason in pair.reasons]


def is_certain(pair: Duplicate) -> bool:
    return pair.score >= round(CERTAIN * 100)


def duplicates_listing() -> Listing[Duplicate]:
    """The surest first."""
    return Listing(
        key="duplicates",
        label=_("Duplicates"),
        columns=(
            Column("both", _("Maybe one and the same"), _both, heading=True, plain=_names),
            Column("why", _("Why"), _why),
            Column("score", _("How sure"), _sure, order="score", falling=True, plain=lambda pair: pair.score),
        ),
        sort="-score",
        row_label=_names,
        empty="network/duplicates/_none.html",
    )


def _both(pair: Duplicate) -> Markup:
    address = reverse("network:compare", args=[pair.first_id, pair.second_id])
    return Markup('<a href="{}"><b>{}</b></a>').format(address, _names(pair))


def _names(pair: Duplicate) -> str:
    return _now("%(one)s and %(other)s") % {"one": pair.first.name, "other": pair.second.name}


def _why(pair: Duplicate) -> str:
    first, *others = (str(REASONS[reason]) for reason in reasons_of(pair))
    return ", ".join([first, *(words[:1].lower() + words[1:] for words in others)])


def _sure(pair: Duplicate) -> Markup:
    look, words = ("good", _("Surely")) if is_certain(pair) else ("care", _("Maybe"))
    share = formats.percent(pair.score / 100)
    return Markup('<span class="badge {}">{}</span> <span class="mut">{}</span>').format(look, words, share)
