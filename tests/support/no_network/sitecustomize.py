"""No way out of this machine, for each Python that starts with this folder on its path.

What is refused is noted in the file that DATELINE_TRIED names. Libraries that are no
Python, such as ZeroMQ, are not stopped here: see offline.py beside this folder.
"""

import os
import sys
from typing import Any

#: What asks for a name, and what sends to an address.
LOOKUPS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
SENDING = ("socket.connect", "socket.sendto", "socket.sendmsg")

#: How this machine is called, and all of its addresses.
HERE = ("", "localhost", "::1", "::", "0.0.0.0", os.uname().nodename)


def host_of(event: str, given: tuple[Any, ...]) -> str | None:
    """Return the host that an event is about; nothing for a socket in a file."""
    if event in LOOKUPS:
        host = given[0]
    else:
        host = given[1][0] if isinstance(given[1], tuple) else None
    return host.decode() if isinstance(host, bytes) else host


def refuse(event: str, given: tuple[Any, ...]) -> None:
    """Raise OSError where something leaves this machine."""
    if event not in LOOKUPS and event not in SENDING:
        return
    host = host_of(event, given)
    if host is None or host in HERE or host.startswith("127."):
        return
    with open(os.environ["DATELINE_TRIED"], "a", encoding="utf-8") as file:  # noqa: PTH123
        file.write(f"{event} {host} by {' '.join(sys.orig_argv)}\n")
    raise OSError(f"there is no network in this test: {event} {host}")


sys.addaudithook(refuse)
