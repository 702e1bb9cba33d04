"""What a cell looks like, by shape alone: an e-mail address, a number, a date, a phone number."""

import re

EMAIL = re.compile(r"[^@\s,;<>\"()]+@[^@\s,;<>\"()]+\.[^@\s,;<>\"().\d][^@\s,;<>\"()]*")
INTEGER = re.compile(r"[+-]?\d{1,18}")
NUMBER = re.compile(r"[-+(]?\s*\d{1,3}(?:[ .,'\u00a0\u202f]?\d{3})*(?:[.,]\d+)?\)?-?|[-+]?\d+(?:[.,]\d+)?")
MONEY = re.compile(
    r"[-+(]?\s*(?:[$€£¥₹₪]|[A-Z]{3}|US\$)?\s*[-+(]?\d[\d .,'\u00a0\u202f]*\s*(?:[$€£¥₹₪]|[A-Z]{3}|kr\.?|zł)?\)?-?"
)
DATE = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])"
    r"|\d{1,2}\.?[ -][^\W\d_]{3,10}\.?,?[ -]\d{2,4}|[^\W\d_]{3,10}\.? \d{1,2},? \d{4})"
    r"(?:[T ,]+\d{1,2}:\d{2}.*)?"
)
PHONE = re.compile(r"'?(?:\+|00)?[\d(][\d\s().\-/\u00a0]{5,20}\d(?:\s*(?:x|ext\.?|#)\s*\d{1,6})?")
DECIMAL = re.compile(r"[^\d]*\d[\d .,'\u00a0\u202f]*[.,]\d{1,4}\D{0,4}")
COUNT = re.compile(r"[+-]?(?:0|[1-9]\d{0,3})(?:[.,]0+)?")
URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def is_email(cell: str) -> bool:
    return EMAIL.fullmatch(cell) is not None


def is_integer(cell: str) -> bool:
    return INTEGER.fullmatch(cell) is not None


def is_number(cell: str) -> bool:
    return NUMBER.fullmatch(cell) is not None


def is_money(cell: str) -> bool:
    return MONEY.fullmatch(cell) is not None


def is_decimal(cell: str) -> bool:
    """An amount with its cents written out."""
    return DECIMAL.fullmatch(cell) is not None and is_money(cell) and not is_date(cell)


def is_count(cell: str) -> bool:
    """A small whole number without leading zeros: how many, not which."""
    return COUNT.fullmatch(cell) is not None


def is_date(cell: str) -> bool:
    return DATE.fullmatch(cell) is not None


def is_phone(cell: str) -> bool:
    return PHONE.fullmatch(cell) is not None and not is_date(cell) and sum(map(str.isdigit, cell)) >= 7


def is_value(cell: str) -> bool:
    """A cell that no header would hold."""
    return is_email(cell) or is_number(cell) or is_date(cell) or is_phone(cell) or URL.fullmatch(cell) is not None
