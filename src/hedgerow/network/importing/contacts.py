"""From a row and a mapping to a contact: nothing of the row is lost, and what is odd about it is said."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from hedgerow.kernel.tabular.birthdays import parse_birthday
from hedgerow.kernel.tabular.dates import DateOrder, Unreadable, parse_written
from hedgerow.kernel.tabular.mapping import ColumnUse, Mapping
from hedgerow.kernel.tabular.problems import ProblemKind, RowProblem, Severity
from hedgerow.kernel.tabular.rejected import unguarded, unguarded_exactly
from hedgerow.kernel.tabular.rows import Row
from hedgerow.network.importing import contact_problems, words
from hedgerow.network.importing.addresses import addresses
from hedgerow.network.importing.contact_fields import NAME_FIELDS
from hedgerow.network.importing.contact_parts import Pairs, best_name, extra_fields, only_one, relations
from hedgerow.network.importing.drafts import Consent, ConsentDraft, ContactDraft, PartyKind
from hedgerow.network.importing.gathering import Gathering, taker
from hedgerow.network.importing.known_ours import OURS
from hedgerow.network.importing.limits import SHORTEST, shortened
from hedgerow.network.importing.points import points


@dataclass(frozen=True, slots=True)
class ContactReading:
    """`draft` is None when the row stays out; the problems say why."""

    draft: ContactDraft | None
    problems: tuple[RowProblem, ...] = ()


class ContactReader:
    """Reads the rows of one file. `country` (ISO 3166, may be empty) owns phone numbers without a country code."""

    def __init__(self, mapping: Mapping, *, country: str, date_order: DateOrder) -> None:
        self._country = country
        self._order = mapping.date_order or date_order
        self._role = mapping.role
        self._unguarded = unguarded_exactly if mapping.source == OURS else unguarded
        # The phone of an address comes last: the person's own is the primary one.
        uses = sorted(mapping.uses, key=lambda use: use.label == "address")
        pairs = ((use.position, taker(use)) for use in uses)
        self._plan = [(position, take) for position, take in pairs if take is not None]

    def read(self, row: Row) -> ContactReading:
        if not row.is_usable:
            return ContactReading(None, (row.problem,) if row.problem else ())
        return _RowReading(row, self._country, self._order, self._role).result(*self._gather(row.cells))

    def _gather(self, cells: list[str]) -> tuple[Gathering, bool]:
        found, has_long = Gathering(), False
        for position, take in self._plan:
            if (cell := cells[position]) and (cell := cell.strip()):
                if cell[0] == "'":
                    cell = self._unguarded(cell)
                if len(cell) > SHORTEST:
                    has_long = True
                take(found, cell)
        return found, has_long


class _RowReading:
    """Puts one row's findings together and collects what is odd about them."""

    __slots__ = ("_country", "_order", "_problems", "_role", "_row")

    def __init__(self, row: Row, country: str, order: DateOrder, role: str) -> None:
        self._row, self._country, self._order, self._role = row, country, order, role
        self._problems = [row.problem] if row.problem else []

    def result(self, found: Gathering, has_long: bool) -> ContactReading:  # noqa: FBT001  (hot path)
        draft = self._draft(found)
        if not draft.name:
            self._problems.append(RowProblem(contact_problems.NOBODY, self._row.number, self._row.line))
            return ContactReading(None, tuple(self._problems))
        if has_long:
            draft = self._shortened(draft)
        return ContactReading(draft, tuple(self._problems))

    def _draft(self, found: Gathering) -> ContactDraft:
        where = addresses(found, self._report) if found.addresses else ()
        custom = extra_fields(found)
        texts = {field: text for field, (text, _use) in found.texts.items()}
        organisation = only_one(found, "organisation", custom)
        contact_points = points(found, self._country, self._report) if found.points else ()
        return ContactDraft(
            row=self._row.number,
            kind=self._kind(found, organisation, custom),
            name=best_name(texts, organisation, contact_points, found),
            given_name=texts.get("given_name", ""),
            family_name=texts.get("family_name", ""),
            middle_name=texts.get("middle_name", ""),
            prefix=texts.get("prefix", ""),
            suffix=texts.get("suffix", ""),
            nickname=texts.get("nickname", ""),
            organisation=organisation,
            job_title=only_one(found, "job_title", custom),
            points=contact_points,
            addresses=where,
            birthday=self._birthday(found, custom) if "birthday" in texts else "",
            languages=tuple(found.several("language")),
            tags=tuple(dict.fromkeys(found.several("tags"))),
            roles=self._roles(found),
            notes="\n\n".join(found.several("notes")),
            external_ids=tuple(found.ids),
            created_on=self._created_on(found, custom) if "created_on" in texts else None,
            consents=self._consents(found, custom) if found.consents or found.refusals else (),
            relations=relations(found) if found.relations else (),
            connections=tuple(found.connections),
            custom=tuple(custom),
        )

    def _kind(self, found: Gathering, organisation: str, custom: Pairs) -> PartyKind:
        said = found.texts.get("kind")
        if said is not None:
            if words.is_organisation(said[0]):
                return "organisation"
            custom.append((said[1].name, said[0]))
        if not organisation or any(field in found.texts for field in (*NAME_FIELDS, "nickname")):
            return "person"
        name = found.texts.get("name")
        return "organisation" if name is None or name[0] == organisation else "person"

    def _roles(self, found: Gathering) -> tuple[str, ...]:
        said = found.several("role") + found.several("tags")
        roles = dict.fromkeys([self._role, *map(words.role_of, said)])
        return tuple(role for role in roles if role)

    def _birthday(self, found: Gathering, custom: Pairs) -> str:
        cell = found.texts["birthday"]
        birthday = parse_birthday(cell[0], self._order)
        if isinstance(birthday, Unreadable):
            self._keep_as_text(birthday, *cell, custom)
            return ""
        return birthday

    def _created_on(self, found: Gathering, custom: Pairs) -> date | None:
        cell = found.texts["created_on"]
        moment = parse_written(cell[0], self._order)
        if isinstance(moment, Unreadable):
            self._keep_as_text(moment, *cell, custom)
            return None
        if moment.at is not None:
            custom.append((cell[1].name, cell[0]))  # its time of day has no field of its own
        return moment.day

    def _keep_as_text(self, unreadable: Unreadable, text: str, use: ColumnUse, custom: Pairs) -> None:
        custom.append((use.name, text))
        self._report(unreadable.kind, use, text, milder=Severity.WARNING, **dict(unreadable.values))

    def _consents(self, found: Gathering, custom: Pairs) -> tuple[ConsentDraft, ...]:
        drafts = []
        for said, use in found.consents:
            consent = words.consent_of(said)
            if consent is None:
                custom.append((use.name, said))
                if not words.is_unknown(said):
                    self._report(contact_problems.CONSENT_UNCLEAR, use, said)
            else:
                drafts.append(ConsentDraft(use.label or "email", consent, use.name, said))
        return (*drafts, *_refusals(found, custom))

    def _shortened(self, draft: ContactDraft) -> ContactDraft:
        short, whole = shortened(draft)
        if not whole:
            return draft
        self._problems.append(RowProblem(contact_problems.SHORTENED, self._row.number, self._row.line, value=whole[0]))
        return replace(short, notes="\n\n".join(part for part in (short.notes, *whole) if part))

    def _report(
        self, kind: ProblemKind, use: ColumnUse, text: str, milder: Severity | None = None, **values: str
    ) -> None:
        row = self._row
        self._problems.append(RowProblem(kind, row.number, row.line, use.name, text, values, milder))


def _refusals(found: Gathering, custom: Pairs) -> Iterator[ConsentDraft]:
    """A column of those who asked to be left alone: a no there gives nothing, and anything else is a refusal."""
    for said, use in found.refusals:
        if words.consent_of(said) is Consent.REFUSED:
            custom.append((use.name, said))
        else:
            yield ConsentDraft(use.label or "email", Consent.REFUSED, use.name, said)
