from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.plain_labels import RULE


def test_words_for_people_that_cannot_be_translated_are_refused() -> None:
    text = """
        name = forms.CharField(label="Name")
        messages.success(request, f"Saved {party}.")
        raise ValidationError("No such day.")
    """
    assert lines_refused(RULE, text) == [1, 2, 3]


def test_translatable_words_and_codes_are_fine() -> None:
    text = """
        name = forms.CharField(label=_("Name"), help_text="")
        messages.success(request, _("Saved."))
        raise ValidationError(_("No such day."), code="no-day")
        point = ContactPoint(label="work")
    """
    assert lines_refused(RULE, text) == []
