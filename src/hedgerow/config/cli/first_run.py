"""What the first `make run` finds, and what every one says."""

from django.conf import settings
from django.utils.translation import gettext as _

from hedgerow.accounts import operations as accounts
from hedgerow.demo import loading
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.models import Workspace


def demo_once() -> None:
    """Load the demo workspace into a database that has no workspace yet."""
    if Workspace.objects.exists():
        return
    print(_("Loading the demo bakery, once …"), flush=True)
    loading.load_bakery()


def sign_in_line(port: int) -> str:
    """Where Hedgerow is, and a link that signs in as the demo's owner, while she exists."""
    address = f"http://127.0.0.1:{port}"
    lines = [_("Hedgerow is at %(address)s") % {"address": address}]
    try:
        link = accounts.issue_sign_in_link(email=loading.OWNER).replace(settings.HEDGEROW_URL, address)
        lines.append(_("Sign in to the demo bakery: %(link)s") % {"link": link})
    except NotFound:
        lines.append(_("Start your own workspace: %(address)s/start/") % {"address": address})
    return "\n".join(lines)
