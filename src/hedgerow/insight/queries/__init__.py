from hedgerow.insight.queries.pulse import Buying, Pulse, expected, figures_of_today, names_of

__all__ = ["Buying", "Pulse", "expected", "figures_of_today", "names_of"]
