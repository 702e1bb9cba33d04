from hedgerow.network.queries.detail import (
    party_in_detail,
    roles_of,
    searched_parties,
    visible_contact_point,
    visible_fields,
    visible_role_kinds,
    visible_tags,
    visible_tie,
    visible_tie_kinds,
    visible_ties,
)
from hedgerow.network.queries.parties import names_of, visible_parties, visible_party
from hedgerow.network.queries.totals import totals
from hedgerow.network.queries.words import role_word, role_words, tie_word, tie_words

__all__ = [
    "names_of",
    "party_in_detail",
    "role_word",
    "role_words",
    "roles_of",
    "searched_parties",
    "tie_word",
    "tie_words",
    "totals",
    "visible_contact_point",
    "visible_fields",
    "visible_parties",
    "visible_party",
    "visible_role_kinds",
    "visible_tags",
    "visible_tie",
    "visible_tie_kinds",
    "visible_ties",
]
