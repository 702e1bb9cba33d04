"""The kit for Django's own template language, which allauth's pages use: the same partials, drawn by our engine."""

from django import template
from django.forms import BaseForm
from django.template import Context
from markupsafe import Markup

from hedgerow.web import assets, icons, rendering

register = template.Library()

register.simple_tag(assets.sheets, name="sheets")
register.simple_tag(assets.asset, name="asset")
register.simple_tag(icons.icon, name="icon")


@register.simple_tag(takes_context=True)
def part(context: Context, name: str) -> Markup:
    """A partial of ours: {% part "web/_head.html" %}."""
    # house: safe-markup: our engine has escaped what the partial shows
    return Markup(rendering.render_text(context["request"], name))


@register.simple_tag(takes_context=True)
def kit_fields(context: Context, form: BaseForm) -> Markup:
    """All fields of a form, as the kit's macro lays them out."""
    # house: safe-markup: our engine has escaped what the partial shows
    return Markup(rendering.render_text(context["request"], "web/_fields.html", form=form))
