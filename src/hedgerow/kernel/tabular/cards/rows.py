"""One card as one row: where each of its properties goes."""

from collections.abc import Callable, Sequence

from hedgerow.kernel.tabular.cards.properties import Property

_ADDRESSES, _RELATIONS, _EXTRAS = 4, 4, 8
_ADDRESS = (
    *("Label", "Street", "Extended Address", "PO Box", "City", "Region", "Postal Code", "Country", "Formatted"),
    *("Latitude", "Longitude"),
)
COLUMNS = (
    *("vCard UID", "Full Name", "Name Prefix", "Given Name", "Middle Name", "Family Name", "Name Suffix", "Nickname"),
    *("Kind", "Organization Name", "Organization Title", "Birthday", "Notes", "Categories", "Language"),
    *("E-mail 1 - Label", "E-mail 1 - Value", "Phone 1 - Label", "Phone 1 - Value"),
    *("Website 1 - Label", "Website 1 - Value", "Social Profile"),
    *(f"Address {number} - {part}" for number in range(1, _ADDRESSES + 1) for part in _ADDRESS),
    *(f"Relation {number} - {part}" for number in range(1, _RELATIONS + 1) for part in ("Label", "Value")),
    *(f"Custom Field {number} - {part}" for number in range(1, _EXTRAS + 1) for part in ("Label", "Value")),
)
_MANY = " ::: "
_PLACE = {name: place for place, name in enumerate(COLUMNS)}
_TYPES = {
    "fax": "Fax",
    "pager": "Pager",
    "cell": "Mobile",
    "iphone": "Mobile",
    "home": "Home",
    "work": "Work",
    "main": "Main",
    "car": "Car",
    "school": "School",
    "other": "Other",
}
_NO_LABEL = "Other"  # stands beside a value without one, so that the other labels stay beside theirs
_EACH_A_COLUMN = {"Relation": _RELATIONS, "Custom Field": _EXTRAS}
_EXTRA = {"ANNIVERSARY": "Anniversary", "X-ANNIVERSARY": "Anniversary", "X-ABDATE": "Date", "ROLE": "Function"}
_EXTRA |= {"HOBBY": "Hobby", "INTEREST": "Interest", "EXPERTISE": "Expertise", "GENDER": "Gender"}


def row_of(card: Sequence[Property]) -> list[str]:
    """Nothing that a person wrote is lost: what has no place of its own stands as an extra field or in the note."""
    row = _Row({one.group: one.text for one in card if one.name == "X-ABLABEL" and one.group})
    for one in card:
        _TAKERS.get(one.name, _Row.extra)(row, one)
    return row.finished()


