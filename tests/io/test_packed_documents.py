"""PDF, Word, OpenDocument, EPUB and mail become stories, or say what they need."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

import pytest

import dateline as dl
from dateline.errors import PackageMissing, UnreadableStory
from dateline.io import packed_documents
from dateline.io.formats import read_file

LEAD = "Floods hit Kano on Friday and killed two people."
MORE = "The river Challawa rose by two metres."


def pdf(*pages: str) -> bytes:
    """Return a PDF with a line of text on each page, written by hand."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for i, text in enumerate(pages):
        drawn = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET" if text else ""
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /Contents {5 + 2 * i} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 600 800] >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    body, offsets = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = (
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n"
    )
    size = len(objects) + 1
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}{end}%%EOF".encode()


def word() -> bytes:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Floods hit Kano", style="Title")
    document.add_paragraph(LEAD)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Kano", "2 dead"
    document.add_paragraph(MORE)
    document.save(packed := io.BytesIO())
    return packed.getvalue()


def odt() -> bytes:
    odfdo = pytest.importorskip("odfdo")
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Floods hit Kano"))
    document.body.append(odfdo.Paragraph(LEAD))
    items = odfdo.List()
    items.append(odfdo.ListItem("Kano: 2 dead"))
    document.body.append(items)
    document.body.append(odfdo.Paragraph(MORE))
    document.meta.title = "Floods hit Kano"
    document.save(packed := io.BytesIO())
    return packed.getvalue()


def epub() -> bytes:
    files = {
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:'
        'xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles>'
        "</container>",
        "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Floods hit Kano'
        '</dc:title></metadata><manifest><item id="b" href="two.xhtml"/><item id="a" '
        'href="chapter%20one.xhtml"/></manifest><spine><itemref idref="a"/>'
        '<itemref idref="b"/></spine></package>',
        "OEBPS/chapter one.xhtml": '<?xml version="1.0" encoding="utf-8"?><html><head>'
        f"<title>x</title></head><body><p>{LEAD}</p></body></html>",
        "OEBPS/two.xhtml": f"<html><body><p>Kano:<br/>2 dead</p>"
        f"<p>{MORE}</p></body></html>",
    }
    with zipfile.ZipFile(packed := io.BytesIO(), "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def mail(kind: str = "plain", date: str = "Tue, 07 Jan 2020 23:30:00 -0500") -> bytes:
    message = EmailMessage()
    message["Subject"] = "Floods hit Kano"
    message["From"] = "Desk <desk@example.org>"
    message["Date"] = date
    text = f"{LEAD}\n\nKano: 2 dead\n\n{MORE}\n"
    if kind == "html":
        text = f"<p>{LEAD}</p><p>Kano: 2 dead</p><p>{MORE}</p>"
    message.set_content(text, subtype=kind)
    return message.as_bytes()


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("flood.docx", word),
        ("flood.ODT", odt),
        ("flood.epub", epub),
        ("flood.eml", mail),
        ("flood.eml", lambda: mail("html")),
    ],
)
def test_a_document_becomes_a_story(name: str, make: Callable[[], bytes]) -> None:
    story = read_file(make(), f"folder/{name}")
    lines = story.text.splitlines()
    assert story.title == "Floods hit Kano"
    assert story.source == name
    assert LEAD in lines
    assert MORE in lines
    assert lines.index(LEAD) < lines.index(MORE)
    assert sum("2 dead" in line for line in lines) == 1


