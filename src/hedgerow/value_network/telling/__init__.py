from hedgerow.value_network.telling.figures import figure_lines, headline, role_sentences
from hedgerow.value_network.telling.judging import ASSET_WORDS, LEVEL_WORDS, QUESTIONS, judged_table
from hedgerow.value_network.telling.missing import missing_lines
from hedgerow.value_network.telling.seeing import drawn_lines, undrawn_lines
from hedgerow.value_network.telling.seeing import headline as seen_headline

__all__ = [
    "ASSET_WORDS",
    "LEVEL_WORDS",
    "QUESTIONS",
    "drawn_lines",
    "figure_lines",
    "headline",
    "judged_table",
    "missing_lines",
    "role_sentences",
    "seen_headline",
    "undrawn_lines",
]
