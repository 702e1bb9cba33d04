"""A row of a table of mentions."""

from datetime import UTC, datetime, time

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.dates import DateOrder, Unreadable, parse_written
from hedgerow.kernel.tabular.mapping import Field, FieldSet
from hedgerow.kernel.tabular.problems import ProblemKind
from hedgerow.listening.drafts import MentionDraft
from hedgerow.listening.reading.feeds import network_of, plain, safe_url

MENTIONS = FieldSet(
    kind="mentions",
    fields=(
        Field("on", _("When it was written")),
        Field("network", _("Where: the network or site")),
        Field("author", _("Who wrote it")),
        Field("author_url", _("Page of whoever wrote it")),
        Field("url", _("Address of the mention")),
        Field("title", _("Its title")),
        Field("text", _("What was written")),
    ),
    required=(("url", "text"), ("author", "author_url")),
)
EMPTY = ProblemKind(
    "mention_empty", _("This row says neither what was written nor where."), _("Fill in one of the two.")
)
NOBODY = ProblemKind("mention_nobody", _("This row does not say who wrote it."), _("Fill in a name or a page."))
WRONG_DAY = ProblemKind(
    "mention_wrong_day", _("“%(value)s” is no day that we can read."), _("Write days like 2026-03-15.")
)
MENTION_PROBLEMS = (EMPTY, NOBODY, WRONG_DAY)


def draft_of(
    said: dict[str, str], *, order: DateOrder, row: int = 0, line: int = 0, cells: tuple[str, ...] = ()
) -> MentionDraft | ProblemKind:
    """The mention, or what is wrong with the row."""
    url, page = safe_url(said.get("url", "")), safe_url(said.get("author_url", ""))
    text, title = plain(said.get("text", ""), 5_000), plain(said.get("title", ""), 300)
    author = plain(said.get("author", ""), 200)
    if not (url or text or title):
        return EMPTY
    if not (author or page):
        return NOBODY
    day = said.get("on", "").strip()
    at = _moment(day, order) if day else None
    if day and at is None:
        return WRONG_DAY
    where = plain(said.get("network", ""), 60) or network_of(url or page)
    return MentionDraft("", at, where, author, page, title, text, url, row, line, cells)


def _moment(text: str, order: DateOrder) -> datetime | None:
    if (at := _written_by_machine(text)) is not None:
        return at
    read = parse_written(text, order)
    if isinstance(read, Unreadable) or read.day is None:
        return None
    return datetime.combine(read.day, time(12), tzinfo=timezone.get_current_timezone())


def _written_by_machine(text: str) -> datetime | None:
    """2026-03-15T09:00:00Z; a day alone is none."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) <= len("2026-03-15"):
        return None
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=timezone.get_current_timezone())
