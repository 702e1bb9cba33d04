"""Words in cells that mean something to us, in the languages we read: roles, yes and no, kinds of party."""

from collections.abc import Mapping
from functools import lru_cache

from hedgerow.kernel.tabular.columns import squeeze
from hedgerow.network.importing.drafts import Consent

_ROLES: Mapping[str, str] = {
    "suspect": "suspect, subscriber",
    "prospect": (
        "prospect, lead, marketing qualified lead, sales qualified lead, opportunity, interessent, prospecto, "
        "cliente potencial, عميل محتمل"
    ),
    "client": "client, customer, customers, clients, kunde, kunden, cliente, clientes, clients, عميل, زبون, عملاء",
    "advocate": "advocate, evangelist, promoter, ambassador, botschafter, embajador, ambassadeur",
    "associate": "associate, staff, employee, team, mitarbeiter, empleado, employé, salarié, موظف",
    "vendor": (
        "vendor, vendors, supplier, suppliers, lieferant, lieferanten, proveedor, proveedores, fournisseur, "
        "fournisseurs, مورد"
    ),
    "partner": "partner, partners, partnerin, socio, socios, partenaire, partenaires, شريك",
    "community": "community, neighbour, neighbor, neighbours, neighbors, nachbar, vecino, voisin, جار",
    "competitor": "competitor, competitors, wettbewerber, competidor, concurrent, منافس",
    "institution": "institution, school, government, ngo, schule, escuela, école, مدرسة",
}
_ROLE_OF: Mapping[str, str] = {squeeze(word): role for role, words in _ROLES.items() for word in words.split(",")}

_YES = "yes,y,true,t,1,x,subscribed,opted in,opt in,confirmed,granted,si,ja,j,oui,o,نعم"
_NO = "no,n,false,f,0,unsubscribed,not subscribed,opted out,opt out,cleaned,bounced,nein,non,لا"
_CONSENT: Mapping[str, Consent] = {
    **{squeeze(word): Consent.GIVEN for word in _YES.split(",")},
    **{squeeze(word): Consent.REFUSED for word in _NO.split(",")},
}
_NOT_KNOWN = "unknown,not set,none,desconocido,unbekannt,inconnu,غير معروف"
_COMPANY = "organisation,organization,company,business,firma,unternehmen,empresa,entreprise,société,شركة"
_UNKNOWN = frozenset(map(squeeze, _NOT_KNOWN.split(",")))
_ORGANISATION = frozenset(map(squeeze, _COMPANY.split(",")))


@lru_cache(maxsize=4096)
def role_of(word: str) -> str:
    """The key of the role a word speaks of, or ""."""
    return _ROLE_OF.get(squeeze(word), "")


@lru_cache(maxsize=256)
def consent_of(word: str) -> Consent | None:
    """None where the word says neither yes nor no; that gives nothing."""
    return _CONSENT.get(squeeze(word))


@lru_cache(maxsize=256)
def is_unknown(word: str) -> bool:
    """An honest "we do not know", not a word we fail to read."""
    return squeeze(word) in _UNKNOWN


def is_organisation(word: str) -> bool:
    return squeeze(word) in _ORGANISATION
