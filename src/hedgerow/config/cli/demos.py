"""`hedgerow demo bakery`."""

from typing import Annotated

import typer
from django.utils.translation import gettext as _

from hedgerow.config.cli.app import app
from hedgerow.config.cli.choosing import WorkspaceOption
from hedgerow.demo import loading

demo = typer.Typer(help="Workspaces with invented data, to look around in.", no_args_is_help=True)
app.add_typer(demo, name="demo")


@demo.callback()
def _group() -> None:
    """Keeps `bakery` a subcommand while it is the only one."""


@demo.command("bakery")
def bakery(
    workspace: WorkspaceOption, owner: Annotated[str, typer.Option(help="Who signs in.")] = loading.OWNER
) -> None:
    """Rye & Rosemary: about 1,200 parties and two years of life, into a new or an empty workspace."""
    loaded = loading.load_bakery(slug=workspace, owner=owner)
    print(_("“%(name)s” is ready in workspace %(slug)s.") % {"name": loaded.name, "slug": loaded.slug})
