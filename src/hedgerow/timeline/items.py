"""Activities as other programs write them, many at once: read lean, judged one by one, told in the API's own words.

The shape is that of `api.ActivityInput`; a test holds the two together.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.api.bodies import Unstorable, ensure_storable
from hedgerow.api.problems import pointer
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError, Invalid
from hedgerow.kernel.money import is_currency
from hedgerow.timeline.errors import NotLoggable, OccursLater, SubjectNotFound, UnknownVerb
from hedgerow.timeline.events import Fact
from hedgerow.timeline.registries import verbs

AHEAD = timedelta(days=1)
"""So far a clock elsewhere may run before ours; what occurs later has not happened."""
MOST_PROPERTIES = 50
_BIG = 2**63 - 1
_FIRST_YEAR, _LAST_YEAR = 1, 9999
_PLACE = re.compile(r" - at `(?P<place>(?:key in )?\$[^`]*)`$")
_STEP = re.compile(r"\.([A-Za-z_]\w*)|\[(\d+|\.\.\.)\]")
Problem = dict[str, Any]
Channel = Literal["store", "web", "email", "phone", "message", "social", "app", "event", "partner", ""]
Minor = Annotated[int, msgspec.Meta(ge=-_BIG, le=_BIG)]
Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class Item(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    verb: Annotated[str, msgspec.Meta(max_length=60)]
    actor_id: UUID | None = None
    object_id: UUID | None = None
    target_id: UUID | None = None
    occurred_at: Moment | None = None
    channel: Channel = ""
    amount_minor: Minor | None = None
    currency: Annotated[str, msgspec.Meta(max_length=3)] = ""
    source: Annotated[str, msgspec.Meta(max_length=40)] = "api"
    external_id: Annotated[str, msgspec.Meta(max_length=120)] = ""
    properties: dict[str, Any] = {}


class NoJson(Invalid):
    code = "not_json"
    title = gettext_lazy("That is not one JSON object.")


class WrongField(Invalid):
    code = "invalid"
    title = gettext_lazy("Something needs another look.")


@dataclass(frozen=True, slots=True)
class Refused:
    """Why one item stays out; `error.field` names the member, with dots between."""

    error: HedgerowError

    def problem(self, place: Sequence[object] = ()) -> Problem:
        """As RFC 9457 writes it; `place` is where the item stands in what was sent."""
        steps = (*place, *(self.error.field.split(".") if self.error.field else ()))
        told = {"pointer": pointer(steps), "code": self.error.code, "detail": str(self.error.message)}
        return {
            "type": f"urn:hedgerow:problem:{self.error.code}",
            "title": str(self.error.title),
            "status": int(self.error.status),
            "detail": str(self.error.message),
            "code": self.error.code,
            "errors": [told],
        }


_decoder = msgspec.json.Decoder(Item)


def read(raw: bytes | msgspec.Raw, *, key: UUID, name: str, now: datetime) -> Fact | Refused:
    """One item as a fact with this key, or why it is none; `name` is its external id where it brings none.

    Whom it is about is judged later, for all together.
    """
    try:
        item = _decoder.decode(raw)
        ensure_fit(item, now)
    except msgspec.ValidationError as error:
        return Refused(_wrong(error))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Refused(NoJson(_("That is not one JSON object: %(why)s.") % {"why": str(error).rstrip(".")}))
    except HedgerowError as error:
        return Refused(error)
    return Fact(
        item.verb, item.actor_id, item.object_id, item.target_id, item.occurred_at, "party", item.channel,
        item.amount_minor, item.currency, item.source, item.external_id or name, None, item.properties, key,
    )  # fmt: skip


def ensure_fit(item: Item, now: datetime) -> None:
    """What types do not say. Raises UnknownVerb, NotLoggable, OccursLater, WrongField, Unstorable."""
    ensure_loggable(item.verb)
    if item.currency and not _is_currency(item.currency):
        raise WrongField(_("That is no ISO 4217 code."), field="currency")
    if item.occurred_at is not None:
        if not _FIRST_YEAR < item.occurred_at.year < _LAST_YEAR:
            raise WrongField(_("That moment lies beyond the calendar."), field="occurred_at")
        ensure_happened(item.occurred_at, now)
    for name in ("verb", "source", "external_id"):
        if "\0" in getattr(item, name):
            raise Unstorable(field=name)
    if item.properties:
        _ensure_storable(item.properties)


def ensure_loggable(name: str) -> None:
    """Raises UnknownVerb, NotLoggable."""
    verb = verbs.get(name)
    if verb is None:
        raise UnknownVerb(field="verb")
    if not verb.may_be_logged:
        raise NotLoggable(field="verb")


def ensure_happened(moment: datetime, now: datetime | None = None) -> None:
    """A clock may run ahead by a day. Raises OccursLater."""
    if moment > (now or clock.now()) + AHEAD:
        raise OccursLater(todo=_("Look at the clock of the machine that wrote it."), field="occurred_at")


def stranger(field: str) -> Refused:
    """The same for one who is not there and one whom the actor may not see."""
    return Refused(SubjectNotFound(field=field))


@lru_cache(maxsize=256)
def _is_currency(code: str) -> bool:
    return is_currency(code)


def _ensure_storable(properties: Mapping[str, Any]) -> None:
    """Flat properties, which most are, are looked through without a list of what waits."""
    if len(properties) > MOST_PROPERTIES:
        raise WrongField(_("There may be %(most)d properties.") % {"most": MOST_PROPERTIES}, field="properties")
    for name, value in properties.items():
        if type(value) is not str or "\0" in value or "\0" in name:
            ensure_storable({"properties": {name: value}})


def _wrong(error: msgspec.ValidationError) -> WrongField:
    """msgspec says where at the end of its sentence."""
    words = str(error)[:300]
    found = _PLACE.search(words)
    if found is None:
        return WrongField(words)
    steps = [name or index for name, index in _STEP.findall(found["place"])]
    return WrongField(words[: found.start()] + ".", field=".".join(steps))
