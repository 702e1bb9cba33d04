from hedgerow.visits.queries.consents import Visited, consent_of, visits_of
from hedgerow.visits.queries.figures import MOST, Figures, daily_figures, figures, waiting_days
from hedgerow.visits.queries.sites import key_of, rules_of, visible_site, visible_sites

__all__ = [
    "MOST",
    "Figures",
    "Visited",
    "consent_of",
    "daily_figures",
    "figures",
    "key_of",
    "rules_of",
    "visible_site",
    "visible_sites",
    "visits_of",
    "waiting_days",
]
