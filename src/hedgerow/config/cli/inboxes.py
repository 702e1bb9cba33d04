"""`hedgerow inbox fetch`."""

from typing import Annotated

import typer

from hedgerow.config.cli.app import app, fail
from hedgerow.config.cli.choosing import find_workspace
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope

inbox = typer.Typer(help="The shared inbox.", no_args_is_help=True)
app.add_typer(inbox, name="inbox")


@inbox.callback()
def _inbox() -> None:
    """The shared inbox."""


@inbox.command("fetch")
def fetch(
    workspace: Annotated[str, typer.Option("--workspace", "-w", help="One workspace; all of them when left out.")] = "",
) -> None:
    """Read what is new in every mailbox, now. Nothing on the mail server changes."""
    from hedgerow.inbox import operations, queries
    from hedgerow.inbox.operations import Outcome
    from hedgerow.kernel.actor import system_actor

    chosen = [find_workspace(workspace)] if workspace else list(Workspace.objects.order_by("slug"))
    has_failed = False
    for one in chosen:
        with scope(one):
            actor = system_actor(one.id, "inbox")
            for mailbox in queries.visible_mailboxes(actor):
                if mailbox.pk not in queries.due_mailboxes():
                    continue
                try:
                    found = operations.fetch_mailbox(actor=actor, mailbox=mailbox)
                except Exception as error:  # noqa: BLE001  (it stands on the mailbox; the other ones are to be read)
                    has_failed = True
                    fail(f"{one.slug}: {mailbox.address}: {str(error) or type(error).__name__}")
                    continue
                if found[Outcome.ASIDE]:
                    has_failed = True
                    fail(f"{one.slug}: {mailbox.address}: {found[Outcome.ASIDE]} set aside; see the mailbox's page")
                print(f"{one.slug}: {mailbox.address}: {found[Outcome.KEPT]} kept, {found[Outcome.LEFT]} left there")
    if has_failed:
        raise typer.Exit(1)
