"""What programs call an order that is no purchase: called off, or not paid yet. And a row that tells of a refund."""

from functools import lru_cache

from hedgerow.kernel.tabular.problems import ProblemKind
from hedgerow.sales.importing import purchase_problems as problems

_CALLED_OFF = frozenset(
    "voided|expired|void|cancelled|canceled|failed|declined|blocked|trash|deleted|storniert|annulé|cancelado".split("|")
)
_UNPAID = frozenset(
    "pending|pending payment|authorized|authorised|partially paid|on hold|unpaid|draft|checkout draft|auto draft|"
    "uncaptured|incomplete|requires payment method|requires action|requires confirmation|requires capture".split("|")
)
REFUNDED = "refunded"
_BACK = frozenset({"refund", "refunded", "return", "reembolso", "erstattung", "remboursement"})


@lru_cache(maxsize=256)
def plain(status: str) -> str:
    """WooCommerce's `wc-on-hold` is "on hold"."""
    return " ".join(status.casefold().removeprefix("wc-").replace("-", " ").replace("_", " ").split())


def refusal(status: str) -> ProblemKind | None:
    """Why a row of this state is no purchase."""
    said = plain(status)
    if said in _CALLED_OFF:
        return problems.CANCELLED
    return problems.NOT_PAID if said in _UNPAID else None


def is_back(event: str) -> bool:
    return plain(event) in _BACK
