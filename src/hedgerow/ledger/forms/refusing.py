"""A refusal of an operation, shown beside the field it is about."""

from django.forms import Form

from hedgerow.kernel.errors import HedgerowError
from hedgerow.web import refusing

_FIELDS = {"lines": "source", "expires_at": "until"}


def refuse(form: Form, error: HedgerowError) -> None:
    """Put the error's words on its field, or on the form as a whole."""
    refusing.refuse(form, error, _FIELDS)
