"""Conditions on parties: read, written, put in words, and made into one query."""

from hedgerow.network.conditions.address import as_address, definition_in, tree_in
from hedgerow.network.conditions.applying import fitting
from hedgerow.network.conditions.catalogue import OWN, Catalogue, own_field
from hedgerow.network.conditions.judging import Verdict, is_empty_of, judged, may_be_open
from hedgerow.network.conditions.reading import read, written
from hedgerow.network.conditions.tree import DEEPEST, Group, Join, Node, Test, roles_in, segments_in, tests_in
from hedgerow.network.conditions.words import JOINS, OPS, sentence, words_of

__all__ = [
    "DEEPEST",
    "JOINS",
    "OPS",
    "OWN",
    "Catalogue",
    "Group",
    "Join",
    "Node",
    "Test",
    "Verdict",
    "as_address",
    "definition_in",
    "fitting",
    "is_empty_of",
    "judged",
    "may_be_open",
    "own_field",
    "read",
    "roles_in",
    "segments_in",
    "sentence",
    "tests_in",
    "tree_in",
    "words_of",
    "written",
]
