"""A refusal of an operation, shown beside the field it is about."""

from django.forms import Form

from hedgerow.kernel.errors import HedgerowError


def refuse(form: Form, error: HedgerowError) -> None:
    """Put the error's words on its field, or on the form as a whole. `typed_as` of the form's class: under which name
    it was typed what an operation calls otherwise.
    """
    named = error.field if error.field in form.fields else getattr(form, "typed_as", {}).get(error.field, "")
    form.add_error(named if named in form.fields else None, str(error))
