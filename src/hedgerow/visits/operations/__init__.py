from hedgerow.visits.hits import Hit
from hedgerow.visits.operations.adding_up import add_up, forget_visits
from hedgerow.visits.operations.collecting import collect
from hedgerow.visits.operations.consents import give_consent, keep_to_consent, make_link, withdraw_consent
from hedgerow.visits.operations.draining import drain_spool, forget_secrets, secret_of
from hedgerow.visits.operations.sites import SiteDraft, add_site, change_site, put_away_site, take_up_site
from hedgerow.visits.operations.writing import keep_draining

__all__ = [
    "Hit",
    "SiteDraft",
    "add_site",
    "add_up",
    "change_site",
    "collect",
    "drain_spool",
    "forget_secrets",
    "forget_visits",
    "give_consent",
    "keep_draining",
    "keep_to_consent",
    "make_link",
    "put_away_site",
    "secret_of",
    "take_up_site",
    "withdraw_consent",
]
