"""Letters that a machine wrote (RFC 3834): they are kept, and never call for an answer."""

from collections.abc import Mapping

_BULK = frozenset({"bulk", "junk", "list", "auto_reply"})
_MACHINES = ("mailer-daemon", "postmaster", "noreply-dmarc", "no-reply-dmarc")


def automatic_reason(headers: Mapping[str, str], content_type: str, sender: str) -> str:
    """By what a machine's letter is known: a code, "" for a person's. `headers` by their names in lower case."""
    submitted = headers.get("auto-submitted", "no").split(";")[0].strip().lower()
    if submitted not in ("no", ""):
        return "auto-submitted"
    if headers.get("return-path", "").replace(" ", "") == "<>" or content_type == "multipart/report":
        return "bounce"
    if sender.partition("@")[0] in _MACHINES:
        return "bounce"
    if "list-id" in headers or "list-unsubscribe" in headers:
        return "list"
    if headers.get("precedence", "").strip().lower() in _BULK:
        return "precedence"
    if headers.get("x-auto-response-suppress", "none").strip().lower() not in ("none", ""):
        return "auto-response-suppress"
    return "auto-reply" if "x-autoreply" in headers or "x-autorespond" in headers else ""
