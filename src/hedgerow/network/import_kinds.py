"""People, and the ties between them, as kinds of import."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import CUSTOM, LEAVE_OUT
from hedgerow.kernel.tabular.problems import FILE_KINDS
from hedgerow.network.importing import batches, tie_batches
from hedgerow.network.importing.contact_fields import CONTACTS
from hedgerow.network.importing.contact_problems import CONTACT_KINDS
from hedgerow.network.importing.guess_contacts import GuessContacts
from hedgerow.network.importing.known_cards import CARDS
from hedgerow.network.importing.known_contacts import KNOWN
from hedgerow.network.importing.known_lists import LISTS
from hedgerow.network.importing.known_offices import OFFICES
from hedgerow.network.importing.known_ours import EXPORT
from hedgerow.network.importing.known_ties import KUMU_CONNECTIONS, GuessTies
from hedgerow.network.importing.tie_fields import TIE_KINDS, TIES
from hedgerow.network.operations.imports import contacts, ties
from hedgerow.network.registries import ImportKind, import_kinds


def register() -> None:
    import_kinds.add(
        ImportKind(
            name="contacts",
            label=_("Contacts"),
            fields=CONTACTS,
            recognisers=(EXPORT, CARDS, *KNOWN, *OFFICES, *LISTS, GuessContacts()),
            problem_kinds=(*FILE_KINDS, *CONTACT_KINDS),
            others=CUSTOM,
            settle=batches.settle,
            preview=batches.preview,
            batches=batches.batches,
            write=contacts.write,
            finish=contacts.finish,
            takes_back=True,
            completes=True,
            foresee=contacts.foresee,
        )
    )
    import_kinds.add(
        ImportKind(
            name="ties",
            label=_("Ties between people"),
            fields=TIES,
            recognisers=(KUMU_CONNECTIONS, GuessTies()),
            problem_kinds=(*FILE_KINDS, *TIE_KINDS),
            others=LEAVE_OUT,
            settle=tie_batches.settle,
            preview=tie_batches.preview,
            batches=tie_batches.batches,
            write=ties.write,
            finish=ties.finish,
            takes_back=True,
            foresee=ties.foresee,
        )
    )
