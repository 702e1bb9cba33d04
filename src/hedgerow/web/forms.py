"""Django form fields in the kit's look: the template macro `field` asks here for the control itself."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

_TICKS = (forms.CheckboxInput,)
_MANY = (forms.RadioSelect, forms.CheckboxSelectMultiple)


def kind_of(bound: BoundField) -> str:
    """How the macro lays a field out: hidden, tick (box before its label), choices (a group) or line."""
    control = bound.field.widget
    if control.is_hidden:
        return "hidden"
    if isinstance(control, _MANY):
        return "choices"
    return "tick" if isinstance(control, _TICKS) else "line"


def widget(bound: BoundField, **attributes: Any) -> SafeString:
    """The control, tied to its hint and its error for screen readers. Underscores in names become hyphens."""
    attrs = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    if kind_of(bound) == "line":
        attrs["class"] = " ".join(filter(None, ("in", bound.field.widget.attrs.get("class"), attrs.get("class"))))
    described = [f"{bound.auto_id}_hint"] if bound.help_text else []
    if bound.errors:
        attrs["aria-invalid"] = "true"
        described.append(f"{bound.auto_id}_error")
    if described:
        attrs["aria-describedby"] = " ".join(described)
    return bound.as_widget(attrs=attrs)


def day_field(label: Any, *, required: bool = True, **kwargs: Any) -> forms.DateField:
    """A day, with the browser's own picker."""
    picker = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, required=required, widget=picker, **kwargs)
