"""The frame around a drawing: an image with a name, or decoration that screen readers skip."""

from markupsafe import Markup, escape


def frame(inside: str, *, css_class: str, view_box: str, title: str) -> Markup:
    """Wrap the inside of a drawing. `inside` must already be safe markup."""
    opening = f'<svg class="{css_class}" viewBox="{view_box}"'
    if not title:
        return Markup(f'{opening} aria-hidden="true" focusable="false">{inside}</svg>')
    named = f'{opening} role="img"><title>{escape(title)}</title>'
    return Markup(f"{named}{inside}</svg>")
