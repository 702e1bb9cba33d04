"""Files of letters: always as a download, never shown by the browser."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from hedgerow.inbox import operations, queries
from hedgerow.kernel import files
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_safe
@signed_in
def attachment(request: Request, attachment_id: UUID) -> HttpResponseBase:
    found = queries.visible_attachment(request.actor, attachment_id)
    return download(found.file, found.name)


@require_safe
@signed_in
def raw(request: Request, letter_id: UUID) -> HttpResponseBase:
    """A letter that could not be read, as it came."""
    letter = queries.visible_letter(request.actor, letter_id)
    if letter.raw is None:
        raise Http404
    return download(letter.raw, letter.raw.name)


@require_POST
@signed_in
def delete_attachment(request: Request, attachment_id: UUID) -> HttpResponse:
    found = queries.visible_attachment(request.actor, attachment_id)
    operations.remove_attachment(actor=request.actor, attachment=found)
    toast(request, _("The file does not go along."))
    return redirect("inbox:conversation", conversation_id=found.letter.conversation_id)


def download(file: files.StoredFile, name: str) -> FileResponse:
    answer = FileResponse(
        files.open_file(file), as_attachment=True, filename=name, content_type="application/octet-stream"
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
