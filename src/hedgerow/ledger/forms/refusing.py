"""A refusal of an operation, shown beside the field it is about."""

from django.forms import Form

from hedgerow.kernel.errors import HedgerowError

_FIELDS = {"lines": "source"}


def refuse(form: Form, error: HedgerowError) -> None:
    """Put the error's words on its field, or on the form as a whole."""
    field = _FIELDS.get(error.field, error.field)
    form.add_error(field if field in form.fields else None, str(error))
