"""Which historical models are made anew when one changes."""

from django.db import models
from django.db.migrations.state import ModelState, ProjectState

from hedgerow.kernel.rendering import only_what_changes, what_changes


def a_state() -> ProjectState:
    """A shop with people, their letters, and a kind of person; the shop is what everything hangs on."""
    state = ProjectState()
    shop = models.ForeignKey("rye.Shop", models.CASCADE)
    person = models.ForeignKey("rye.Person", models.CASCADE)
    for name, fields, bases in (
        ("Shop", [], (models.Model,)),
        ("Person", [("shop", shop)], (models.Model,)),
        ("Letter", [("shop", shop.clone()), ("person", person)], (models.Model,)),
        ("Page", [("letter", models.ForeignKey("rye.Letter", models.CASCADE))], (models.Model,)),
        ("Baker", [], ("rye.person",)),
    ):
        key = [] if name == "Baker" else [("id", models.AutoField(primary_key=True))]
        state.add_model(ModelState("rye", name, [*key, *fields], bases=bases))
    return state


def test_what_points_to_the_changed_one_is_made_anew_and_nothing_else() -> None:
    state = a_state()
    assert what_changes(state, "rye", "page") == {("rye", "page")}
    assert what_changes(state, "rye", "letter") == {("rye", "letter"), ("rye", "page")}
    people = {("rye", "person"), ("rye", "letter"), ("rye", "page"), ("rye", "baker")}
    assert what_changes(state, "rye", "person") == people
    assert what_changes(state, "rye", "shop") == people | {("rye", "shop")}


def test_the_keys_of_a_changed_model_are_those_of_the_new_one() -> None:
    state = a_state()
    with only_what_changes():
        before = state.apps.get_model("rye", "Letter")
        shop = state.apps.get_model("rye", "Shop")
        state.add_field("rye", "person", "name", models.CharField(max_length=9, default=""), preserve_default=True)
    letter, person = state.apps.get_model("rye", "Letter"), state.apps.get_model("rye", "Person")
    assert letter is not before
    assert letter._meta.get_field("person").related_model is person
    assert state.apps.get_model("rye", "Shop") is shop
    assert person._meta.get_field("shop").related_model is shop
    assert {one.related_model for one in person._meta.related_objects} >= {letter}
