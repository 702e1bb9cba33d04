"""`hedgerow workspace create`, `hedgerow sign-in-link`."""

from typing import Annotated

import typer
from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts import operations as accounts
from hedgerow.config.cli.app import app
from hedgerow.kernel.models import BusinessKind

workspaces = typer.Typer(help="Workspaces: one per business.", no_args_is_help=True)
app.add_typer(workspaces, name="workspace")


@workspaces.callback()
def _group() -> None:
    """Keeps `create` a subcommand while it is the only one."""


@workspaces.command("create")
def create(
    slug: Annotated[str, typer.Argument(help="Short name for addresses: small letters, digits, hyphens.")],
    owner: Annotated[str, typer.Option(help="E-mail of who owns it.")],
    name: Annotated[str, typer.Option(help="The business's name.")] = "",
    currency: Annotated[str, typer.Option(help="ISO 4217 code.")] = "EUR",
    kind: Annotated[
        str, typer.Option(help="bakery, shop, studio, maker, alliance or other.")
    ] = BusinessKind.OTHER.value,
    time_zone: Annotated[str, typer.Option(help="IANA time zone.")] = "UTC",
    language: Annotated[str, typer.Option(help="en, es or ar.")] = "en",
) -> None:
    """Make a workspace and, if need be, its owner; prints a link to sign in with."""
    with transaction.atomic():
        user = accounts.user_for_owner(email=owner)
        made = accounts.create_workspace(
            owner=user,
            name=name or slug,
            kind=kind,
            currency=currency.upper(),
            time_zone=time_zone,
            language=language,
            slug=slug,
        )
    print(_("Workspace %(slug)s is there, owned by %(email)s.") % {"slug": made.slug, "email": user.email})
    print(accounts.issue_sign_in_link(email=owner))


@app.command("sign-in-link")
def sign_in_link(email: Annotated[str, typer.Argument(help="Whose.")]) -> None:
    """Print a link that signs this person in once."""
    print(accounts.issue_sign_in_link(email=email))
