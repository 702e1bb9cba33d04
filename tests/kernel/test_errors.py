"""What an error tells: of its kind, and of its case."""

from hedgerow.kernel.errors import Invalid


class NoSuchHour(Invalid):
    title = "There is no such hour."
    kept = "Nothing was changed."
    todo = "Choose one from 0 to 23."


def test_what_to_do_is_told_of_the_kind_and_of_the_case_where_that_says_more() -> None:
    assert str(NoSuchHour()) == "There is no such hour. Nothing was changed. Choose one from 0 to 23."
    assert str(NoSuchHour("25 is no hour.", todo="Choose 1.")) == "25 is no hour. Nothing was changed. Choose 1."
    assert str(Invalid("Odd.")) == "Odd."
