"""Our own export, coming back: everybody is found by their own id, and what was changed in the table changes here."""

from hedgerow.kernel.tabular.mapping import CUSTOM, LEAVE_OUT
from hedgerow.kernel.tabular.recognise import ByHeaders, Rule
from hedgerow.network.importing.contact_fields import CONTACTS
from hedgerow.network.importing.known_contacts import NUMBERED

OURS = "hedgerow"

EXPORT = ByHeaders(
    name=OURS,
    title="Hedgerow",
    fields=CONTACTS,
    telltale=("Hedgerow ID", "Full Name", "Categories", "Other IDs", "E-mail 1 - Value", "Phone 1 - Value"),
    enough=5,
    rules=(
        *NUMBERED,
        Rule("hedgerowid", "external_id", label=OURS),
        Rule("fullname", "name"),
        Rule("givenname", "given_name"),
        Rule("middlename", "middle_name"),
        Rule("familyname", "family_name"),
        Rule("kind", "kind"),
        Rule("organizationname", "organisation"),
        Rule("organizationtitle", "job_title"),
        Rule("categories", "tags", label=":::"),
        Rule("socialprofile", "social"),
        Rule("added", "created_on"),
        Rule("(?:roles|otherids)", LEAVE_OUT),
    ),
    others=CUSTOM,
)
