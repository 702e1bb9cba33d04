from hedgerow.network.queries.parties import names_of, visible_parties, visible_party
from hedgerow.network.queries.totals import totals
from hedgerow.network.queries.words import role_word, role_words, tie_words

__all__ = ["names_of", "role_word", "role_words", "tie_words", "totals", "visible_parties", "visible_party"]
