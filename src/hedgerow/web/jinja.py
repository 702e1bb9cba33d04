"""The template environment: our packages' `templates/` folders, translations, and what every template may use."""

from typing import Any

from django.apps import apps
from django.templatetags.static import static
from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language_bidi, gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from hedgerow.web import assets, drawings, formats, forms, frame, icons, names
from hedgerow.web.addresses import address

_FILTERS = {
    "number": formats.number,
    "compact": formats.compact,
    "percent": formats.percent,
    "money": formats.money,
    "day": formats.day,
    "moment": formats.moment,
    "clock_time": formats.clock_time,
    "month": formats.month,
    "ago": formats.ago,
    "apart": formats.apart,
    "duration": formats.duration,
    "initials": names.initials,
}
_GLOBALS = {
    "static": static,
    "asset": assets.asset,
    "is_built": assets.is_built,
    "sheets": assets.sheets,
    "icon": icons.icon,
    "frame": frame.frame,
    "fruit": drawings.mark,
    "sapling": drawings.sapling,
    "plant": drawings.plant,
    "widget": forms.widget,
    "kind_of": forms.kind_of,
}


def environment(**options: Any) -> Environment:
    """Called by Django's Jinja2 backend. A name a template misspells is an error, not an empty place."""
    options |= {"undefined": StrictUndefined, "loader": FileSystemLoader(_folders())}
    env = Environment(  # noqa: S701  (Django's backend passes autoescape=True)
        extensions=["jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols"],
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )
    env.install_gettext_callables(  # type: ignore[attr-defined]  # added by the i18n extension
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    env.policies["ext.i18n.trimmed"] = True
    env.globals |= _GLOBALS | {"url": url, "start": get_script_prefix, "direction": direction}
    env.filters |= _FILTERS
    return env


def _folders() -> list[str]:
    ours = [config for config in apps.get_app_configs() if config.name.startswith("hedgerow.")]
    return [f"{config.path}/templates" for config in ours]


def url(name: str, *args: object, **kwargs: object) -> str:
    """The address of a named page, in the workspace of the request."""
    return reverse(name, args=args, kwargs=kwargs) if args or kwargs else address(name)


def direction() -> str:
    return "rtl" if get_language_bidi() else "ltr"
