"""Everybody to take away as a file."""

from tempfile import TemporaryFile

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel import clock
from hedgerow.kernel.errors import Text
from hedgerow.kernel.permissions import require
from hedgerow.network import operations
from hedgerow.network.operations import ExportFormat
from hedgerow.network.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

_SUFFIXES = {ExportFormat.VCARD: "vcf"}
CHOICES: dict[ExportFormat, tuple[Text, Text]] = {
    ExportFormat.XLSX: (_("Excel workbook"), _("Change it there and bring it in again: everybody is found again.")),
    ExportFormat.CSV: (_("CSV table"), _("For any program. It comes back in as well.")),
    ExportFormat.VCARD: (_("Contact cards"), _("For phones and mail programs: names, numbers, addresses, notes.")),
    ExportFormat.JSON: (_("JSON"), _("For programs, with everything we know.")),
}


@require_GET
@signed_in
def export(request: Request) -> HttpResponse:
    require(request.actor, Permission.EXPORT)
    return render(request, "network/export.html", choices=[(form.value, *words) for form, words in CHOICES.items()])


@require_POST
@signed_in
def create_export(request: Request) -> HttpResponseBase:
    """The file itself. It is taken from a temporary file that is gone when it is sent."""
    require(request.actor, Permission.EXPORT)
    try:
        form = ExportFormat(request.POST.get("format", ""))
    except ValueError:
        return redirect("network:export")
    out = TemporaryFile()  # noqa: SIM115  (closed by the answer that sends it)
    operations.export_parties(actor=request.actor, form=form, out=out)
    out.seek(0)
    day = clock.today(request.workspace.time_zone).isoformat()
    name = f"{request.workspace.slug}-{day}.{_SUFFIXES.get(form, form.value)}"
    return FileResponse(out, as_attachment=True, filename=name)
