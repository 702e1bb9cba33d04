"""The audit log of a workspace."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from hedgerow.accounts import queries
from hedgerow.accounts.forms import AuditFilter
from hedgerow.accounts.forms.audit import DOORS
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@require_safe
@signed_in
def audit(request: Request) -> HttpResponse:
    form = AuditFilter(request.GET, members=queries.visible_members(request.actor))
    wish = form.wish()
    older = request.GET.copy()
    page = queries.visible_audit(request.actor, wish)
    if page.next:
        older["before"] = str(page.next)
    return render(
        request,
        "accounts/audit.html",
        block="log",
        form=form,
        page=page,
        doors=DOORS,
        older=older.urlencode(),
        is_filtered=bool(wish.event or wish.door or wish.who),
        is_first=wish.before is None,
    )
