"""What may be written down as a way to reach somebody."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Invalid
from hedgerow.network.models import ContactKind


def ensure_readable(kind: str, normalised: str, *, field: str) -> None:
    """Raises Invalid for an e-mail address that is none. What a file brings is kept as it stands instead."""
    if kind == ContactKind.EMAIL and not normalised:
        raise Invalid(_("That is not an e-mail address: it needs an @."), field=field)
