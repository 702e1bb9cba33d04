"""Names that people give: what is kept of them, and what of them may stand in a mail."""

import re

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Invalid

_LIVE = re.compile(r"://|@|www\.|\w[.。．]\w{2,}", re.I)
_MOST_IN_MAIL = 60


def clean_name(name: str, *, field: str = "name", most: int = 120) -> str:
    """The name on one line with single spaces. Raises Invalid when empty, too long or with control characters."""
    tidy = " ".join(name.split(" ")).strip()
    if not tidy:
        raise Invalid(_("Please give a name."), field=field)
    if not tidy.isprintable():
        raise Invalid(_("A name has no line breaks or control characters."), field=field)
    if len(tidy) > most:
        raise Invalid(_("This name is too long."), field=field)
    return tidy


def inert(name: str) -> str:
    """The name without words that a mail reader would turn into a link; "" when nothing is left.

    A stranger may name a business after an address and invite people: our mail must not carry her link.
    """
    words = [word for word in name.split() if not _LIVE.search(word)]
    return " ".join(words)[:_MOST_IN_MAIL].strip()
