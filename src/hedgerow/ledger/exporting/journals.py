"""Beancount (its language syntax, version 3) and hledger's journal: the same accounts, the same lines.

Accounts are named by the five roots that plain-text accounting has, their own name and the end of their key; those of
parties by their key alone, so that a file of the books names nobody.
"""

import re
import unicodedata
from collections.abc import Iterator

from django.utils.text import slugify

from hedgerow.ledger.exporting.booked import Booked, accounts, booked
from hedgerow.ledger.models import Account, AccountKind

ROOTS = {
    AccountKind.ASSET: "Assets",
    AccountKind.LIABILITY: "Liabilities",
    AccountKind.INCOME: "Income",
    AccountKind.EXPENSE: "Expenses",
    AccountKind.EQUITY: "Equity",
    AccountKind.WALLET: "Assets:Wallets",
    AccountKind.ISSUING: "Equity:Issued",
}
_LONG_AGO = "1900-01-01"
_SPACES = re.compile(r"\s+")


def account_name(account: Account) -> str:
    root = ROOTS[AccountKind(account.kind)]
    if account.party_id is not None:
        return f"{root}:A-{account.pk.hex}"
    plain = unicodedata.normalize("NFKD", account.name).encode("ascii", "ignore").decode()
    words = slugify(plain).replace("-", " ").title().replace(" ", "-") or "A"
    return f"{root}:{words}-{account.pk.hex[-8:]}"


def beancount() -> Iterator[str]:
    known = accounts()
    names = {key: account_name(account) for key, account in known.items()}
    for code in sorted({account.commodity.code for account in known.values()}):
        yield f"{_LONG_AGO} commodity {code}\n"
    for key, account in known.items():
        yield f"{_LONG_AGO} open {names[key]} {account.commodity.code}\n"
    for one in booked(known):
        yield f'\n{one.booked_on} * "{_quoted(one.memo)}"\n  transfer: "{one.id}"\n  key: "{_quoted(one.key)}"\n'
        if one.reverses:
            yield f'  reverses: "{one.reverses}"\n'
        yield from (f"  {names[line.account.pk]}  {line.amount} {line.account.commodity.code}\n" for line in one.lines)


def hledger() -> Iterator[str]:
    known = accounts()
    names = {key: account_name(account) for key, account in known.items()}
    for code, digits in sorted({(one.commodity.code, one.commodity.exponent) for one in known.values()}):
        yield f"commodity 1000.{'0' * digits} {code}\n"
    for key in known:
        yield f"account {names[key]}\n"
    for one in booked(known):
        yield f"\n{one.booked_on} * {_plain(one.memo)}\n    ; {_tags(one)}\n"
        yield from (
            f"    {names[line.account.pk]}  {line.amount} {line.account.commodity.code}\n" for line in one.lines
        )


def _tags(one: Booked) -> str:
    reverses = f", reverses:{one.reverses}" if one.reverses else ""
    return f"transfer:{one.id}{reverses}"


def _quoted(text: str) -> str:
    return _SPACES.sub(" ", text).replace("\\", "\\\\").replace('"', '\\"')


def _plain(text: str) -> str:
    """A semicolon would begin a comment, a bar part payee and note."""
    return _SPACES.sub(" ", text).replace(";", ",").replace("|", "/").strip()
