"""The frame around a drawing: an image with a name, or decoration that screen readers skip."""

from markupsafe import Markup


def frame(inside: str, *, css_class: str, view_box: str, title: str) -> Markup:
    """Wrap the inside of a drawing. `inside` must already be safe markup."""
    voice = Markup('aria-hidden="true" focusable="false">')
    if title:
        voice = Markup('role="img"><title>{}</title>').format(title)
    trusted = Markup(inside)  # house: safe-markup: paths of our own, and words that their makers escaped
    return Markup('<svg class="{}" viewBox="{}" {}{}</svg>').format(css_class, view_box, voice, trusted)
