"""The kinds of value every workspace starts with (VAL-1). It may rename them and add."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text

MONEY = "money"
GOODS = "goods"
HOURS = "hours"
REFERRALS = "referrals"
PROMISES = "promises"
FAVOURS = "favours"


@dataclass(frozen=True, slots=True)
class BuiltInKind:
    """Tangible: what one could write an invoice for; intangible: what is given beside it (Allee 2008, table 1)."""

    key: str
    label: Text
    is_tangible: bool


KINDS = (
    BuiltInKind(MONEY, _("Money"), is_tangible=True),
    BuiltInKind(GOODS, _("Goods"), is_tangible=True),
    BuiltInKind(HOURS, _("Hours"), is_tangible=True),
    BuiltInKind("space", _("Space"), is_tangible=True),
    BuiltInKind("equipment", _("Equipment"), is_tangible=True),
    BuiltInKind(REFERRALS, _("Referrals"), is_tangible=False),
    BuiltInKind("reach", _("Reach"), is_tangible=False),
    BuiltInKind("knowledge", _("Knowledge"), is_tangible=False),
    BuiltInKind("recognition", _("Recognition"), is_tangible=False),
    BuiltInKind("access", _("Access"), is_tangible=False),
    BuiltInKind("data", _("Data"), is_tangible=False),
    BuiltInKind(PROMISES, _("Promises kept"), is_tangible=False),
    BuiltInKind(FAVOURS, _("Favours"), is_tangible=False),
)
KIND_BY_KEY = {kind.key: kind for kind in KINDS}
