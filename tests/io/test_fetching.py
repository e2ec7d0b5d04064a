"""A web page is read, or refused in one sentence: a small server answers each case."""

from __future__ import annotations

import contextlib
import gzip
import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator

import pytest
import trustme

import dateline as dl
from dateline.errors import BadOption, StoryError, UnreadableStory
from dateline.io import fetching

ARTICLE = """<html><head>{head}<title>Flood hits Najaf</title></head><body><article>
<h1>Flood hits Najaf</h1><p>NAJAF - A flood hit the old city of Najaf on Friday,
officials said on Monday. “Nobody was hurt”, said the mayor of the café quarter.</p>
<p>The river rose by two metres, and eleven shops were lost to the water, the owners
said.</p></article></body></html>"""

#: What the server does with a connection once the request is read.
Answer = Callable[["_Handler"], None]


class _Handler(socketserver.StreamRequestHandler):
    """Answers a request with the bytes that its path stands for, whatever they are."""

    server: _Server

    def handle(self) -> None:
        # The client hangs up on some answers, as it should.
        with contextlib.suppress(OSError):
            self._answer()

    def _answer(self) -> None:
        if self.rfile.peek(1)[:1] == b"\x16":  # the first byte of TLS
            self.wfile.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            return
        lines = iter(self.rfile.readline, b"\r\n")
        self.server.requests.append([line.decode("latin-1").strip() for line in lines])
        path = self.server.requests[-1][0].split()[1]
        answer = self.server.answers[path.partition("?")[0]]
        if callable(answer):
            answer(self)
        else:
            self.wfile.write(answer)


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    answers: dict[str, bytes | Answer]
    requests: list[list[str]]

    def url(self, path: str = "/", scheme: str = "http") -> str:
        return f"{scheme}://127.0.0.1:{self.server_address[1]}{path}"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Server]:
    """Start a server on this machine, past any proxy."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with _Server(("127.0.0.1", 0), _Handler) as running:
        running.answers, running.requests = {}, []
        threading.Thread(target=running.serve_forever, args=[0.01], daemon=True).start()
        yield running
        running.shutdown()


def answer(
    body: str | bytes = ARTICLE.format(head=""),
    *headers: str,
    status: str = "200 OK",
    charset: str = "",
) -> bytes:
    """Return an answer of HTTP, with its length."""
    data = body.encode() if isinstance(body, str) else body
    sort = "Content-Type: text/html" + (f"; charset={charset}" if charset else "")
    lines = [f"HTTP/1.1 {status}", sort, f"Content-Length: {len(data)}", *headers]
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode() + data


def redirect(target: str) -> bytes:
    return answer("moved", f"Location: {target}", status="302 Found")


def refusal(url: str, **options: float) -> str:
    """Return the sentence with which an address is refused."""
    with pytest.raises(UnreadableStory) as refused:
        dl.read_url(url, **options)
    message = str(refused.value)
    assert message.startswith(url)
    assert "\n" not in message
    return message


def test_a_page_is_read_and_asked_for_by_name(server: _Server) -> None:
    server.answers["/"] = answer()
    story = dl.read_url(server.url())
    assert story.text.startswith("NAJAF - A flood hit the old city")
    assert "“Nobody was hurt”" in story.text
    assert story.source == server.url()
    (request,) = server.requests
    assert f"User-Agent: dateline/{dl.__version__}" in "\n".join(request)


@pytest.mark.parametrize(
    "address",
    [
        "story.html",
        "ftp://127.0.0.1/story.html",
        "file:///etc/hostname",
        "https://",
        "https://:80/",
        "http://127.0.0.1:port/",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1:0/",
        "http://[::1/",
        "http://exa mple.org/",
        "http://ex\u2024\u2024ample..org/",
        "http://*.example.org/",
        "http://example.org/\n",
    ],
)
def test_what_is_not_an_address_is_refused_unasked(address: str) -> None:
    with pytest.raises(StoryError, match="not a web address"):
        dl.read_url(address)


def test_a_label_too_long_for_a_host_is_refused() -> None:
    assert "could not be fetched" in refusal(f"http://{'a' * 64}.org/")


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/a b", "/a%20b"),
        ("/zürich/“q”", "/z%C3%BCrich/%E2%80%9Cq%E2%80%9D"),
        ("/a%20b", "/a%20b"),
    ],
)
def test_spaces_and_umlauts_are_escaped(server: _Server, path: str, sent: str) -> None:
    server.answers[sent] = answer()
    assert "Najaf" in dl.read_url(server.url(path)).text


def test_the_scheme_may_be_in_capitals(server: _Server) -> None:
    server.answers["/"] = answer()
    assert "Najaf" in dl.read_url(server.url(scheme="HTTP")).text
    with pytest.raises(StoryError, match="read_url"):
        dl.load(server.url(scheme="HTTP"))


def test_redirects_are_followed(server: _Server) -> None:
    server.answers |= {
        "/": redirect("/next?q=é"),
        "/next": redirect(server.url("/end")),
        "/end": answer(),
    }
    story = dl.read_url(server.url())
    assert "Najaf" in story.text
    assert story.source == server.url()


def test_a_loop_of_redirects_is_left(server: _Server) -> None:
    server.answers["/"] = redirect("/")
    assert "redirects more than 10 times" in refusal(server.url())
    assert len(server.requests) == fetching.MOST_REDIRECTS + 1


@pytest.mark.parametrize(
    "target",
    ["http://[::1/", "http://127.0.0.1:port/", "file:///etc/hostname", "ftp://a.org/"],
)
def test_a_redirect_to_another_scheme_or_nonsense_is_refused(
    server: _Server, target: str
) -> None:
    server.answers["/"] = redirect(target)
    message = refusal(server.url())
    assert f"redirects to {target!r}, which is not a web address" in message


def test_a_redirect_in_another_encoding_is_refused(server: _Server) -> None:
    server.answers["/"] = redirect("/x").replace(b"/x", b"/\xff\xfe")
    assert "not a web address" in refusal(server.url())


def test_the_body_of_a_redirect_is_left_unread(server: _Server) -> None:
    head = redirect("/end").partition(b"\r\n\r\n")[0]
    head = head.replace(b"Content-Length: 5", b"Content-Length: 1000000000000")

    def endless(handler: _Handler) -> None:
        handler.wfile.write(head + b"\r\n\r\n")
        for _ in range(1_000):
            handler.wfile.write(b" " * 1_000_000)

    server.answers |= {"/": endless, "/end": answer()}
    assert "Najaf" in dl.read_url(server.url()).text


@pytest.mark.parametrize(
    ("status", "named"),
    [
        ("404 Not Found", "404 Not Found"),
        ("403 Go away", "403 Forbidden"),
        ("503 ", "503 Service Unavailable"),
        ("304 Not Modified", "304 Not Modified"),
        ("999 Denied", "the status 999"),
    ],
)
def test_an_error_of_the_server_is_named(
    server: _Server, status: str, named: str
) -> None:
    server.answers["/"] = answer(status=status)
    assert f"was answered with {named}; open it in a browser" in refusal(server.url())


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        (ARTICLE.format(head="").encode("cp1252"), "ISO-8859-1"),  # as browsers do
        (ARTICLE.format(head="").encode("cp1252"), '"windows-1252"'),
        (ARTICLE.format(head='<meta charset="cp1252">').encode("cp1252"), ""),
        (ARTICLE.format(head='<meta charset="cp1251">').encode(), "utf8"),
        (ARTICLE.format(head='<meta charset="utf-8">').encode(), "klingon"),
        (ARTICLE.format(head="").encode("utf-8-sig"), "latin1"),
        (ARTICLE.format(head="").encode("utf-16"), ""),
    ],
)
def test_the_charset_is_that_of_the_header_or_the_page(
    server: _Server, body: bytes, charset: str
) -> None:
    server.answers["/"] = answer(body, charset=charset)
    text = dl.read_url(server.url()).text
    assert "“Nobody was hurt”, said the mayor of the café quarter." in text
    assert "\ufeff" not in text


@pytest.mark.parametrize("charset", ["klingon", "base64", "idna", "'utf-8'", "utf-7"])
def test_an_unknown_charset_is_named(server: _Server, charset: str) -> None:
    server.answers["/"] = answer(charset=charset)
    assert f"is in {charset!r}, which is not a charset" in refusal(server.url())


def test_a_page_that_is_not_utf_8_and_states_nothing_is_refused(
    server: _Server,
) -> None:
    server.answers["/"] = answer(ARTICLE.format(head="").encode("cp1252"))
    message = refusal(server.url())
    assert "is not UTF-8" in message
    assert message.endswith("Save the page as UTF-8 and give the file instead")


def test_a_binary_file_is_refused(server: _Server) -> None:
    server.answers["/"] = answer(bytes(range(256)) * 8)
    assert "is a binary file" in refusal(server.url())


def test_a_packed_page_is_unpacked(server: _Server) -> None:
    packed = gzip.compress(ARTICLE.format(head="").encode())
    server.answers["/"] = answer(packed, "Content-Encoding: gzip")
    assert "Najaf" in dl.read_url(server.url()).text


def test_a_damaged_packed_page_is_refused(server: _Server) -> None:
    server.answers["/"] = answer(b"not gzip", "Content-Encoding: gzip")
    assert "could not be unpacked" in refusal(server.url())


def test_a_packed_page_that_breaks_off_is_no_page(server: _Server) -> None:
    packed = gzip.compress(ARTICLE.format(head="").encode())
    for cut in (1, 9, len(packed) // 2):
        head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
        server.answers[f"/{cut}"] = head + packed[:-cut]
        assert "broke off before its end" in refusal(server.url(f"/{cut}"))


@pytest.mark.parametrize("coding", ["br", "zstd", "compress", "gzip, br"])
def test_a_page_packed_in_a_way_not_asked_for_is_refused(
    server: _Server, coding: str
) -> None:
    server.answers["/"] = answer(b"packed", f"Content-Encoding: {coding}")
    assert "which was not asked for" in refusal(server.url())


@pytest.mark.parametrize("kind", ["image/webp", "VIDEO/mp4; codecs=x", "audio/ogg"])
def test_what_is_a_picture_or_a_sound_is_no_page(server: _Server, kind: str) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n"
    server.answers["/"] = head.encode() + b"words"
    assert ", not a page" in refusal(server.url())


def test_a_page_is_read_to_the_limit_and_no_further(
    server: _Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = ARTICLE.format(head="")
    monkeypatch.setattr(fetching, "MOST_BYTES", len(page.encode()))
    server.answers |= {"/fits": answer(page), "/long": answer(page + " ")}
    assert "Najaf" in dl.read_url(server.url("/fits")).text
    assert "is longer than" in refusal(server.url("/long"))


def test_a_page_that_unpacks_to_too_much_is_left(server: _Server) -> None:
    packed = gzip.compress(b" " * (fetching.MOST_BYTES + 1))
    assert len(packed) < 20_000
    server.answers["/"] = answer(packed, "Content-Encoding: gzip")
    assert "is longer than 10 MB" in refusal(server.url())


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(answer()[:-50], id="shorter than its length"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<html>",
            id="within a chunk",
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n<html>",
            id="chunk without a size",
        ),
        pytest.param(b"hello\r\n\r\n", id="no status line"),
        pytest.param(b"HTTP/1.1 abc OK\r\n\r\n", id="no status"),
        pytest.param(b"", id="nothing at all"),
        pytest.param(
            answer("", *(f"X-{n}: 1" for n in range(150))), id="too many headers"
        ),
        pytest.param(answer("", f"X: {'a' * 70_000}"), id="too long a header"),
    ],
)
def test_a_broken_answer_is_refused(server: _Server, broken: bytes) -> None:
    server.answers["/"] = broken
    message = refusal(server.url())
    assert "could not be fetched (" in message
    assert "check the address and the connection" in message


def test_a_server_that_is_not_there_is_told() -> None:
    with _Server(("127.0.0.1", 0), _Handler) as gone:
        url = gone.url()
    assert "(Connection refused)" in refusal(url)


def test_a_server_that_says_nothing_is_waited_for_no_longer(server: _Server) -> None:
    over = threading.Event()
    server.answers["/"] = lambda _: over.wait(10) and None
    assert "was not read within 0.3 seconds" in refusal(server.url(), timeout=0.3)
    over.set()


def test_a_page_that_trickles_in_is_left(server: _Server) -> None:
    def trickle(handler: _Handler) -> None:
        handler.wfile.write(answer("x" * 1_000)[:-1_000])
        for _ in range(100):
            handler.wfile.write(b"x")
            time.sleep(0.05)

    server.answers["/"] = trickle
    begun = time.monotonic()
    assert "was not read within 0.5 seconds" in refusal(server.url(), timeout=0.5)
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize(
    ("begin", "scheme"),
    [
        pytest.param(b"", "http", id="status line"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX: ", "http", id="header"),
        pytest.param(b"HTTP/1.1 302 Found\r\nLocation: /", "http", id="redirect"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
            "http",
            id="size of a chunk",
        ),
        pytest.param(b"\x16\x03\x03\x40\x00", "https", id="greeting of TLS"),
    ],
)
def test_an_answer_that_comes_a_byte_at_a_time_is_left(
    monkeypatch: pytest.MonkeyPatch, begin: bytes, scheme: str
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    reached, left = threading.Event(), threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(30)

        def trickle() -> None:
            connection, _ = listening.accept()
            reached.set()
            with connection, contextlib.suppress(OSError):
                connection.sendall(begin)
                for _ in range(1_000):
                    connection.sendall(b"1")
                    time.sleep(0.05)
                return
            left.set()

        thread = threading.Thread(target=trickle)
        thread.start()
        url = f"{scheme}://127.0.0.1:{listening.getsockname()[1]}/"
        for seconds in (0.5, 10):  # a busy machine takes the first to connect
            begun = time.monotonic()
            message = refusal(url, timeout=seconds)
            taken = time.monotonic() - begun
            if reached.is_set():
                break
        thread.join()
    assert f"was not read within {seconds:g} seconds" in message
    assert taken < seconds + 5
    assert left.is_set()  # the connection was cut, and nothing reads on


@pytest.mark.parametrize(
    "timeout", [0, -1, float("nan"), float("inf"), 1e30, "5", None]
)
def test_a_timeout_is_above_zero(timeout: float) -> None:
    with pytest.raises(BadOption, match="above 0"):
        dl.read_url("http://127.0.0.1/", timeout=timeout)


@pytest.fixture
def authority(server: _Server) -> trustme.CA:
    """Let the server speak TLS, by an authority that nobody trusts yet."""
    made = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.issue_cert("127.0.0.1").configure_cert(context)
    server.socket = context.wrap_socket(
        server.socket, server_side=True, do_handshake_on_connect=False
    )
    server.answers["/"] = answer()
    return made


@pytest.mark.usefixtures("authority")
def test_a_certificate_of_an_unknown_authority_is_refused(server: _Server) -> None:
    message = refusal(server.url(scheme="https"))
    assert (
        "has a certificate that cannot be trusted (unable to get local issuer"
        in message
    )
    assert "SSL_CERT_FILE" in message
    assert server.requests == []


def test_a_certificate_of_the_system_is_trusted(
    server: _Server,
    authority: trustme.CA,
    tmp_path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    assert "Najaf" in dl.read_url(server.url(scheme="https")).text


def test_plain_text_where_tls_is_wanted_is_refused(server: _Server) -> None:
    message = refusal(server.url(scheme="https"))
    assert "could not be fetched ([SSL" in message


def test_what_a_server_sends_never_steers_the_terminal(server: _Server) -> None:
    server.answers["/"] = b"\x1b]0;owned\x07\x1b[2J nonsense\r\n\r\n"
    message = refusal(server.url())
    assert "could not be fetched (" in message
    assert message.isprintable()


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj", "is a PDF, not text"),
        (b"PK\x03\x04" + bytes(40), "is a packed document, not text"),
        (b"{\\rtf1 Floods hit Najaf.}", "is a document in RTF, not text"),
    ],
)
def test_a_document_of_another_format_is_named(
    server: _Server, body: bytes, what: str
) -> None:
    server.answers["/"] = answer(body)
    assert what in refusal(server.url())
