"""All that the record says of one party, as one text to look for a file's cells in."""

import re

from hedgerow.network.models import Address, ContactPoint, CustomField, ExternalId, Party, PartyTag, Role

_ADDRESS = ("label", "street", "city", "region", "postal_code", "country", "formatted")
_OWN = ("name", "given_name", "family_name", "organisation_name", "job_title", "birthday", "notes")


def everything_about(party: Party) -> str:
    labels = dict(CustomField.objects.values_list("key", "label"))
    said: list[object] = [getattr(party, name) for name in _OWN]
    said += [*party.name_parts.values(), *party.languages]
    said += [part for key, text in party.custom.items() for part in (labels[key], text)]
    said += _flat(ContactPoint.objects.filter(party=party).values_list("label", "value", "normalised"))
    said += _flat(Address.objects.filter(party=party).values_list(*_ADDRESS))
    said += _flat(ExternalId.objects.filter(party=party).values_list("source", "external_id"))
    said += _flat(PartyTag.objects.filter(party=party).values_list("tag__name"))
    said += [str(day) for day in Role.objects.filter(party=party).values_list("since", flat=True)]
    said += [party.added_at.date().isoformat()]
    return "\n".join(map(str, said))


def _flat(rows: object) -> list[object]:
    return [value for row in rows for value in row]  # type: ignore[attr-defined]


def pieces(column: str, cell: str | None) -> list[str]:
    """The single statements of a cell: several in one, and without marks that are the other program's own."""
    parts = re.split(r":::|;|," if column == "Tags" else r":::|;", cell or "")
    return [bare for part in parts if (bare := part.strip().lstrip("*").strip().removeprefix("'").strip())]
