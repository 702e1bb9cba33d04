"""Where the network's pages are found: navigation, settings, the palette and its search."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hedgerow.network.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.palette import Action, actions

_SEGMENTS = NavEntry(
    "segments",
    _("Segments"),
    "filter",
    "network:segments",
    NavGroup.TEND,
    order=40,
    permission=Permission.VIEW_PARTIES,
    hint=_("Groups that keep themselves up to date: say who belongs."),
    keywords=_("segment group audience filter rule"),
)


def party_address(party_id: UUID) -> str:
    return reverse("network:party", args=[party_id])


def register() -> None:
    _rail()
    _settings()
    _palette()


def _rail() -> None:
    entries.add(
        NavEntry(
            "people",
            _("People"),
            "people",
            "network:people",
            NavGroup.MAIN,
            order=30,
            permission=Permission.VIEW_PARTIES,
            phone=True,
            hint=_("Everyone around your business, by role."),
            keywords=_("parties customers contacts organisations list"),
        )
    )
    entries.add(
        NavEntry(
            "map",
            _("Map"),
            "map",
            "network:map",
            NavGroup.MAIN,
            order=20,
            permission=Permission.VIEW_MAP,
            phone=True,
            hint=_("Everyone around you in one picture, and what flows between you."),
            keywords=_("ecosystem network picture ties"),
        )
    )
    entries.add(_SEGMENTS)
    entries.add(
        NavEntry(
            "import",
            _("Bring people in"),
            "import",
            "network:imports",
            NavGroup.SETUP,
            order=10,
            permission=Permission.IMPORT,
            hint=_("People and purchases from a file of another program."),
            keywords=_("import upload csv file contacts customers purchases sales google square shopify hubspot"),
        )
    )


def _settings() -> None:
    for key, label, icon, url_name, order, hint in (
        (
            "premises",
            _("Place"),
            "place",
            "network:premises",
            12,
            _("Where your business is, for distances and the map of the ground."),
        ),
        ("roles", _("Roles"), "tag", "network:role_kinds", 30, _("What people are to you, in your own words.")),
        ("ties", _("Ties"), "link", "network:tie_kinds", 31, _("How people are tied to each other.")),
        (
            "fields",
            _("Fields"),
            "columns",
            "network:fields",
            32,
            _("What you want to know about people besides the usual."),
        ),
    ):
        entries.add(
            NavEntry(
                key, label, icon, url_name, NavGroup.SETTINGS, order=order, permission=Permission.DEFINE, hint=hint
            )
        )


def _palette() -> None:
    edit = Permission.EDIT_PARTIES
    log, words = _("Log what happened"), _("note call visit meeting promise gave got")
    actions.add(Action("log", log, "note", "network:log", permission=edit, keywords=words, sheet=True, log=True))
    actions.add(
        Action("add-party", _("Add someone"), "plus", "network:new", permission=edit, keywords=_("new person customer"))
    )
    twins = _("same person twice merge double doubled records")
    actions.add(
        Action("duplicates", _("Find duplicates"), "copy", "network:duplicates", permission=edit, keywords=twins)
    )
    file_words = _("import upload csv spreadsheet contacts customers purchases sales")
    actions.add(
        Action(
            "import", _("Import a file"), "import", "network:imports", permission=Permission.IMPORT, keywords=file_words
        )
    )
