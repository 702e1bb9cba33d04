"""Columns that no field of ours takes become custom fields under the user's own words; nothing of a row is lost."""

from collections.abc import Mapping, Sequence

from django.utils.text import slugify

from hedgerow.kernel.actor import Actor
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.models import CustomField
from hedgerow.network.operations.definitions import define_field


def pairs_of(draft: ContactDraft) -> list[tuple[str, str]]:
    """Extra columns, what was said about consent, and named relations, each under its label."""
    consents = [(consent.column, consent.said) for consent in draft.consents]
    return [*draft.custom, *consents, *draft.relations]


def custom_keys(actor: Actor, drafts: Sequence[ContactDraft]) -> dict[str, str]:
    """Field keys by label; a label without a field gets one."""
    labels = list(dict.fromkeys(label for draft in drafts for label, _text in pairs_of(draft)))
    if not labels:
        return {}
    known = dict(CustomField.objects.values_list("label", "key"))
    keys = set(known.values())
    for label in labels:
        if label[:120] not in known:
            key = _free_key(label, keys)
            define_field(actor=actor, label=label[:120], key=key)
            known[label[:120]] = key
            keys.add(key)
    return {label: known[label[:120]] for label in labels}


def _free_key(label: str, taken: set[str]) -> str:
    base = slugify(label, allow_unicode=True)[:50] or "field"
    return next(key for key in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if key not in taken)


def custom_values(draft: ContactDraft, keys: Mapping[str, str]) -> dict[str, str]:
    values: dict[str, list[str]] = {}
    for label, text in pairs_of(draft):
        held = values.setdefault(keys[label], [])
        if text not in held:
            held.append(text)
    return {key: "; ".join(texts) for key, texts in values.items()}


def name_parts(draft: ContactDraft) -> dict[str, str]:
    parts = {"prefix": draft.prefix, "middle": draft.middle_name, "suffix": draft.suffix, "nickname": draft.nickname}
    return {name: text for name, text in parts.items() if text}
