"""How far an account may go."""

from hedgerow.ledger.errors import AmountTooLarge, CeilingReached, NotEnough
from hedgerow.ledger.models import Account
from hedgerow.ledger.models.accounts import MOST


def ensure_within(account: Account, amount: int, *, is_free: bool = False) -> None:
    """What is reserved counts as gone, what is expected as there. Raises NotEnough, CeilingReached, AmountTooLarge.

    Floor and ceiling do not bind what `is_free`: a reversal, and what was promised before.
    """
    low = account.balance - account.reserved + min(amount, 0)
    high = account.balance + account.expected + max(amount, 0)
    if low < -MOST or high > MOST:
        raise AmountTooLarge
    if is_free:
        return
    if amount < 0 and account.floor is not None and low < account.floor:
        raise NotEnough
    if amount > 0 and account.ceiling is not None and high > account.ceiling:
        raise CeilingReached
