"""Who comes, how often, who drifts away, and on how few the business rests.

The measures named below are found here; each is loaded when it is first asked for, as importing this package loads
nothing. The modules beside them are imported by their own names.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hedgerow.measures.customers.affinity import Affinity, affinity_of
    from hedgerow.measures.customers.bgbb import BgBb, fit_bg_bb
    from hedgerow.measures.customers.bgnbd.model import BgNbd, fit_bg_nbd
    from hedgerow.measures.customers.gammagamma import GammaGamma, fit_gamma_gamma
    from hedgerow.measures.customers.lifetime import LifetimeValue, lifetime_value
    from hedgerow.measures.customers.paretonbd.model import ParetoNbd, fit_pareto_nbd
    from hedgerow.measures.customers.referral_value import ReferralValue, value_with_referrals, viral_total
    from hedgerow.measures.customers.sbg import Sbg, fit_sbg
    from hedgerow.measures.customers.summary import RfmSummary, rfm_summary
    from hedgerow.measures.customers.survival import KaplanMeier, kaplan_meier, purchase_gaps

__all__ = [
    "Affinity",
    "BgBb",
    "BgNbd",
    "GammaGamma",
    "KaplanMeier",
    "LifetimeValue",
    "ParetoNbd",
    "ReferralValue",
    "RfmSummary",
    "Sbg",
    "affinity_of",
    "fit_bg_bb",
    "fit_bg_nbd",
    "fit_gamma_gamma",
    "fit_pareto_nbd",
    "fit_sbg",
    "kaplan_meier",
    "lifetime_value",
    "purchase_gaps",
    "rfm_summary",
    "value_with_referrals",
    "viral_total",
]

_WHERE = {
    "affinity": ("Affinity", "affinity_of"),
    "bgbb": ("BgBb", "fit_bg_bb"),
    "bgnbd.model": ("BgNbd", "fit_bg_nbd"),
    "gammagamma": ("GammaGamma", "fit_gamma_gamma"),
    "lifetime": ("LifetimeValue", "lifetime_value"),
    "paretonbd.model": ("ParetoNbd", "fit_pareto_nbd"),
    "referral_value": ("ReferralValue", "value_with_referrals", "viral_total"),
    "sbg": ("Sbg", "fit_sbg"),
    "summary": ("RfmSummary", "rfm_summary"),
    "survival": ("KaplanMeier", "kaplan_meier", "purchase_gaps"),
}
_MODULES = {name: module for module, names in _WHERE.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