class _Row:
    def __init__(self, labels: dict[str, str]) -> None:
        self._labels = labels
        self._cells: dict[str, list[str]] = {}
        self._addresses: list[dict[str, str]] = []
        self._pairs: dict[str, list[tuple[str, str]]] = {}
        self._geo: dict[str, str] = {}

    def add(self, column: str, text: str) -> None:
        if text := text.strip():
            self._cells.setdefault(column, []).append(text)

    def name(self, one: Property) -> None:
        for column, part in zip(
            ("Family Name", "Given Name", "Middle Name", "Name Prefix", "Name Suffix"), one.parts(), strict=False
        ):
            self.add(column, part)

    def organisation(self, one: Property) -> None:
        company, *departments = one.parts() or [""]
        self.add("Organization Name", company)
        for department in filter(None, departments):
            self.pair("Custom Field", "Department", department)

    def email(self, one: Property) -> None:
        self.pair("E-mail", self._label(one), one.text)

    def phone(self, one: Property) -> None:
        self.pair("Phone", self._label(one), one.text.strip().removeprefix("tel:").partition(";")[0])

    def website(self, one: Property) -> None:
        self.pair("Website", self._label(one), one.text)

    def address(self, one: Property) -> None:
        box, extended, street, city, region, code, country, *_more = [*one.parts(), *[""] * 7]
        parts = {"PO Box": box, "Extended Address": extended, "Street": street, "City": city, "Region": region}
        parts |= {"Postal Code": code, "Country": country}
        written = one.parameters.get("LABEL", "") if not any(parts.values()) else ""
        place = _coordinates(one.parameters.get("GEO", ""))
        self._addresses.append({"Label": self._label(one), **parts, "Formatted": written, **place})

    def written_address(self, one: Property) -> None:
        """Version 2.1 and 3.0 may say the same address again as one text; it counts where nothing else is there."""
        if not self._addresses:
            self._addresses.append({"Label": self._label(one), "Formatted": one.text})

    def geo(self, one: Property) -> None:
        """Of the whole card: "lat;lon" in 2.1 and 3.0, "geo:lat,lon" in 4.0 (RFC 5870). It is the first address's."""
        self._geo = self._geo or _coordinates(one.text)

    def tags(self, one: Property) -> None:
        for tag in one.parts(","):
            self.add("Categories", tag)

    def nickname(self, one: Property) -> None:
        first, *others = one.parts(",") or [""]
        self.add("Nickname", first)
        for other in filter(None, others):
            self.pair("Custom Field", "Nickname", other)

    def kind(self, one: Property) -> None:
        if one.text.strip().lower() in ("org", "organization", "company"):
            self._cells["Kind"] = ["organisation"]

    def related(self, one: Property) -> None:
        text = one.text.strip()
        if not text.lower().startswith(("urn:", "http")):
            self.pair("Relation", self._label(one) or ", ".join(sorted(one.types)), text)

    def birthday(self, one: Property) -> None:
        self.add("Birthday", one.text.partition("T")[0] if one.text[:4].isdigit() else one.text)

    def extra(self, one: Property) -> None:
        if label := _EXTRA.get(one.name):
            self.pair("Custom Field", self._label(one) or label, one.text)

    def leave(self, one: Property) -> None:
        """What only programs read."""

    def pair(self, what: str, label: str, text: str) -> None:
        """A value beside its label."""
        if text := text.strip().replace(":::", "::"):
            self._pairs.setdefault(what, []).append((label.replace(":::", "::"), text))

    def finished(self) -> list[str]:
        self._place_addresses()
        for what, pairs in self._pairs.items():
            if what in _EACH_A_COLUMN:
                self._place_each(what, pairs, _EACH_A_COLUMN[what])
            else:
                is_said = any(label for label, _text in pairs)
                self._cells[f"{what} 1 - Label"] = [label or _NO_LABEL for label, _text in pairs] if is_said else []
                self._cells[f"{what} 1 - Value"] = [text for _label, text in pairs]
        row = [""] * len(COLUMNS)
        for column, texts in self._cells.items():
            between = "\n\n" if column == "Notes" else _MANY
            row[_PLACE[column]] = texts[0] if column in _ONCE else between.join(texts)
        return row

    def _place_addresses(self) -> None:
        if self._geo and not any("Latitude" in address for address in self._addresses):
            self._addresses[:1] = [{**(self._addresses or [{"Label": ""}])[0], **self._geo}]
        for number, parts in enumerate(self._addresses, 1):
            if number > _ADDRESSES:
                self.add("Notes", ", ".join(filter(None, parts.values())))
                continue
            for name, text in parts.items():
                self.add(f"Address {number} - {name}", text)

    def _place_each(self, what: str, pairs: Sequence[tuple[str, str]], most: int) -> None:
        for number, (label, text) in enumerate(pairs, 1):
            if number > most:
                self.add("Notes", f"{label}: {text}")
                continue
            self.add(f"{what} {number} - Label", label)
            self.add(f"{what} {number} - Value", text)

    def _label(self, one: Property) -> str:
        """The person's own word before the type; the preferred one carries Google's mark for it."""
        own = self._labels.get(one.group, "").removeprefix("_$!<").removesuffix(">!$_") if one.group else ""
        usual = next((label for word, label in _TYPES.items() if word in one.types), "")
        is_first = "pref" in one.types or one.parameters.get("PREF") == "1"
        return f"{'* ' if is_first else ''}{own or usual}".strip()


_ONCE = {"vCard UID", "Full Name", "Name Prefix", "Given Name", "Middle Name", "Family Name", "Name Suffix"}
_ONCE |= {"Nickname", "Kind", "Birthday"}


def _coordinates(text: str) -> dict[str, str]:
    """Whatever stands there, right or wrong: who reads the columns says what is no place."""
    body = text.strip().removeprefix("geo:").removeprefix("GEO:").partition(";u=")[0].partition(";crs=")[0]
    first, mark, second = body.partition(";" if ";" in body else ",")
    return {"Latitude": first.strip(), "Longitude": second.partition(",")[0].strip()} if mark else {}


def _to(column: str) -> Callable[[_Row, Property], None]:
    return lambda row, one: row.add(column, one.text)


_TAKERS: dict[str, Callable[[_Row, Property], None]] = {
    "UID": _to("vCard UID"),
    "FN": _to("Full Name"),
    "TITLE": _to("Organization Title"),
    "NOTE": _to("Notes"),
    "LANG": _to("Language"),
    "N": _Row.name,
    "ORG": _Row.organisation,
    "NICKNAME": _Row.nickname,
    "EMAIL": _Row.email,
    "TEL": _Row.phone,
    "URL": _Row.website,
    "IMPP": _to("Social Profile"),
    "X-SOCIALPROFILE": _to("Social Profile"),
    "ADR": _Row.address,
    "GEO": _Row.geo,
    "LABEL": _Row.written_address,
    "BDAY": _Row.birthday,
    "CATEGORIES": _Row.tags,
    "KIND": _Row.kind,
    "X-ABSHOWAS": _Row.kind,
    "RELATED": _Row.related,
    "X-ABRELATEDNAMES": _Row.related,
}
