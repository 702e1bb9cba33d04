"""What two parties are compared by."""

from dataclasses import dataclass

_MAILBOXES = (
    "gmail.com googlemail.com hotmail outlook live.com msn.com icloud.com me.com mac.com aol yahoo ymail.com gmx "
    "web.de t-online.de freenet.de proton.me protonmail.com pm.me mail.com mail.ru yandex qq.com 163.com 126.com "
    "orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali btinternet.com sky.com "
    "virginmedia.com talktalk.net comcast.net verizon.net att.net bellsouth.net cox.net shaw.ca rogers.com bigpond.com "
    "terra.es telefonica.net uol.com.br bol.com.br fastmail.com hey.com zoho.com tutanota.com"
)
_FREE = frozenset(_MAILBOXES.split())


@dataclass(frozen=True, slots=True)
class Profile:
    """`name` is folded; contacts are as they are matched on; `places` are (postcode, street) of the addresses."""

    kind: str
    name: str
    family: str = ""
    birthday: str = ""
    emails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    places: frozenset[tuple[str, str]] = frozenset()

    @property
    def own_domains(self) -> frozenset[str]:
        return frozenset(filter(None, map(own_domain, self.emails)))


def own_domain(email: str) -> str:
    """The domain of a house of one's own; "" for one where everybody has a mailbox."""
    domain = email.rpartition("@")[2]
    is_free = domain in _FREE or domain.split(".")[0] in _FREE
    return "" if is_free else domain


def initial_and_family(name: str, family: str) -> str:
    """ "j smith" of John Smith: what spellings of one name share. Both are folded; a single word is itself."""
    words = name.split()
    last = family or (words[-1] if words else "")
    return f"{name[:1]} {last}" if last else ""
