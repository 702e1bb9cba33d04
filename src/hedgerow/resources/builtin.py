"""The kinds every workspace starts with (NET-10). It may rename them and add."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text


@dataclass(frozen=True, slots=True)
class BuiltInKind:
    """`expires`: things of the kind run out on a day, have an issuer and a number."""

    key: str
    label: Text
    expires: bool = False


KINDS = (
    BuiltInKind("goods", _("Goods")),
    BuiltInKind("skills", _("Skills")),
    BuiltInKind("space", _("Space")),
    BuiltInKind("equipment", _("Equipment")),
    BuiltInKind("reach", _("Reach")),
    BuiltInKind("data", _("Data")),
    BuiltInKind("capacity", _("Capacity")),
    BuiltInKind("certificates", _("Certificates"), expires=True),
)
KIND_BY_KEY = {kind.key: kind for kind in KINDS}
