"""What the security page shows of a person's apps."""

from collections.abc import Mapping

from hedgerow.accounts.models import User
from hedgerow.api.wording import meaning_of
from hedgerow.kernel.permissions import known_scopes
from hedgerow.oauth import queries


def let_in_by(user: User) -> Mapping[str, object]:
    words = {scope: meaning_of(scope) for scope in known_scopes()}
    return {"grants": queries.grants_of(user), "words": words}
