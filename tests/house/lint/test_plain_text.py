from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.plain_text import RULE

TEMPLATE = "src/hedgerow/network/templates/network/party.html"


def test_bare_words_and_bare_spoken_attributes_are_refused() -> None:
    text = """
        <p>
          Hello there
        </p>
        <input placeholder="Search">
        <img alt="A map">
    """
    assert lines_refused(RULE, text, TEMPLATE) == [2, 4, 5]


def test_a_file_of_samples_says_so_on_its_first_line() -> None:
    text = "{#- house-file: plain-text: samples for the page of parts -#}\n<p>Hello there</p>\n"
    assert lines_refused(RULE, text, TEMPLATE) == []


def test_translated_and_computed_text_is_fine() -> None:
    text = """
        {# A note to the reader. #}
        <p>{% trans %}Hello there{% endtrans %} – {{ _("Good day") }} · 12 %</p>
        <input placeholder="{{ _('Search') }}">
        <h1>Hedgerow</h1><kbd>Esc</kbd>
        {% block page_class %}close{% endblock %}
        {% trans count=n %}
          One party
        {% pluralize %}
          {{ count }} parties
        {% endtrans %}
    """
    assert lines_refused(RULE, text, TEMPLATE) == []
