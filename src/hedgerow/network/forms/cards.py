"""A person or organisation on one form: a name, how to reach them, what they are to us; the rest behind More."""

from calendar import monthrange
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.core.validators import validate_email
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.network import naming, queries
from hedgerow.network.forms.coordinates import CoordinatesField, stored_coordinates, written_coordinates
from hedgerow.network.forms.customs import PREFIX, control_of, currency_of, shown_value, stored_values
from hedgerow.network.models import ContactKind, ContactPoint, CustomField, Party, PartyKind, RoleKind
from hedgerow.network.operations import Card, ContactLine
from hedgerow.web import formats

_LEAP = 2000
MORE = ("organisation_name", "job_title", "street", "city", "postal_code", "country")


class ContactForm(forms.Form):
    """One line; an empty one is no line. A value that is `held` may stay, also one that came in unreadable."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("Kind"), choices=ContactKind.choices)
    value = forms.CharField(label=_("How to reach them"), required=False, max_length=320)
    label = forms.CharField(label=_("Label"), required=False, max_length=60)

    def __init__(self, *args: Any, held: Collection[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._held = held

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        line = cleaned.get("kind"), cleaned.get("value")
        if cleaned.get("kind") == ContactKind.EMAIL and cleaned.get("value") and line not in self._held:
            try:
                validate_email(cleaned["value"].strip())
            except forms.ValidationError:
                self.add_error("value", _("That is not a whole e-mail address, such as name@post.example."))
        return cleaned


class _EveryLine(forms.BaseFormSet[ContactForm]):
    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """Also a line that was not touched says what it says; Django would leave it out."""
        return {**super().get_form_kwargs(index), "empty_permitted": False}


Contacts = forms.formset_factory(ContactForm, formset=_EveryLine, extra=0, max_num=30, absolute_max=500)


class CardForm(forms.Form):
    """`kinds` are the roles to choose from when somebody is added; none are asked for afterwards."""

    kind = forms.ChoiceField(
        label=_("This is"), choices=PartyKind.choices, widget=forms.RadioSelect, initial=PartyKind.PERSON
    )
    name = forms.CharField(
        label=_("Name"), required=False, max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    roles = forms.MultipleChoiceField(
        label=_("What they are to you"), required=False, widget=forms.CheckboxSelectMultiple
    )
    tags = forms.CharField(
        label=_("Tags"), required=False, max_length=1000, help_text=_("Words with commas between them.")
    )
    organisation_name = forms.CharField(label=_("Organisation"), required=False, max_length=200)
    job_title = forms.CharField(label=_("What they do there"), required=False, max_length=120)
    street = forms.CharField(label=_("Street"), required=False, max_length=300)
    city = forms.CharField(label=_("Town"), required=False, max_length=120)
    postal_code = forms.CharField(label=_("Postcode"), required=False, max_length=20)
    country = forms.CharField(label=_("Country"), required=False, max_length=80)
    coordinates = CoordinatesField(
        label=_("Coordinates"),
        help_text=_("If you know them: latitude and longitude, such as 51.5232, -1.1334."),
    )
    birth_day = forms.IntegerField(label=_("Birthday: day"), required=False, min_value=1, max_value=31)
    birth_month = forms.TypedChoiceField(label=_("Month"), required=False, coerce=int, empty_value=None)
    birth_year = forms.IntegerField(label=_("Year"), required=False, min_value=1850, max_value=2200)
    languages = forms.CharField(
        label=_("Languages"), required=False, max_length=200, help_text=_("Words with commas between them.")
    )
    notes = forms.CharField(label=_("Good to know"), required=False, widget=forms.Textarea(attrs={"rows": 4}))
    seen = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        fields: Sequence[CustomField],
        currency: str,
        kinds: Iterable[RoleKind] = (),
        held: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        held = held or {}
        self.custom_fields = fields
        self.currencies = {field.key: currency_of(held.get(field.key), currency) for field in fields}
        months = [("", _("Not said")), *MONTHS.items()]
        cast("forms.TypedChoiceField", self.fields["birth_month"]).choices = months
        shown = [(kind.key, queries.role_word(kind).label) for kind in kinds if not kind.is_hidden]
        cast("forms.MultipleChoiceField", self.fields["roles"]).choices = shown
        if not shown:
            del self.fields["roles"]
        for field in fields:
            self.fields[PREFIX + field.key] = control_of(field, currency, held.get(field.key))

    @property
    def customs(self) -> list[forms.BoundField]:
        return [self[PREFIX + field.key] for field in self.custom_fields]

    @property
    def has_more_errors(self) -> bool:
        """Something behind More needs another look, so it has to be open."""
        return bool(set(self.errors) - {"kind", "name", "roles", "tags", "__all__"})

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        day, month, year = (cleaned.get(f"birth_{part}") for part in ("day", "month", "year"))
        if (day or year) and not month and "birth_month" not in self.errors:
            self.add_error("birth_month", _("Choose the month, or clear the birthday."))
        elif month and not day and "birth_day" not in self.errors:
            self.add_error("birth_day", _("Type the day, or clear the birthday."))
        elif month and day and day > (last := monthrange(year or _LEAP, month)[1]):
            words = _now("%(month)s has no day %(day)s; its last is %(last)s. Type a day that exists or clear the box.")
            self.add_error(
                "birth_day", words % {"month": MONTHS[month], "day": formats.number(day), "last": formats.number(last)}
            )
        cleaned["birthday"] = _birthday(day, month, year) if not self.errors else ""
        return cleaned

    @staticmethod
    def shown(party: Party, fields: Iterable[CustomField]) -> dict[str, Any]:
        """A party as the form shows it."""
        year, month, day = _parts(party.birthday)
        address = next(iter(sorted(party.addresses.all(), key=lambda each: not each.is_primary)), None)
        parts = (
            {name: getattr(address, name) for name in ("street", "city", "postal_code", "country")} if address else {}
        )
        if address and address.latitude is not None and address.longitude is not None:
            parts["coordinates"] = written_coordinates(address.latitude, address.longitude)
        plain = {name: getattr(party, name) for name in ("kind", "name", "organisation_name", "job_title", "notes")}
        return {
            **plain,
            **parts,
            "seen": party.changed_at.isoformat(),
            "tags": ", ".join(held.tag.name for held in party.party_tags.all()),
            "languages": ", ".join(party.languages),
            "birth_year": year,
            "birth_month": month,
            "birth_day": day,
            **{PREFIX + field.key: shown_value(field, party.custom.get(field.key)) for field in fields},
        }


def contacts_of(points: Iterable[ContactPoint]) -> list[dict[str, Any]]:
    return [{"id": point.id, "kind": point.kind, "value": point.value, "label": point.label} for point in points]


def card_of(form: CardForm, contacts: Any) -> Card:
    """What two valid forms say."""
    said = form.cleaned_data
    details = {name: said[name].strip() for name in ("kind", "name", "organisation_name", "job_title", "notes")}
    lines = [line.cleaned_data for line in contacts if line.cleaned_data.get("value", "").strip()]
    return Card(
        details={
            **details,
            "languages": _words(said["languages"]),
            "birthday": said["birthday"],
            "custom": stored_values(form.custom_fields, said, form.changed_data, form.currencies),
        },
        contacts=[
            ContactLine(line["kind"], line["value"].strip(), line["label"].strip(), line["id"]) for line in lines
        ],
        address={
            **{name: said[name].strip() for name in ("street", "city", "postal_code", "country")},
            **stored_coordinates(said["coordinates"]),
        },
        tags=_words(said["tags"]),
        roles=said.get("roles", []),
        seen=said["seen"],
    )


def duplicates_of(actor: Actor, kind: str, value: str, country: str, *, but: UUID | None = None) -> list[Party]:
    """Who is reached by the same e-mail or number already."""
    is_kept_apart = kind in (ContactKind.EMAIL, ContactKind.PHONE)
    normalised = naming.normalise_contact(kind, value, country) if is_kept_apart else ""
    return queries.same_contact(actor, kind, normalised, but=but)


def _words(text: str) -> list[str]:
    return [word for word in (part.strip() for part in text.split(",")) if word]


def _birthday(day: int | None, month: int | None, year: int | None) -> str:
    if not day or not month:
        return ""
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def _parts(birthday: str) -> tuple[int | None, int | None, int | None]:
    """Year, month, day of an ISO day that may lack its year."""
    parts = birthday.replace("--", "0-").split("-")
    if len(parts) != len(("year", "month", "day")):
        return None, None, None
    year, month, day = (int(part) for part in parts)
    return year or None, month, day
