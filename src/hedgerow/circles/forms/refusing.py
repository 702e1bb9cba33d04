"""A refusal of an operation, shown beside the field it is about."""

from django.forms import Form

from hedgerow.kernel.errors import HedgerowError


def refuse(form: Form, error: HedgerowError) -> None:
    """Put the error's words on its field, or on the form as a whole."""
    form.add_error(error.field if error.field in form.fields else None, str(error))
