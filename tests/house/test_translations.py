import re
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog

from tools.translation import catalogues
from tools.translation.extract import KEYWORDS, messages_in
from tools.tree import ROOT

JINJA = Path("src/hedgerow/network/templates/network/party.html")


def messages(path: Path, text: str) -> list[Any]:
    return [message for _, message, _, _ in messages_in(path, text)]


def template() -> Catalog:
    catalog = Catalog()
    catalog.add("Hello %(name)s")
    catalog.add(("One party", "%(count)s parties"))
    return catalog


def spanish(hello: str = "", one: str = "", many: str = "") -> Catalog:
    catalog = Catalog(locale="es")
    catalog.add("Hello %(name)s", hello, flags=["python-format"])
    catalog.add(("One party", "%(count)s parties"), (one, many), flags=["python-format"])
    return catalog


def test_messages_are_found_in_python() -> None:
    text = 'a = _("One")\nb = ngettext("%(n)s tie", "%(n)s ties", n)\nc = pgettext("verb", "Order")\nd = "not this"\n'
    assert messages(Path("src/hedgerow/a.py"), text) == ["One", ("%(n)s tie", "%(n)s ties"), "Order"]


def test_every_name_that_the_code_gives_to_a_translating_function_is_known() -> None:
    """A function imported under another name would leave its messages out of every language, unseen."""
    sources = [path.read_text() for path in (ROOT / "src" / "hedgerow").rglob("*.py")]
    names = {name for source in sources for name in re.findall(r"\bn?p?gettext(?:_lazy|_noop)? as (\w+)", source)}
    assert "_now" in names
    assert names <= KEYWORDS.keys()


def test_messages_are_found_in_jinja_with_the_white_space_of_the_running_pages() -> None:
    text = "{% trans name=party %}\n  Hello\n  {{ name }}\n{% endtrans %}<b>{{ _('Yes') }}</b>"
    assert messages(JINJA, text) == ["Hello %(name)s", "Yes"]


def test_messages_are_found_in_django_templates() -> None:
    text = "{% translate 'Sign in' %}{% blocktranslate trimmed %}\n Hello\n {{ name }}\n{% endblocktranslate %}"
    assert messages(Path("src/hedgerow/web/templates_dtl/a.html"), text) == ["Sign in", "Hello %(name)s"]


def test_a_whole_catalogue_has_no_findings() -> None:
    whole = spanish("Hola %(name)s", "Una parte", "%(count)s partes")
    assert list(catalogues.findings("es", whole, template())) == []


def test_missing_empty_half_and_broken_translations_are_named() -> None:
    assert list(catalogues.findings("es", Catalog(locale="es"), template())) == [
        "es: missing: 'Hello %(name)s'",
        "es: missing: 'One party'",
    ]
    assert list(catalogues.findings("es", spanish("Hola %(nombre)s", "Una parte"), template())) == [
        "es: unknown named placeholder 'nombre': 'Hello %(name)s'",
        "es: not translated: 'One party'",
    ]


def test_a_guess_is_no_translation() -> None:
    catalog = Catalog(locale="es")
    catalog.add("Hello %(name)s", "Adiós %(name)s", flags=["fuzzy"])
    single = Catalog()
    single.add("Hello %(name)s")
    assert list(catalogues.findings("es", catalog, single)) == ["es: guessed (fuzzy): 'Hello %(name)s'"]


def test_an_updated_catalogue_keeps_translations_drops_what_is_gone_and_guesses_nothing(
    tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr(catalogues, "LOCALE", tmp_path)
    path = catalogues.path_of("es")
    path.parent.mkdir(parents=True)
    old = spanish("Hola %(name)s", "Una parte", "%(count)s partes")
    old.add("Gone", "Ido")
    path.write_bytes(catalogues.text_of(old))
    fresh = template()
    fresh.add("Hello %(name)s!")
    updated = catalogues.updated("es", fresh)
    assert {message.id: message.string or "" for message in updated if message.id} == {
        "Hello %(name)s": "Hola %(name)s",
        ("One party", "%(count)s parties"): ("Una parte", "%(count)s partes"),
        "Hello %(name)s!": "",
    }
