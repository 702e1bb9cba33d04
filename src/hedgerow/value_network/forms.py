"""What is typed about a value network."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hedgerow.exchange.queries import KindWord
from hedgerow.network.queries import RoleWord
from hedgerow.value_network.drawn import US, Deliverable, Drawing
from hedgerow.value_network.models import DELIVERABLE_NAME, DONE, NAME, ROLE_NAME, JudgedSide, Judgement
from hedgerow.value_network.operations import LEVELS, DeliverableDraft, JudgementDraft, RoleDraft
from hedgerow.value_network.telling import ASSET_WORDS, LEVEL_WORDS, QUESTIONS

OTHER_TANGIBLE, OTHER = "*tangible", "*"
"""Kinds that are none of the workspace's: what they are is said, and nothing is looked for."""


class NameForm(forms.Form):
    name = forms.CharField(label=_("Name of the picture"), max_length=NAME)


class RoleForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=ROLE_NAME, help_text=_("As in: cafés, or the people next door."))
    stands_for = forms.ChoiceField(
        label=_("Who they are in your record"),
        required=False,
        help_text=_("Then we can compare the picture with what really flows."),
    )

    def __init__(self, *args: Any, roles: Sequence[RoleWord], business: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["stands_for"]).choices = [
            ("", _("Nobody in particular")),
            (US, business),
            *((word.key, word.plural) for word in roles),
        ]

    @property
    def draft(self) -> RoleDraft:
        return RoleDraft(self.cleaned_data["name"], self.cleaned_data["stands_for"])


class DeliverableForm(forms.Form):
    """The kind says whether it could stand on an invoice."""

    giver = forms.ChoiceField(label=_("Who gives"))
    name = forms.CharField(
        label=_("What"), max_length=DELIVERABLE_NAME, help_text=_("As in: bread before they open, or a good word.")
    )
    receiver = forms.ChoiceField(label=_("To whom"))
    kind = forms.ChoiceField(label=_("What kind"))

    def __init__(self, *args: Any, drawing: Drawing, kinds: Sequence[KindWord], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = [(str(role.key), role.name) for role in drawing.roles]
        for name in ("giver", "receiver"):
            cast("forms.ChoiceField", self.fields[name]).choices = roles
        cast("forms.ChoiceField", self.fields["kind"]).choices = _kind_choices(kinds)
        self._tangible = {word.key for word in kinds if word.is_tangible}

    @property
    def draft(self) -> DeliverableDraft:
        said = self.cleaned_data
        kind = "" if said["kind"] in (OTHER, OTHER_TANGIBLE) else said["kind"]
        is_tangible = kind in self._tangible if kind else said["kind"] == OTHER_TANGIBLE
        return DeliverableDraft(
            said["name"], UUID(said["giver"]), UUID(said["receiver"]), is_tangible=is_tangible, kind=kind
        )


def another_deliverable(drawing: Drawing, kinds: Sequence[KindWord]) -> DeliverableForm:
    """In one line, so without hints."""
    form = DeliverableForm(drawing=drawing, kinds=kinds, auto_id="id_another_%s")
    form.fields["name"].help_text = ""
    return form


def begun_deliverable(one: Deliverable) -> dict[str, str]:
    kind = one.kind or (OTHER_TANGIBLE if one.is_tangible else OTHER)
    return {"name": one.name, "giver": str(one.giver), "receiver": str(one.receiver), "kind": kind}


def _kind_choices(kinds: Sequence[KindWord]) -> list[tuple[str | Promise, list[tuple[str, str | Promise]]]]:
    tangible = [(word.key, word.label) for word in kinds if word.is_tangible]
    intangible = [(word.key, word.label) for word in kinds if not word.is_tangible]
    return [
        (_("Could stand on an invoice"), [*tangible, (OTHER_TANGIBLE, _("Something else of that sort"))]),
        (_("On no invoice"), [*intangible, (OTHER, _("Something else that no invoice shows"))]),
    ]


class JudgementForm(forms.Form):
    """Three levels are enough; what it leads to and which assets it touches, if one likes."""

    def __init__(self, *args: Any, side: JudgedSide, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("benefit", "cost", "risk"):
            self.fields[name] = _level(QUESTIONS[side][name])
        self.fields["done"] = forms.CharField(label=str(QUESTIONS[side]["done"]), max_length=DONE, required=False)
        for name, label in ASSET_WORDS.items():
            self.fields[name] = _level(label)

    @property
    def draft(self) -> JudgementDraft:
        said = self.cleaned_data
        return JudgementDraft(done=said["done"], **{name: int(said[name] or 0) for name in LEVELS})


def judgement_form(side: JudgedSide, key: UUID, said: Judgement | None) -> JudgementForm:
    """With what was said last, and ids of its own: a page has many of them."""
    names = (*LEVELS, "done")
    initial = {name: getattr(said, name) for name in names} if said else {}
    return JudgementForm(side=side, initial=initial, auto_id=f"id_{key}_{side}_%s")


def _level(label: str | Promise) -> forms.ChoiceField:
    choices = list(enumerate(LEVEL_WORDS))
    return forms.ChoiceField(label=str(label), choices=choices, widget=forms.RadioSelect, required=False)
