"""A care plan on one form: the experience, the message, and a line for each kind of attention."""

from collections.abc import Iterable, Mapping
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.care import choosing
from hedgerow.care.choosing import LONGEST_EVERY, MOST_TEXT, NewAttention, NewPlan
from hedgerow.care.models import Attention, Rhythm, Unit


class PlanForm(forms.Form):
    experience = forms.CharField(
        label=_("The experience they should have"),
        required=False,
        max_length=MOST_TEXT,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One or two sentences: how it should feel to be one of them."),
    )
    message = forms.CharField(
        label=_("The message for them"),
        required=False,
        max_length=MOST_TEXT,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("What they should hear from you, in your own words."),
    )
    is_on = forms.BooleanField(label=_("The plan is on"), required=False, initial=True)
    seen = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)


class AttentionForm(forms.Form):
    """One line; one without a name is no line, and so a line is taken away."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    name = forms.CharField(label=_("What they get"), required=False, max_length=80)
    verbs = forms.MultipleChoiceField(label=_("What counts as it"), required=False, widget=forms.CheckboxSelectMultiple)
    rhythm = forms.ChoiceField(label=_("When"), choices=Rhythm.choices, initial=Rhythm.EVERY)
    every = forms.IntegerField(label=_("How many"), min_value=1, max_value=LONGEST_EVERY, required=False, initial=1)
    unit = forms.ChoiceField(label=_("Of what"), choices=Unit.choices, initial=Unit.MONTH)
    assignee = forms.TypedChoiceField(label=_("Who does it"), required=False, coerce=UUID, empty_value=None)
    is_on = forms.BooleanField(label=_("Switched on"), required=False, initial=True)

    def __init__(self, *args: Any, team: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = [(verb.name, verb.label) for verb in choosing.attention_verbs() if verb.may_be_logged]
        cast("forms.MultipleChoiceField", self.fields["verbs"]).choices = shown
        people = [("", _("Anybody")), *((str(key), name) for key, name in team.items())]
        cast("forms.TypedChoiceField", self.fields["assignee"]).choices = people

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("name") and not cleaned.get("verbs") and "verbs" not in self.errors:
            self.add_error("verbs", _("Tick at least one: that is how we know that it was done."))
        needs_number = cleaned.get("rhythm") != Rhythm.BIRTHDAY
        if cleaned.get("name") and needs_number and not cleaned.get("every") and "every" not in self.errors:
            self.add_error("every", _("Type a number from 1 on."))
        return cleaned


class _EveryLine(forms.BaseFormSet[AttentionForm]):
    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """Also a line that was not touched says what it says; Django would leave it out."""
        return {**super().get_form_kwargs(index), "empty_permitted": False}


Attentions = forms.formset_factory(
    AttentionForm, formset=_EveryLine, extra=0, max_num=choosing.MOST_ATTENTIONS, absolute_max=200
)


def lines_of(attentions: Iterable[Attention | NewAttention]) -> list[dict[str, Any]]:
    """As the form shows them."""
    return [
        {
            "id": one.id,
            "name": one.name,
            "verbs": list(one.verbs),
            "rhythm": one.rhythm,
            "every": one.every,
            "unit": one.unit,
            "assignee": one.assignee_id,
            "is_on": one.is_on,
        }
        for one in attentions
    ]


def plan_of(form: PlanForm, attentions: Any, held: Iterable[Attention]) -> NewPlan:
    """What two valid forms say. The order of what counts stays: its first is what a tick records."""
    said = form.cleaned_data
    before = {one.pk: list(one.verbs) for one in held}
    lines = [line.cleaned_data for line in attentions if line.cleaned_data.get("name", "").strip()]
    return NewPlan(
        experience=said["experience"],
        message=said["message"],
        is_on=said["is_on"],
        seen=said["seen"],
        attentions=[
            NewAttention(
                id=line["id"],
                name=line["name"],
                verbs=_in_order(line["verbs"], before.get(line["id"], [])),
                rhythm=line["rhythm"],
                every=line["every"] or 1,
                unit=line["unit"],
                assignee_id=line["assignee"],
                is_on=line["is_on"],
            )
            for line in lines
        ],
    )


def _in_order(ticked: list[str], before: list[str]) -> tuple[str, ...]:
    kept = [verb for verb in before if verb in ticked]
    return (*kept, *(verb for verb in ticked if verb not in kept))
