"""A website: its domains first; everything else has a good beginning."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.visits.models import Site
from hedgerow.visits.operations import SiteDraft

_LINES = forms.Textarea(attrs={"rows": 3, "spellcheck": "false", "autocapitalize": "off"})


class NewSiteForm(forms.Form):
    domains = forms.CharField(
        label=_("Address of your website"),
        max_length=2000,
        help_text=_("As in shop.example. Its subdomains, such as www, are counted with it."),
    )

    @property
    def draft(self) -> SiteDraft:
        return SiteDraft(domains=_words(self.cleaned_data["domains"]))


class SiteForm(forms.Form):
    name = forms.CharField(label=_("What you call it"), max_length=80)
    domains = forms.CharField(
        label=_("Domains"),
        max_length=2000,
        widget=_LINES,
        help_text=_("One per line. Only from these views are counted."),
    )
    kept_parameters = forms.CharField(
        label=_("Parameters that tell pages apart"),
        required=False,
        max_length=500,
        help_text=_("Such as id or page. What stands behind a question mark in an address is left out otherwise."),
    )
    left_out_paths = forms.CharField(
        label=_("Pages that are not counted"),
        required=False,
        max_length=2000,
        widget=_LINES,
        help_text=_("One per line; a star stands for anything, as in /admin/*."),
    )
    left_out_networks = forms.CharField(
        label=_("Network addresses that are not counted"),
        required=False,
        max_length=2000,
        widget=_LINES,
        help_text=_("One per line: your own shop’s or office’s, so that you do not count yourself."),
    )
    keep_days = forms.IntegerField(
        label=_("Days for which single visits are kept"),
        min_value=30,
        max_value=1200,
        help_text=_("Daily figures stay for good; they speak of nobody."),
    )

    @property
    def draft(self) -> SiteDraft:
        said = self.cleaned_data
        lines = {name: _lines(said[name]) for name in ("left_out_paths",)}
        words = {name: _words(said[name]) for name in ("domains", "kept_parameters", "left_out_networks")}
        return SiteDraft(name=said["name"], keep_days=said["keep_days"], **words, **lines)


def initial_of(site: Site) -> dict[str, Any]:
    return {
        "name": site.name,
        "domains": "\n".join(site.domains),
        "kept_parameters": ", ".join(site.kept_parameters),
        "left_out_paths": "\n".join(site.left_out_paths),
        "left_out_networks": "\n".join(site.left_out_networks),
        "keep_days": site.keep_days,
    }


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip()[:200] for line in text.splitlines() if line.strip())


def _words(text: str) -> tuple[str, ...]:
    return tuple(word[:200] for word in re.split(r"[\s,;]+", text) if word)
