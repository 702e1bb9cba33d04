"""A letter as a page of its own: everything it needs is inside it, so that it can be mailed, kept and printed."""

from pathlib import Path
from uuid import UUID

from django.utils.translation import get_language, get_language_bidi
from markupsafe import Markup

from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.monthly.found import MonthlyFacts
from hedgerow.insight.words.monthly.letter import Letter, letter_of, parties_in
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network import queries as network
from hedgerow.web import paper
from hedgerow.web.rendering import template

_SHEET = Path(__file__).parent / "static" / "insight" / "letter-alone.css"


def names_in(actor: Actor, facts: MonthlyFacts) -> dict[UUID, str]:
    """Of those whom the reader may see; nobody's for who may not see who stands behind figures."""
    if not actor.may(Permission.VIEW_PEOPLE):
        return {}
    return network.names_of(actor, parties_in(facts))


def letter_for(actor: Actor, workspace: Workspace, facts: MonthlyFacts) -> Letter:
    return letter_of(facts, workspace.name, names_in(actor, facts))


def letter_here(actor: Actor, facts: MonthlyFacts) -> Letter:
    """As `letter_for`, of the workspace the actor acts in."""
    return letter_for(actor, Workspace.objects.get(pk=actor.workspace_id), facts)


def page_alone(actor: Actor, workspace: Workspace, facts: MonthlyFacts) -> str:
    """The letter as one HTML file in the language that is active."""
    page: str = template("insight/letters/alone.html").render(
        letter=letter_for(actor, workspace, facts),
        business=workspace.name,
        language=get_language() or "en",
        bidi="rtl" if get_language_bidi() else "ltr",
        style=Markup(f"<style>{_SHEET.read_text('utf-8')}</style>"),  # house: safe-markup: a style sheet of ours
    )
    return page


def plain_text(letter: Letter) -> str:
    """The letter without its pictures, for a mail."""
    lines = [letter.title, "", letter.opening, ""]
    for part in letter.parts:
        lines += [part.title, *part.says, *(told for _name, _chart, told in part.stems), ""]
    lines += [f"{at}. {act.words}" for at, act in enumerate(letter.acts, 1)]
    return "\n".join([*lines, "", letter.standing, ""])


def file_of(actor: Actor, workspace: Workspace, facts: MonthlyFacts, *, as_pdf: bool = False) -> bytes:
    """The letter as a file. Raises PdfNotMade where nothing here makes a PDF."""
    page = page_alone(actor, workspace, facts)
    return paper.pdf_of(page) if as_pdf else page.encode()
