"""What operations call otherwise than it is typed."""

from django.forms import Form

from hedgerow.kernel.errors import HedgerowError
from hedgerow.web import refusing


def refuse(form: Form, error: HedgerowError) -> None:
    """What is wrong with both lines stands beside the first."""
    refusing.refuse(form, error, {"lines": "source"})
