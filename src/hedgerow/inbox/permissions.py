from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    READ = "inbox.read"
    READ_STRANGERS = "inbox.read_strangers"
    WORK = "inbox.work"
    WRITE = "inbox.write"
    DEFINE = "inbox.define"


def register() -> None:
    scope_areas.add(ScopeArea("inbox", _("Inbox")))
    grants.add(Grant(Permission.READ, WORKERS, _("Read the shared inbox"), scope="inbox:read"))
    grants.add(
        Grant(
            Permission.READ_STRANGERS, WORKERS, _("Read mail of people who are not known here yet"), scope="inbox:read"
        )
    )
    grants.add(Grant(Permission.WORK, WORKERS, _("Assign, snooze and solve conversations"), scope="inbox:write"))
    grants.add(Grant(Permission.WRITE, WORKERS, _("Write and send e-mail from the inbox"), scope="inbox:write"))
    grants.add(Grant(Permission.DEFINE, LEADERS, _("Set up mailboxes and snippets")))
