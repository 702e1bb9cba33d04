from enum import StrEnum


class AccountKind(StrEnum):
    ASSET = "asset"
    EQUITY = "equity"
    EXPENSE = "expense"
    INCOME = "income"
    ISSUING = "issuing"
    LIABILITY = "liability"
    WALLET = "wallet"

    def __str__(self) -> str:
        return str(self.value)
