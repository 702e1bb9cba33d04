"""What operations call otherwise than it is typed."""

from django.forms import Form

from hedgerow.kernel.errors import HedgerowError
from hedgerow.web import refusing


def refuse(form: Form, error: HedgerowError) -> None:
    """Money and quantities are typed into one box."""
    refusing.refuse(form, error, {"quantity": "amount"})
