"""What a file of people is called."""

from hedgerow.kernel import clock

_SUFFIXES = {"vcard": "vcf"}


def file_name(slug: str, form: str, time_zone: str) -> str:
    """By the workspace and its day: "rye-2026-05-11.csv"."""
    return f"{slug}-{clock.today(time_zone).isoformat()}.{_SUFFIXES.get(form, form)}"
