"""Who is behind a channel or a path."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.credit.found import AttributionFound, ChannelTold, PathTold
from hedgerow.insight.words.behind import Behind
from hedgerow.insight.words.credit.naming import channel_word
from hedgerow.insight.words.lists import FigureList
from hedgerow.insight.words.saying import count


def list_of(found: AttributionFound, key: str, subject: str) -> Behind | None:
    """The parties of a channel or of a path, by its number on the page."""
    kind, _dash, wish = key.partition("-")
    number = int(wish) if wish.isascii() and wish.isdigit() and len(wish) < 4 else 0
    kinds: dict[str, Sequence[ChannelTold | PathTold]] = {"channel": found.channels, "path": found.paths}
    rows = kinds.get(kind, ())
    if not 0 < number <= len(rows):
        return None
    one = rows[number - 1]
    if isinstance(one, ChannelTold):
        title, total = channel_word(one.channel), one.party_count
        says = ngettext(
            "%(count)s purchase had it on its way.", "%(count)s purchases had it on their way.", one.touched
        ) % {"count": count(one.touched)}
    else:
        title, total = " → ".join(channel_word(channel) for channel in one.channels), len(one.parties)
        says = ngettext(
            "Gone %(count)s time, with %(bought)s purchases at the end.",
            "Gone %(count)s times, with %(bought)s purchases at the end.",
            one.count,
        ) % {"count": count(one.count), "bought": count(one.converted)}
    shown = FigureList(key, title, says, (), one.parties, lambda _at: ())
    return Behind(shown, _("What brings customers"), f"{reverse('insight:attribution')}?of={subject}", total)
