from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.safe_markup import RULE

TEMPLATE = "src/hedgerow/network/templates/network/party.html"


def test_trusted_markup_without_a_reason_is_refused_in_python() -> None:
    text = """
        from django.utils.safestring import mark_safe
        from markupsafe import Markup
        a = mark_safe(name)
        b = Markup(name)
    """
    assert lines_refused(RULE, text) == [3, 4]


def test_trusted_markup_with_a_reason_is_let_through() -> None:
    text = """
        from markupsafe import Markup
        # house: safe-markup: every part was escaped when the list was built
        a = Markup("").join(parts)
        c = Markup('<a href="{}">').format(address)
        b = Markup(drawn)  # house: safe-markup: the drawing has only numbers in it
    """
    assert lines_refused(RULE, text) == []


def test_trust_in_a_template_is_refused_without_a_reason() -> None:
    text = """
        {{ note|safe }}
        {% autoescape false %}
        {{ drawing | safe }} {# house: safe-markup: an SVG of our own making #}
        {{ safely }}
    """
    assert lines_refused(RULE, text, TEMPLATE) == [1, 2]