def test_the_text_of_a_word_document_is_whole() -> None:
    docx = pytest.importorskip("docx")
    oxml = docx.oxml
    document = docx.Document()
    words = {
        "ins": "<w:r><w:t>and killed two </w:t></w:r>",
        "del": "<w:r><w:delText>and hurt two </w:delText></w:r>",
        "moveFrom": "<w:r><w:t>in the north </w:t></w:r>",
    }
    line = document.add_paragraph("Floods hit Kano ")
    space = oxml.ns.nsdecls("w")
    for tag, run in words.items():
        change = f'<w:{tag} {space} w:id="1" w:author="desk">{run}</w:{tag}>'
        line._p.append(oxml.parse_xml(change))
    line.add_run("on Friday.")
    form = (
        f"<w:sdt {space}><w:sdtContent><w:p><w:r><w:t>{MORE}</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    line._p.addnext(oxml.parse_xml(form))
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Kano", "2", "2"), strict=True):
        cell.text = text
    document.save(packed := io.BytesIO())
    story = read_file(packed.getvalue(), "flood.docx")
    lines = [line for line in story.text.splitlines() if line]
    assert lines == [
        LEAD.replace("on Friday and killed two people", "and killed two on Friday"),
        MORE,
        "Kano | 2 | 2",
    ]


def test_targets_and_remarks_are_no_text_of_an_opendocument_text() -> None:
    odfdo = pytest.importorskip("odfdo")
    document = odfdo.Document("text")
    document.body.clear()
    line = odfdo.Paragraph("Floods hit ")
    line.append(odfdo.Link("https://example.org/Oslo", text="Kano"))
    line.append(odfdo.Spacer())
    line.append_plain_text("on Friday.")
    line.insert_annotation(body="Ask Lagos.", creator="desk", after="Friday")
    line.insert_note(after="Friday", note_id="n1", citation="1", body="By night.")
    document.body.append(line)
    document.save(packed := io.BytesIO())
    story = read_file(packed.getvalue(), "flood.odt")
    assert story.text.splitlines() == ["Floods hit Kano on Friday.", "By night."]


def test_an_opendocument_text_need_not_state_anything_of_itself() -> None:
    bare = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(odt())) as whole, zipfile.ZipFile(bare, "w") as to:
        for name in whole.namelist():
            if name != "meta.xml":
                to.writestr(name, whole.read(name))
    story = read_file(bare.getvalue(), "flood.odt")
    assert story.title is None
    assert LEAD in story.text


def test_a_pdf_becomes_a_story_page_after_page() -> None:
    pytest.importorskip("pypdf")
    story = read_file(pdf(LEAD, "", MORE), "flood.pdf")
    assert story.text == f"{LEAD}\n\n{MORE}"


def test_a_mail_was_sent_on_the_day_that_it_says() -> None:
    assert read_file(mail(), "flood.eml").published == dt.date(2020, 1, 7)
    assert read_file(mail(date="soon"), "flood.eml").published is None


def test_a_json_beside_a_document_tells_its_day(tmp_path) -> None:
    (tmp_path / "flood.docx").write_bytes(word())
    (tmp_path / "flood.json").write_text('{"date": "2020-01-07"}')
    story = dl.load(tmp_path / "flood.docx")
    assert story.published == dt.date(2020, 1, 7)
    assert story.title == "Floods hit Kano"


@pytest.mark.parametrize(
    ("name", "package"),
    [("a.pdf", "pypdf"), ("a.docx", "python-docx"), ("a.odt", "odfdo")],
)
def test_without_its_library_a_document_is_refused_with_its_name(
    monkeypatch, name: str, package: str
) -> None:
    def missing(module: str) -> None:
        raise ModuleNotFoundError(f"No module named {module!r}", name=module)

    monkeypatch.setattr(packed_documents, "import_module", missing)
    needed = f"{name} needs .*pip install '{package}[<>]"
    with pytest.raises(PackageMissing, match=needed):
        read_file(b"x", name)


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.odt", "a.epub"])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.4\n%%EOF",
        b"PK\x03\x04" + bytes(60),
        b"no such thing",
        b"\xff" * 99,
    ],
)
def test_a_damaged_document_is_our_error(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableStory, match=name):
        read_file(data, name)


@pytest.mark.parametrize(
    "data", [b"", b"\n\n", b"Content-Type: text/plain; charset=klingon\n\nx\xff"]
)
def test_a_mail_without_words_is_our_error(data: bytes) -> None:
    with pytest.raises(UnreadableStory, match=r"a\.eml"):
        read_file(data, "a.eml")


@pytest.mark.parametrize("make", [word, odt, epub])
def test_a_document_cut_anywhere_is_our_error(make: Callable[[], bytes]) -> None:
    name = f"a.{'docx' if make is word else make.__name__}"
    whole = make()
    for at in range(0, len(whole) - 1, max(1, len(whole) // 20)):
        with pytest.raises(UnreadableStory):
            read_file(whole[:at], name)


@pytest.mark.parametrize("make", [word, odt, epub])
def test_a_document_that_unpacks_to_too_much_is_left(make, monkeypatch) -> None:
    monkeypatch.setattr(packed_documents, "MOST_UNPACKED", 100)
    name = f"a.{'docx' if make is word else make.__name__}"
    with pytest.raises(UnreadableStory, match="unpacks to more"):
        read_file(make(), name)


def test_a_pdf_of_pictures_says_what_would_help() -> None:
    pytest.importorskip("pypdf")
    with pytest.raises(UnreadableStory, match="OCR"):
        read_file(pdf("", ""), "scan.pdf")


def test_what_a_library_says_of_a_damaged_file_is_said_once(caplog) -> None:
    with pytest.raises(UnreadableStory, match="cannot be read as a PDF"):
        read_file(b"%PDF-1.4 of nothing", "minutes.pdf")
    assert caplog.records == []
