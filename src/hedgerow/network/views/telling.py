"""The quick log from anywhere: one line, or three taps. A dialog over any page, and a page of its own."""

import json
import re
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hedgerow.kernel import clock
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import require
from hedgerow.network import operations, queries
from hedgerow.network.forms.telling import NEW, TellingForm, chosen_people, entry_of, settled
from hedgerow.network.models import Party
from hedgerow.network.permissions import Permission
from hedgerow.network.telling.kinds import TELLING_BY_KEY, TELLINGS
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request, is_partial
from hedgerow.web.toasts import toast

_PARTY_PAGE = re.compile(r"/people/([0-9a-f-]{36})/")


@dataclass(frozen=True, slots=True)
class Offered:
    """Somebody to choose. `value` is a key, or a name of somebody new; `is_read` says that the line chose them."""

    value: str
    label: str
    hint: str = ""
    is_chosen: bool = False
    is_read: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What was typed and chosen, understood."""

    form: TellingForm
    offered: list[Offered]
    said: dict[str, Any]

    @property
    def day(self) -> date | None:
        """The day that was said or chosen; what is typed into a form may be none."""
        try:
            return date.fromisoformat(self.said["on"])
        except ValueError:
            return None

    @property
    def chosen(self) -> list[Offered]:
        return [one for one in self.offered if one.is_chosen]


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def tell(request: Request) -> HttpResponse:
    require(request.actor, Permission.EDIT_PARTIES)
    if request.method == "POST":
        reading = _read(request, request.POST, is_sent=True)
        is_good = reading.form.is_valid()
        if not reading.chosen:
            reading.form.add_error(None, _("Say with whom: type a name, or choose somebody."))
        return _log(request, reading) if is_good and reading.chosen else _shown(request, reading, HTTPStatus(422))
    posted = QueryDict(mutable=True)
    posted["key"] = str(uuid7())
    posted.setlist("party", _from(request))
    posted.setlist("read_party", _from(request))
    reading = _read(request, posted)
    return _shown(request, reading, HTTPStatus.OK)


@require_GET
@signed_in
def read(request: Request) -> HttpResponse:
    """What the line says so far, while it is being typed."""
    require(request.actor, Permission.EDIT_PARTIES)
    reading = _read(request, request.GET)
    return render_partial(request, "network/_told.html", reading=reading, form=reading.form, icons=_icons())


@require_POST
@signed_in
def delete_log(request: Request, mark: str) -> HttpResponse:
    """Take back what was just logged."""
    count = operations.take_log_back(actor=request.actor, mark=mark)
    toast(request, _("It is taken back.") if count else _("There was nothing to take back."))
    came_from = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure())
    return redirect(came_from if is_ours else reverse("network:people"))


def _read(request: Request, posted: QueryDict, *, is_sent: bool = False) -> Reading:
    today = clock.today(request.workspace.time_zone)
    line = queries.told_line(request.actor, posted.get("line", ""), today=today)
    said = settled(posted, line)
    if line.unknown and f"{NEW}{line.unknown}" not in posted.getlist("party"):
        said["text"] = f"{line.unknown} {line.text}".strip()  # who is not added is at least written down
    told = {name: value for name, value in said.items() if name != "read"}
    form = TellingForm(told, today=today) if is_sent else TellingForm(initial=told, today=today)
    return Reading(form, _offered(request, posted, line.people, line.unknown), said)


def _offered(request: Request, posted: QueryDict, read: tuple[tuple[Party, ...], ...], unknown: str) -> list[Offered]:
    """Whoever was chosen, whom the line may mean, and whom one was in touch with last, each once."""
    keys, names = chosen_people(posted, names_somebody=bool(read or unknown))
    sure = {some[0].pk for some in read if len(some) == 1}
    people = {one.pk: one for one in queries.parties_in_order(request.actor, keys)}
    people |= {one.pk: one for some in read for one in some}
    if not read and not unknown:
        people |= {one.pk: one for one in queries.recent_parties(request.actor) if one.pk not in people}
    chosen, before = {*keys, *sure}, set(posted.getlist("read_party"))
    found = [
        Offered(str(key), one.name, one.organisation_name, key in chosen, key in sure or str(key) in before)
        for key, one in people.items()
    ]
    new = dict.fromkeys([*names, *([unknown] if unknown else [])])
    return [*found, *(Offered(f"{NEW}{name}", name, is_chosen=name in names) for name in new)]


def _shown(request: Request, reading: Reading, status: HTTPStatus) -> HttpResponse:
    template = "network/_log_form.html" if is_partial(request) else "network/log.html"
    shown = render_partial if is_partial(request) else render
    return shown(request, template, status=status, reading=reading, form=reading.form, icons=_icons())


def _icons() -> dict[str, str]:
    return {one.key: one.icon for one in TELLINGS}


def _log(request: Request, reading: Reading) -> HttpResponse:
    said = reading.form.cleaned_data
    keys = [UUID(one.value) for one in reading.chosen if not one.value.startswith(NEW)]
    newcomers = [one.label for one in reading.chosen if one.value.startswith(NEW)]
    parties = queries.parties_in_order(request.actor, keys)
    if said["only_me"] and not newcomers:
        for one in parties:
            operations.write_private_note(actor=request.actor, party=one, text=reading.said["text"], key=said["key"])
        toast(request, _("It is noted with %(name)s, and only you read it.") % {"name": _names(parties)})
    else:
        entry = operations.Entry(**entry_of(said, reading.said["text"]))
        logged = operations.log_entry(
            actor=request.actor, key=said["key"], entry=entry, parties=parties, newcomers=newcomers
        )
        parties = list(logged.parties)
        words = {"what": TELLING_BY_KEY[said["what"]].label, "name": _names(parties)}
        toast(request, _("%(what)s: on record with %(name)s.") % words, undo=_undo(logged.mark))
    return _done(request, parties)


def _undo(mark: str) -> str:
    return reverse("network:take_log_back", args=[mark])


def _names(parties: list[Party]) -> str:
    if len(parties) < 3:
        return _(" and ").join(one.name for one in parties)
    others = len(parties) - 1
    words = ngettext("%(name)s and %(count)s other", "%(name)s and %(count)s others", others)
    return words % {"name": parties[0].name, "count": others}


def _done(request: Request, parties: list[Party]) -> HttpResponse:
    if not is_partial(request):
        return redirect("network:party", party_id=parties[0].pk)
    response = render_partial(request, "network/_logged.html", party=parties[0])
    response["HX-Trigger-After-Settle"] = json.dumps({"close-sheet": "", "logged": ""})
    return response


def _from(request: Request) -> list[str]:
    """Whose page the dialog opens over: most often it is about them."""
    found = _PARTY_PAGE.search(request.headers.get("HX-Current-URL", "")) if is_partial(request) else None
    return [found[1]] if found else request.GET.getlist("with")
