from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.inline_code import RULE

TEMPLATE = "src/hedgerow/network/templates/network/party.html"


def test_inline_styles_scripts_and_handlers_are_refused() -> None:
    text = """
        <style>p {}</style>
        <p style="color: red">
        <button onclick="go()">
        <script>go()</script>
        <a href="javascript:go()">
        <div hx-on:click="go()">
    """
    assert lines_refused(RULE, text, TEMPLATE) == [1, 2, 3, 4, 5, 6]


def test_files_and_data_islands_are_fine() -> None:
    text = """
        <script src="{{ static('web/dist/web.js') }}" defer></script>
        <script type="application/json" id="map-data">{{ nodes }}</script>
        <button data-once="true" class="style">
    """
    assert lines_refused(RULE, text, TEMPLATE) == []


def test_a_script_tag_over_two_lines_is_seen() -> None:
    assert lines_refused(RULE, "<p>\n<script\n  defer>go()</script>\n", TEMPLATE) == [2]
