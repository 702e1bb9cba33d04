"""Columns that no field of ours takes become custom fields under the user's own words; nothing of a row is lost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.text import slugify

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.money import is_currency, to_minor
from hedgerow.network.fields import clean_value
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.models import CustomField, FieldKind
from hedgerow.network.operations.definitions import define_field


def pairs_of(draft: ContactDraft) -> list[tuple[str, str]]:
    """Extra columns, what was said about consent, and named relations, each under its label."""
    consents = [(consent.column, consent.said) for consent in draft.consents]
    return [*draft.custom, *consents, *draft.relations]


@dataclass(frozen=True, slots=True)
class OwnFields:
    """Where each label of a file is kept: in a text field of its own, and first in a typed field where it fits."""

    texts: Mapping[str, str]
    typed: Mapping[str, CustomField]


def own_fields(actor: Actor, drafts: Sequence[ContactDraft]) -> OwnFields:
    """A label without a field gets one of text; so does one whose field is of a kind that some of its text is not."""
    said = {label[:120] for draft in drafts for label, _text in pairs_of(draft)}
    if not said:
        return OwnFields({}, {})
    fields = {(field.label, field.kind == FieldKind.TEXT): field for field in CustomField.objects.all()}
    typed = {label: field for (label, is_text), field in fields.items() if not is_text}
    texts = {label: field.key for (label, is_text), field in fields.items() if is_text}
    keys = {field.key for field in fields.values()}
    if said <= texts.keys() and said.isdisjoint(typed):
        return OwnFields(texts, {})
    for label in dict.fromkeys(label for draft in drafts for label in _as_text(draft, typed)):
        if label not in texts:
            texts[label] = _free_key(label, keys)
            keys.add(texts[label])
            define_field(actor=actor, label=label, key=texts[label])
    return OwnFields(texts, typed)


def _as_text(draft: ContactDraft, typed: Mapping[str, CustomField]) -> Iterator[str]:
    """Labels of the draft under which something has to be kept as text."""
    filled: set[str] = set()
    for label, text in pairs_of(draft):
        short = label[:120]
        if short in typed and short not in filled and fitting(typed[short], text) is not None:
            filled.add(short)
        else:
            yield short


def fitting(field: CustomField, text: str) -> Any:
    """The text as a value of the field's kind; None where it is none."""
    try:
        return clean_value(field, _read(field, text))
    except (Invalid, ArithmeticError):
        return None


def _read(field: CustomField, text: str) -> Any:
    """Several of a list stand between semicolons; an amount is written "12.50 GBP", as we take it away."""
    if field.kind == FieldKind.CHOICES:
        return [part.strip() for part in text.split(";")]
    amount, _space, currency = text.rpartition(" ")
    if field.kind == FieldKind.MONEY and is_currency(currency):
        return {"minor": to_minor(Decimal(amount), currency), "currency": currency}
    return text


def _free_key(label: str, taken: set[str]) -> str:
    base = slugify(label, allow_unicode=True)[:50] or "field"
    return next(key for key in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if key not in taken)


def custom_values(draft: ContactDraft, fields: OwnFields) -> dict[str, Any]:
    """By field key: typed where the field's kind has a place for it, as text beside it otherwise."""
    typed: dict[str, Any] = {}
    texts: dict[str, str] = {}
    for label, text in pairs_of(draft):
        short = label[:120]
        field = fields.typed.get(short) if fields.typed else None
        if field is not None and field.key not in typed and (value := fitting(field, text)) is not None:
            typed[field.key] = value
        elif (held := texts.get(key := fields.texts[short])) is None:
            texts[key] = text
        elif text != held and text not in held.split("; "):
            texts[key] = f"{held}; {text}"
    return {**texts, **typed}


def name_parts(draft: ContactDraft) -> dict[str, str]:
    if not (draft.prefix or draft.middle_name or draft.suffix or draft.nickname):
        return {}
    parts = {"prefix": draft.prefix, "middle": draft.middle_name, "suffix": draft.suffix, "nickname": draft.nickname}
    return {name: text for name, text in parts.items() if text}
