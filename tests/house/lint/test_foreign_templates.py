from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.foreign_templates import RULE

TEMPLATE = "src/hedgerow/network/templates/network/party.html"


def test_taking_another_packages_template_is_refused() -> None:
    text = """
        {% extends "web/shell.html" %}
        {% include "network/_tags.html" %}
        {% from "web/components/button.html" import button %}
        {% include "timeline/_activity.html" %}
        {% import "sales/macros.html" as sales %}
    """
    assert lines_refused(RULE, text, TEMPLATE) == [4, 5]


def test_links_go_down_or_stay_in_the_package() -> None:
    text = """
        <a href="{{ url('network:party', party.id) }}">
        <a href="{{ url('timeline:activity', activity.id) }}">
        <a href="{{ url('sales:purchase', purchase.id) }}">
        <a href="{% url 'insight:pulse' %}">
    """
    assert lines_refused(RULE, text, TEMPLATE) == [3, 4]
