"""What holds of a split, in words, for pages."""

from django.utils.translation import gettext as _

from hedgerow.kernel.errors import Text
from hedgerow.sharing.models import Split


def state(split: Split) -> Text:
    """What holds of it, in a word or two."""
    if split.taken_back_at is not None:
        return _("taken back")
    if split.agreed_number is None:
        return _("proposed")
    return _("agreed") if split.is_agreed else _("agreed, a newer version is proposed")
