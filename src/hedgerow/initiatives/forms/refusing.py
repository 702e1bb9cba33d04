"""A refusal of an operation, shown beside the field it is about."""

from django.forms import Form

from hedgerow.kernel.errors import HedgerowError

_AS_TYPED = {"quantity": "amount"}
"""What operations call it, and under which name it was typed."""


def refuse(form: Form, error: HedgerowError) -> None:
    """Put the error's words on its field, or on the form as a whole."""
    named = error.field if error.field in form.fields else _AS_TYPED.get(error.field, "")
    form.add_error(named if named in form.fields else None, str(error))
