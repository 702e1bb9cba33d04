"""Letters as they come."""

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime


def a_letter(
    sender: str = "Grace Hall <grace@hall.example>",
    *,
    subject: str = "Six loaves for Friday",
    text: str = "Hello,\n\ncould I have six loaves on Friday?\n\nGrace\n",
    key: str = "1@hall.example",
    to: str = "hello@rye.example",
    at: datetime | None = None,
    answers: str = "",
    **headers: str,
) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    if key:
        message["Message-ID"] = f"<{key}>"
    if at is not None:
        message["Date"] = format_datetime(at)
    if answers:
        message["In-Reply-To"] = f"<{answers}>"
        message["References"] = f"<{answers}>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()
