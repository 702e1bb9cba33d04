"""What each dimension is called, and its values."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.visits.models import Device, Source

_WORDS: dict[str, dict[str, Text]] = {
    "source": {choice.value: choice.label for choice in Source},
    "device": {choice.value: choice.label for choice in Device},
}


@dataclass(frozen=True, slots=True)
class Block:
    """One list of the page; `short` names what it is narrowed by."""

    dimension: str
    title: Text
    says: Text
    short: Text
    counts_views: bool = False


BLOCKS = (
    Block("source", _("How they found you"), _("Visits by where they came from."), _("Source")),
    Block("page", _("What they look at"), _("Views of each page."), _("Page"), counts_views=True),
    Block("referrer", _("Websites that lead to you"), _("Visits by the website before."), _("From")),
    Block(
        "campaign",
        _("Your links and campaigns"),
        _("Visits by links that carry utm_campaign or utm_source."),
        _("Campaign"),
    ),
    Block("searched", _("What they look for on your website"), _("Words in your own search."), _("Looked for")),
    Block("term", _("Search words of campaigns"), _("Visits by links that carry utm_term."), _("Word")),
    Block("entry", _("Where visits begin"), _("The first page of each visit."), _("First page")),
    Block("exit", _("Where visits end"), _("The last page of each visit."), _("Last page")),
    Block("device", _("What they look with"), _("Visits by kind of device."), _("Device")),
    Block("medium", _("Kinds of campaigns"), _("Visits by links that carry utm_medium."), _("Kind of campaign")),
    Block("out", _("Where they go on to"), _("Links to other websites that were followed."), _("Went on to")),
    Block("file", _("What they download"), _("Documents that were opened."), _("Downloaded")),
)


def label_of(dimension: str, value: str) -> Text:
    return _WORDS.get(dimension, {}).get(value, value)
