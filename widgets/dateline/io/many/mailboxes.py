"""The stories in a mailbox: newsletters and alerts, one mail each."""

from __future__ import annotations

import mailbox
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path

from ...errors import DatelineError, EmptyStory
from ...model import Story
from ..damage import told_as_damage
from .entry import Entry, Failure
from .markup import text_of
from .publication import published

__all__ = ["ENDINGS", "entries"]

#: How the files of mailboxes end.
ENDINGS = (".mbox",)


def entries(path: Path) -> Iterator[Entry | Failure]:
    """Yield the mails of a mailbox (mbox) as stories, in its order."""
    box = mailbox.mbox(path, create=False)
    try:
        for number, key in enumerate(box.iterkeys(), 1):
            origin = f"{path}, mail {number}"
            try:
                with told_as_damage(origin, "a mail"):
                    entry = _entry(box.get_bytes(key), origin)
            except DatelineError as error:
                yield Failure.at(origin, error)
            else:
                yield entry
    finally:
        box.close()


def _entry(data: bytes, origin: str) -> Entry:
    mail = message_from_bytes(data, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    body = mail.get_body(("plain", "html"))
    content = "" if body is None else body.get_content()
    if body is not None and body.get_content_subtype() == "html":
        content = text_of(content)
    if not content.strip():
        raise EmptyStory(f"{origin} has no text")
    day, moment = published(_header(mail, "date"))
    name, address = parseaddr(_header(mail, "from") or "")
    return Entry(
        story=Story(
            text=content.replace("\r\n", "\n"),
            title=_header(mail, "subject") or None,
            publisher=name or address or None,
            published=day,
        ),
        origin=origin,
        key=_header(mail, "message-id"),
        published_at=moment,
    )


def _header(mail: EmailMessage, name: str) -> str | None:
    """Return what a header says: decoded, or as it is where that cannot be done."""
    try:
        value = mail.get(name)
    except Exception:  # Python's parser of headers raises anything on broken ones
        raw = (str(value) for key, value in mail.raw_items() if key.lower() == name)
        value = next(raw, None)
    return None if value is None else str(value)
