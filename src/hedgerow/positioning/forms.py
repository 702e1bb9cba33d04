"""What is typed about the message and the ideal clients."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.ids import uuid7
from hedgerow.positioning.composing import MessageDraft, composed
from hedgerow.positioning.criteria import LONGEST, Criterion
from hedgerow.positioning.models import MessageVersion, ProfileVersion, Weight
from hedgerow.positioning.models.messages import LONG, SHORT
from hedgerow.positioning.operations import NewCriterion
from hedgerow.positioning.words import WEIGHTS


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class MessageForm(forms.Form):
    """Four questions, and two forms made of the answers that may be written otherwise."""

    audience = forms.CharField(
        label=_("For whom are you there?"),
        max_length=SHORT,
        widget=_area(2),
        help_text=_("As in: cafés and families in town who want bread with a name."),
    )
    benefit = forms.CharField(
        label=_("What do they get from you?"),
        max_length=SHORT,
        widget=_area(2),
        help_text=_("Go on after your name, as in: bakes rye bread that is still good on the fifth day."),
    )
    difference = forms.CharField(
        label=_("What is different with you?"),
        max_length=SHORT,
        widget=_area(2),
        required=False,
        help_text=_("As in: the only oven in the valley that is lit with wood."),
    )
    proof = forms.CharField(
        label=_("How can they tell?"),
        max_length=SHORT,
        widget=_area(2),
        required=False,
        help_text=_("As in: the same starter since 1998, and a queue on Saturdays."),
    )
    sentence = forms.CharField(
        label=_("In one sentence"),
        max_length=2 * SHORT,
        widget=_area(3),
        required=False,
        help_text=_("Left empty, it is made of your answers."),
    )
    story = forms.CharField(
        label=_("A little longer"),
        max_length=LONG,
        widget=_area(5),
        required=False,
        help_text=_("For a leaflet or a page. Left empty, it is the sentence with its proof."),
    )
    tone = forms.CharField(
        label=_("How it should sound"),
        max_length=SHORT,
        required=False,
        help_text=_("Up to five words with commas between, as in: warm, plain, a little cheeky."),
    )
    after = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    @property
    def draft(self) -> MessageDraft:
        """What is typed so far, also where it is not whole yet."""
        said = {name: str(self.data.get(name, "")) for name in self.fields if name not in ("tone", "after")}
        return MessageDraft(**said, tone=str(self.data.get("tone", "")).replace("،", ",").split(","))


def begun(version: MessageVersion | None, *, business: str, language: str) -> dict[str, Any]:
    """What the form begins with: sentences that were made of the answers are made anew of other answers."""
    if version is None:
        return {"after": 0}
    names = ("audience", "benefit", "difference", "proof")
    said = {name: getattr(version, name) for name in names}
    made = composed(MessageDraft(**said), business=business, language=language)
    sentence = "" if version.sentence == made.sentence else version.sentence
    made = composed(MessageDraft(**said, sentence=sentence), business=business, language=language)
    story = "" if version.story == made.story else version.story
    return {**said, "sentence": sentence, "story": story, "tone": ", ".join(version.tone), "after": version.number}


class ProfileForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=80, help_text=_("As in: cafés, or young families."))
    summary = forms.CharField(
        label=_("Who they are, in a few words"),
        max_length=600,
        widget=_area(3),
        required=False,
        help_text=_("Partners read this before they send you somebody."),
    )
    after = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)


class CriterionForm(forms.Form):
    """The conditions stand beside it, in the editor."""

    words = forms.CharField(
        label=_("In your own words"),
        max_length=LONGEST,
        help_text=_("As partners would say it: they serve breakfast every day."),
    )
    weight = forms.ChoiceField(
        label=_("How much it counts"),
        choices=[(weight.value, words[0]) for weight, words in WEIGHTS.items()],
        widget=forms.RadioSelect,
        initial=Weight.IMPORTANT.value,
    )
    after = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def criterion(self, key: UUID | None, definition: dict[str, Any]) -> NewCriterion:
        said = {name: self.cleaned_data.get(name) or "" for name in ("words", "weight")}
        return NewCriterion(said["words"], said["weight"], definition, key)


def begun_criterion(version: ProfileVersion, one: Criterion | None) -> dict[str, Any]:
    if one is None:
        return {"after": version.number}
    return {"words": one.words, "weight": one.weight.value, "after": version.number}


def as_typed(data: Mapping[str, str], definition: dict[str, Any]) -> Criterion | None:
    """For trying out; None where it is not chosen how much it counts."""
    try:
        key = UUID(data.get("key", ""))
    except ValueError:
        key = uuid7()
    weight = data.get("weight", "")
    return Criterion(key, data.get("words", ""), Weight(weight), definition) if weight in Weight.values else None
