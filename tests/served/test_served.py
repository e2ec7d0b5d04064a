"""The page of ``dateline serve``: who gets to see it, and that it ends quietly."""

from __future__ import annotations

import http.client
import json
import re
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from serving import COMMAND, Served, served

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")
pytest.importorskip("websockets")

from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

STORY = "Hail fell on Pori on Friday, Ana Ruiz said. A train to Turku was late."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served")
    (folder / "hail.txt").write_text(STORY, "utf-8")
    return folder


@pytest.fixture(scope="module")
def page(folder: Path) -> Iterator[Served]:
    with served(folder, "hail.txt", "--published", "2021-05-04") as page:
        yield page


def get(page: Served, path: str, **headers: str) -> http.client.HTTPResponse:
    where = urlsplit(page.address)
    connection = http.client.HTTPConnection(where.netloc, timeout=30)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.body = answer.read().decode()
    connection.close()
    return answer


def line(page: Served, **given: str) -> ClientConnection:
    """Open the page's socket as a browser does."""
    where = urlsplit(page.address)
    origin = given.get("origin", f"http://{where.netloc}")
    path = given.get("path", f"{where.path}socket")
    address = f"ws://{where.netloc}{path}"
    return connect(address, origin=origin or None, max_size=None)


def heard(socket_: ClientConnection, **wanted: str) -> dict:
    """Return the first message whose parts are these."""
    while True:
        message = json.loads(socket_.recv(timeout=60))
        inside = message.get("content") or message.get("state") or {}
        if wanted.items() <= {**message, **inside}.items():
            return message


def test_one_line_is_printed_with_an_address_that_cannot_be_guessed(page) -> None:
    pattern = r"http://127\.0\.0\.1:\d+/[\w-]{32}/"
    assert re.fullmatch(pattern, page.address)


def test_the_page_may_speak_to_nobody_else(page) -> None:
    answer = get(page, urlsplit(page.address).path)
    assert answer.status == 200
    policy = answer.getheader("Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert "connect-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.getheader("Referrer-Policy") == "no-referrer"
    assert "http" not in answer.body


@pytest.mark.parametrize("name", ["", "style.css", "widget.js", "served.js"])
@pytest.mark.parametrize(
    ("token", "headers"),
    [
        ("", {}),
        ("wrong", {}),
        ("wröng", {}),
        (None, {"Host": "rebound.example"}),
        (None, {"Host": "localhost.rebound.example:80"}),
        (None, {"Origin": "http://other.example"}),
        (None, {"Origin": "null"}),
    ],
    ids=str,
)
def test_others_are_refused(page, name, token, headers) -> None:
    own = urlsplit(page.address).path
    start = own if token is None else f"/{token}/".encode().decode("latin-1")
    path = (start + name).encode("ascii", "replace").decode()
    answer = get(page, path, **headers)
    assert answer.status == 403
    assert "dateline serve" in answer.body


@pytest.mark.parametrize(
    "given",
    [
        {"path": "/wrong/socket"},
        {"origin": "http://other.example"},
        {"origin": "null"},
        {"origin": ""},
    ],
    ids=str,
)
def test_the_socket_refuses_others(page, given) -> None:
    with pytest.raises(InvalidStatus, match="403"), line(page, **given):
        pass


def test_two_pages_show_the_same(page) -> None:
    with line(page) as one, line(page) as other:
        first = heard(one, method="update")["state"]
        assert json.loads(first["_document"])["story"]["text"] == STORY
        assert "_esm" not in first
        heard(other, method="update")
        chosen = [json.loads(first["_document"])["actors"][0]["id"]]
        update = {"method": "update", "state": {"selection": chosen}}
        one.send(json.dumps(update))
        assert heard(other, method="echo_update")["state"]["selection"] == chosen


def test_a_correction_is_saved_beside_the_story(page, folder) -> None:
    start = STORY.index("Pori")
    record = {"kind": "place", "start": start, "end": start + 4, "place": None}
    with line(page) as one:
        update = {"method": "update", "state": {"corrections": [record]}}
        one.send(json.dumps(update))
        one.send(json.dumps({"method": "custom", "content": {"kind": "save"}}))
        answer = heard(one, kind="saved")
    file = folder / "hail.corrections.json"
    assert answer["content"]["path"] == str(file)
    saved = json.loads(file.read_text("utf-8"))
    assert [each["phrase"] for each in saved["corrections"]] == ["Pori"]
    file.unlink()


def test_what_is_no_message_does_not_end_the_line(page) -> None:
    with line(page) as one:
        for nonsense in ("", "{", "5", "{}", '{"method": "dance"}', '{"method": []}'):
            one.send(nonsense)
        one.send(json.dumps({"method": "custom", "content": {"kind": "ping"}}))
        assert heard(one, kind="pong")


def test_an_interrupt_ends_it_quietly(folder) -> None:
    with served(folder, "hail.txt") as page, line(page) as open_page:
        heard(open_page, method="update")
        assert page.interrupt() == (0, "")


def test_an_interrupt_waits_for_what_is_being_read_and_stays_quiet(folder) -> None:
    text = " ".join(f"Hail fell on Pori on {day} May." for day in range(1, 32))
    with served(folder, "hail.txt") as page, line(page) as open_page:
        heard(open_page, method="update")
        content = {"kind": "read", "text": text, "title": ""}
        open_page.send(json.dumps({"method": "custom", "content": content}))
        heard(open_page, _message="Reading …")
        assert page.interrupt() == (0, "")


def test_a_port_that_is_taken_is_told(folder) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        told = run(folder, "hail.txt", "--port", port)
    start = f"dateline: the port {port} cannot be used (Address already in use); give"
    assert start in told


def test_options_of_a_story_need_one(folder) -> None:
    assert "belong to a story" in run(folder, "--title", "Hail")


def run(folder: Path, *words: str) -> str:
    done = subprocess.run(
        [*COMMAND, *words], cwd=folder, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    return done.stderr


def test_without_its_packages_the_extra_is_named(folder) -> None:
    hidden = "import sys; sys.modules['uvicorn'] = None; "
    command = [*COMMAND[:2], hidden + COMMAND[2], *COMMAND[3:], "hail.txt"]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "dateline[serve]" in done.stderr
    assert "pip install" in done.stderr
