"""Who a session is of."""

from typing import Any
from uuid import UUID

from django.contrib.auth.backends import ModelBackend

from hedgerow.accounts.models import User
from hedgerow.kernel.prepared import Prepared

_PERSON = Prepared(lambda key: User.objects.filter(pk=key))


class PersonBackend(ModelBackend):
    """Django's own, asking for the person of a session by a prepared query: every page does."""

    def get_user(self, user_id: Any) -> User | None:
        key = user_id if isinstance(user_id, UUID) else User._meta.pk.to_python(user_id)
        return next((user for user in _PERSON(key) if self.user_can_authenticate(user)), None)
