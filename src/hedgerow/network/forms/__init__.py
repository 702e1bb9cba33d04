from hedgerow.network.forms.cards import CardForm, Contacts, card_of, contacts_of, duplicates_of
from hedgerow.network.forms.logging import LogForm
from hedgerow.network.forms.many import ManyTagsForm
from hedgerow.network.forms.roles import EndForm, GiveRoleForm
from hedgerow.network.forms.ties import TieForm
from hedgerow.web.refusing import refuse

__all__ = [
    "CardForm",
    "Contacts",
    "EndForm",
    "GiveRoleForm",
    "LogForm",
    "ManyTagsForm",
    "TieForm",
    "card_of",
    "contacts_of",
    "duplicates_of",
    "refuse",
]
