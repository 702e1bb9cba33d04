"""The words every workspace starts with: ten roles (NET-2), the usual ties (NET-3). It may rename them and add."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.network.models import PartyKind, RoleFamily


@dataclass(frozen=True, slots=True)
class BuiltInRole:
    key: str
    label: Text
    plural: Text
    family: RoleFamily


@dataclass(frozen=True, slots=True)
class BuiltInTie:
    """`label` reads from the first party to the second ("supplies"), `inverse` the other way ("is supplied by")."""

    key: str
    label: Text
    inverse: Text
    is_symmetric: bool = False
    from_kind: str = ""
    to_kind: str = ""


ROLES = (
    BuiltInRole("suspect", _("Might fit"), _("Might fit"), RoleFamily.ROSE),
    BuiltInRole("prospect", _("Prospect"), _("Prospects"), RoleFamily.ROSE),
    BuiltInRole("client", _("Customer"), _("Customers"), RoleFamily.ROSE),
    BuiltInRole("advocate", _("Advocate"), _("Advocates"), RoleFamily.ROSE),
    BuiltInRole("associate", _("Staff member"), _("Staff"), RoleFamily.HAZEL),
    BuiltInRole("vendor", _("Vendor"), _("Vendors"), RoleFamily.SLOE),
    BuiltInRole("partner", _("Partner"), _("Partners"), RoleFamily.IVY),
    BuiltInRole("community", _("Community"), _("Community"), RoleFamily.ELDER),
    BuiltInRole("competitor", _("Friendly rival"), _("Friendly rivals"), RoleFamily.HAW),
    BuiltInRole("institution", _("Institution"), _("Institutions"), RoleFamily.ELDER),
)

TIES = (
    BuiltInTie("refers_to", _("brought"), _("was brought by")),
    BuiltInTie("supplies", _("supplies"), _("is supplied by")),
    BuiltInTie("employs", _("employs"), _("works for"), from_kind=PartyKind.ORGANISATION, to_kind=PartyKind.PERSON),
    BuiltInTie("partners_with", _("partners with"), _("partners with"), is_symmetric=True),
    BuiltInTie("member_of", _("is a member of"), _("has as a member"), to_kind=PartyKind.ORGANISATION),
    BuiltInTie("owns", _("owns"), _("is owned by"), to_kind=PartyKind.ORGANISATION),
    BuiltInTie("sponsors", _("sponsors"), _("is sponsored by")),
    BuiltInTie("mentors", _("mentors"), _("is mentored by"), from_kind=PartyKind.PERSON, to_kind=PartyKind.PERSON),
    BuiltInTie("competes_with", _("competes with"), _("competes with"), is_symmetric=True),
    BuiltInTie(
        "knows", _("knows"), _("knows"), is_symmetric=True, from_kind=PartyKind.PERSON, to_kind=PartyKind.PERSON
    ),
    BuiltInTie(
        "family_of",
        _("is family of"),
        _("is family of"),
        is_symmetric=True,
        from_kind=PartyKind.PERSON,
        to_kind=PartyKind.PERSON,
    ),
    BuiltInTie("regulates", _("regulates"), _("is regulated by"), from_kind=PartyKind.ORGANISATION),
)

ROLE_BY_KEY = {role.key: role for role in ROLES}
TIE_BY_KEY = {tie.key: tie for tie in TIES}
