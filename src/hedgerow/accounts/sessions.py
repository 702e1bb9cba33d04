"""The session engine (`SESSION_ENGINE`): Django's database sessions, with the person in columns of their own."""

from typing import Any, cast
from uuid import UUID

from django.contrib.sessions.backends import db
from django.http import HttpRequest
from django.utils.dateparse import parse_datetime

from hedgerow.accounts.models import Session
from hedgerow.accounts.origin import device_of
from hedgerow.kernel import clock
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.origin import address_of
from hedgerow.kernel.prepared import Prepared

_SIGN_IN = "hedgerow_sign_in"
_USER = "_auth_user_id"
_OPEN = Prepared(lambda key, now: Session.objects.filter(session_key=key, expire_date__gt=now))


class SessionStore(db.SessionStore):
    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def _get_session_from_db(self) -> Session | None:
        """As Django's own, by a prepared query; another key is made for one that is not known."""
        found = next(iter(_OPEN(self.session_key or "", clock.now())), None)
        if found is None:
            self._session_key = None
        return found

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        row = cast("Session", super().create_model_instance(data))
        sign_in = data.get(_SIGN_IN)
        if data.get(_USER) and sign_in:
            row.user_id = UUID(data[_USER])
            row.sign_in_id = UUID(sign_in["id"])
            row.signed_in_at = parse_datetime(sign_in["at"])
            row.device, row.address = sign_in["device"], sign_in["address"]
        return row


def mark_sign_in(request: HttpRequest) -> None:
    """Note when, where and with what this session was signed in; saved with the session."""
    request.session[_SIGN_IN] = {
        "id": str(uuid7()),
        "at": clock.now().isoformat(),
        "device": device_of(request),
        "address": address_of(request) or None,
    }


def sign_in_id_of(request: HttpRequest) -> UUID | None:
    sign_in = request.session.get(_SIGN_IN)
    return UUID(sign_in["id"]) if sign_in else None
