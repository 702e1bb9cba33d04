"""Contacts, as a kind of import."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import CUSTOM
from hedgerow.kernel.tabular.problems import FILE_KINDS
from hedgerow.network.importing import batches
from hedgerow.network.importing.contact_fields import CONTACTS
from hedgerow.network.importing.contact_problems import CONTACT_KINDS
from hedgerow.network.importing.guess_contacts import GuessContacts
from hedgerow.network.importing.known_cards import CARDS
from hedgerow.network.importing.known_contacts import KNOWN
from hedgerow.network.importing.known_lists import LISTS
from hedgerow.network.importing.known_offices import OFFICES
from hedgerow.network.operations.imports import contacts
from hedgerow.network.registries import ImportKind, import_kinds


def register() -> None:
    import_kinds.add(
        ImportKind(
            name="contacts",
            label=_("Contacts"),
            fields=CONTACTS,
            recognisers=(CARDS, *KNOWN, *OFFICES, *LISTS, GuessContacts()),
            problem_kinds=(*FILE_KINDS, *CONTACT_KINDS),
            others=CUSTOM,
            settle=batches.settle,
            preview=batches.preview,
            batches=batches.batches,
            write=contacts.write,
            finish=contacts.finish,
            takes_back=True,
        )
    )
