"""Contact cards, as `kernel.tabular.cards` writes them into columns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.columns import Column
from hedgerow.kernel.tabular.mapping import CUSTOM
from hedgerow.kernel.tabular.recognise import ByHeaders, Recognition, Rule
from hedgerow.network.importing.contact_fields import CONTACTS
from hedgerow.network.importing.known_contacts import NUMBERED


@dataclass(frozen=True)
class Cards(ByHeaders):
    def recognise(self, columns: Sequence[Column]) -> Recognition | None:
        found = super().recognise(columns)
        return found and replace(
            found, because=_now("It is a file of contact cards, as phones and mail programs write.")
        )


CARDS = Cards(
    name="vcard",
    title=_("contact cards (vCard)"),
    fields=CONTACTS,
    telltale=("vCard UID", "Full Name", "Given Name", "E-mail 1 - Value", "Phone 1 - Value", "Categories", "Kind"),
    enough=7,
    rules=(
        *NUMBERED,
        Rule("vcarduid", "external_id", label="vcard"),
        Rule("fullname", "name"),
        Rule("givenname", "given_name"),
        Rule("middlename", "middle_name"),
        Rule("familyname", "family_name"),
        Rule("kind", "kind"),
        Rule("organizationname", "organisation"),
        Rule("organizationtitle", "job_title"),
        Rule("categories", "tags", label=":::"),
        Rule("socialprofile", "social"),
    ),
    others=CUSTOM,
)
