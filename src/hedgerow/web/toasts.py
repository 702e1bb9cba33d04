"""Short words after something was done, with Undo where that is possible. They survive one redirect."""

import json
from dataclasses import asdict, dataclass

from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest, HttpResponseBase

from hedgerow.kernel.errors import Text


@dataclass(frozen=True, slots=True)
class Toast:
    """`undo` is an address that takes a POST and undoes what was done; "" where there is nothing to undo."""

    text: str
    undo: str = ""
    harm: bool = False


def toast(request: HttpRequest, text: Text, *, undo: str = "") -> None:
    """Say that something was done. Shown on the next page, or at once when HTMX asked."""
    messages.add_message(request, messages.SUCCESS, str(text), extra_tags=undo)


def sorry(request: HttpRequest, text: Text) -> None:
    """Say that something was not done."""
    messages.add_message(request, messages.ERROR, str(text))


def waiting(request: HttpRequest) -> list[Toast]:
    """The toasts not shown yet. Reading them marks them as shown."""
    if not hasattr(request, "_messages"):
        return []
    return [_as_toast(message) for message in messages.get_messages(request)]


def _as_toast(message: Message) -> Toast:
    """Other apps put words into the tags; ours put the address of the undo there."""
    tags = message.extra_tags or ""
    return Toast(str(message), undo=tags if tags.startswith("/") else "", harm=message.level >= messages.ERROR)


def send_along(request: HttpRequest, response: HttpResponseBase) -> None:
    """Put waiting toasts on an answer to HTMX."""
    announce(response, waiting(request))


def announce(response: HttpResponseBase, shown: list[Toast]) -> None:
    """Tell toasts as an event that the page listens to (HTMX fires it, whatever the status)."""
    if shown:
        response["HX-Trigger"] = json.dumps({"toasts": {"list": [asdict(each) for each in shown]}})
