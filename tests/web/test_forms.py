"""Form fields: label above, hint below, the error under the field it is about."""

import re

import pytest
from django import forms

from hedgerow.web.rendering import render_text
from tests.web.conftest import RequestTo


class SampleForm(forms.Form):
    name = forms.CharField(label="Name", help_text="As they say it themselves.")
    email = forms.EmailField(label="Email", required=False)
    news = forms.BooleanField(label="Email news", required=False)
    every = forms.ChoiceField(
        label="How often", choices=[("w", "Every week"), ("m", "Once a month")], widget=forms.RadioSelect
    )
    token = forms.CharField(widget=forms.HiddenInput, initial="t")

    def clean(self) -> None:
        if self.cleaned_data.get("every") == "m":
            self.add_error(None, "Once a month is full.")


def drawn(request_to: RequestTo, form: forms.Form) -> str:
    return render_text(request_to(), "web/_fields.html", form=form)


def test_every_control_has_a_label_and_its_hint(request_to: RequestTo) -> None:
    html = drawn(request_to, SampleForm())
    assert '<label for="id_name">Name</label>' in html
    assert re.search(r'<input [^>]*name="name"[^>]*class="in"[^>]*aria-describedby="id_name_hint"', html)
    assert '<span class="hint" id="id_name_hint">As they say it themselves.</span>' in html
    assert "<legend>How often</legend>" in html
    assert re.search(r'<label class="tick"><input type="checkbox" name="news"', html)
    assert '<input type="hidden" name="token" value="t"' in html
    assert html.count("(if you like)") == 1


def test_an_error_stands_under_its_field_and_is_tied_to_it(request_to: RequestTo) -> None:
    html = drawn(request_to, SampleForm({"name": "", "email": "hal.birch@", "every": "w", "token": "t"}))
    email = re.search(r'<input [^>]*name="email"[^>]*>', html)
    assert email is not None
    assert 'aria-invalid="true"' in email[0]
    assert 'aria-describedby="id_email_error"' in email[0]
    assert re.search(r'id="id_email_error">.*Enter a valid email address', html)
    name = re.search(r'<input [^>]*name="name"[^>]*>', html)
    assert name is not None
    assert 'aria-describedby="id_name_hint id_name_error"' in name[0]


def test_what_is_wrong_with_the_whole_form_comes_first(request_to: RequestTo) -> None:
    html = drawn(request_to, SampleForm({"name": "Hal", "every": "m", "token": "t"}))
    assert html.strip().startswith('<div class="note harm" role="alert">')
    assert "Once a month is full." in html


@pytest.mark.django_db
def test_what_was_typed_comes_back_escaped(request_to: RequestTo) -> None:
    html = drawn(request_to, SampleForm({"name": '"><script>x', "every": "q", "token": "t"}))
    assert "<script>x" not in html
