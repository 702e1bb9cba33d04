"""Give and take: both sides grow from one stem, given toward the start, received toward the end."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from hedgerow.web.charts.canvas import Table


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """What was given and got in one measure. `limit` lets several rows share one scale."""

    sentence: str
    gave: float
    got: float
    gave_shown: str = ""
    got_shown: str = ""
    gave_words: str = ""
    got_words: str = ""
    limit: float = 0
    is_thin: bool = False

    def draw(self) -> Markup:
        """Draw two tapering bars. The style sheet mirrors them in right-to-left pages."""
        limit = max(self.gave, self.got, self.limit) or 1
        sides = _side("gave", self.gave / limit, -1) + _side("got", self.got / limit, 1)
        css_class = "recip thin" if self.is_thin else "recip"
        opening = f'<svg class="{css_class}" role="img" aria-label="{escape(self.sentence)}"'
        stem = '<rect class="stem" x="99.3" y="-4" width="1.4" height="22"/>'
        box = 'viewBox="0 0 200 14" preserveAspectRatio="none" overflow="visible"'
        return Markup(f"{opening} {box}>{sides}{stem}</svg>")  # house: safe-markup: parts escaped

    def table(self) -> Table:
        """Return both sides."""
        return Table(self.sentence, ("", ""), [(self.gave_words, self.gave_shown), (self.got_words, self.got_shown)])


def _side(css_class: str, share: float, direction: int) -> str:
    """One bar like a leaf: straight on one edge, on the other bent toward its tip."""
    length = min(1, max(0, share)) * 99
    if not length:
        return ""
    tip, bend = 100 + direction * length, 100 + direction * length * 0.55
    straight, bent, corner = (14, 0, 8) if direction < 0 else (0, 14, 6)
    return f'<path class="{css_class}" d="M100 {straight}H{tip:.1f}V{corner}Q{tip:.1f} {bent} {bend:.1f} {bent}H100z"/>'
