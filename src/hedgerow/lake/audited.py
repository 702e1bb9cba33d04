"""The copy in the audit log, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, audit_events
from hedgerow.lake import events
from hedgerow.lake.pooling.questions import QUESTIONS
from hedgerow.web import formats


def _switched(told: Told) -> str:
    if told.after.get("is_on"):
        return _("%(who)s has a copy for analysis kept.") % {"who": told.who}
    return _("%(who)s had the copy for analysis deleted, and none is kept any more.") % {"who": told.who}


def _taken(told: Told) -> str:
    rows = formats.number(int(told.after.get("rows", 0)))
    words = {"who": told.who, "what": told.after.get("what", ""), "rows": rows}
    if words["what"] == "question":
        return _("%(who)s took %(rows)s rows of an answer of the copy for analysis away.") % words
    return _("%(who)s took the table “%(what)s” of the copy for analysis away: %(rows)s rows.") % words


def _pooled(told: Told) -> str:
    question, among = QUESTIONS.get(str(told.after.get("question", ""))), int(told.after.get("among", 1))
    words = {
        "who": told.who,
        "what": question.means if question else told.after.get("question", ""),
        "rows": formats.number(int(told.after.get("rows", 0))),
        "among": formats.number(among),
    }
    return (
        ngettext(
            "%(who)s took figures of the copy for analysis away, of %(among)s workspace: “%(what)s”, %(rows)s groups.",
            "%(who)s took figures of the copies of %(among)s workspaces away, this one among them: “%(what)s”, "
            "%(rows)s groups of this one.",
            among,
        )
        % words
    )


def _kept(told: Told) -> str:
    words = {"who": told.who, "name": told.after.get("name", "")}
    if told.after.get("change") == "removed":
        return _("%(who)s removed the question “%(name)s”.") % words
    return _("%(who)s keeps the question “%(name)s”.") % words


def register() -> None:
    audit_events.add(AuditEvent(events.COPY_TAKEN, gettext_lazy("Copy for analysis taken away"), _taken))
    audit_events.add(AuditEvent(events.COPY_POOLED, gettext_lazy("Figures of several workspaces"), _pooled))
    audit_events.add(AuditEvent(events.QUESTION_KEPT, gettext_lazy("Question to the copy"), _kept))
    audit_events.add(AuditEvent(events.COPY_SWITCHED, gettext_lazy("Copy for analysis"), _switched))
