from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, NotFound


class WatchNotFound(NotFound):
    code = "watch_not_found"
    title = _("We could not find that calendar or feed.")


class WatchExists(Conflict):
    code = "watch_exists"
    title = _("This address is watched already.")


class MentionNotFound(NotFound):
    code = "mention_not_found"
    title = _("We could not find that mention.")


class GuestNotFound(NotFound):
    code = "guest_not_found"
    title = _("We could not find anybody with that address in your meetings.")
