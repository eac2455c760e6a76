"""What a document is by its content: honest ones are taken, and whatever pretends is refused."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.notes.document_kinds import WrongDocument, kind_of
from directory.notes.note import DocumentKind
from tests.directory.notes.papers import JPEG, MAIL, archive, chunk, pdf, pdf_with_stream, png

HONEST = {
    "a PDF": (pdf(), DocumentKind.PDF),
    "a PDF with a page to open at": (pdf(b"/OpenAction [1 0 R /Fit]"), DocumentKind.PDF),
    "a PDF with a picture whose bytes read like a script": (
        pdf().replace(b"trailer", b"<< >>\nstream\n/JS (x) /JavaScript \nendstream\ntrailer"), DocumentKind.PDF
    ),
    "a PDF with packed objects": (pdf_with_stream(b"/Type /ObjStm", b"<< /Type /Page >>"), DocumentKind.PDF),
    "a PNG": (png(), DocumentKind.PNG),
    "a JPEG": (JPEG, DocumentKind.JPEG),
    "an email": (MAIL, DocumentKind.MAIL),
    "an email with a web page in it": (
        MAIL.replace(b"\r\n\r\n", b"\r\nContent-Type: text/html\r\n\r\n<html><script>x</script>"), DocumentKind.MAIL
    ),
}  # fmt: skip


@pytest.mark.parametrize(("content", "kind"), HONEST.values(), ids=list(HONEST))
def test_what_notes_come_as_is_taken(content: bytes, kind: DocumentKind) -> None:
    assert kind_of(content) is kind


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PRETENDERS = {
    "nothing": b"",
    "a web page": b"<!DOCTYPE html><html><script>alert(1)</script></html>",
    "a web page after blanks": b"\n\n  <html><body>",
    "a drawing with a script": SVG,
    "a drawing after its declaration": b'<?xml version="1.0"?>' + SVG,
    "a letter of a word processor": archive(),
    "an archive that unpacks to much": archive("zeros", bytes(5_000_000)),
    "a program": b"MZ" + bytes(200),
    "a program of the other kind": b"\x7fELF" + bytes(200),
    "a shell script": b"#!/bin/sh\nrm -rf /\n",
    "an animation": b"GIF89a" + bytes(50),
    "plain text": b"We nominate Beata New.\n",
    "a file of nominations": b"state,role,rank\nKEN,technical,primary\n",
    "a PDF that is an archive": pdf() + archive(),
    "a PDF after an archive": archive() + pdf(),
    "a PDF that begins as a web page": b"<html><script>1</script>" + pdf(),
    "a PDF that is also a web page": pdf().replace(b"1 0 obj", b"%<html><script>alert(1)</script>\n1 0 obj"),
    "a PDF with a script": pdf(b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"),
    "a PDF with a script by another writing": pdf(b"/OpenAction << /S /J#61vaScript /#4a#53 (app.alert(1)) >>"),
    "a PDF with a packed script": pdf_with_stream(b"/Type /ObjStm", b"<< /S /JavaScript /JS (app.alert(1)) >>"),
    "a PDF that starts a program": pdf(b"/AA << /O << /S /Launch >> >>"),
    "a PDF with files in it": pdf(b"/Names << /EmbeddedFiles 3 0 R >>"),
    "a PDF cut short": pdf()[:-20],
    "a PDF with something after its end": pdf() + b"MZ" + bytes(50),
    "a PNG that is an archive": png() + archive(),
    "a PNG with something after its end": png() + b"<?php system($_GET[0]);",
    "a PNG cut short": png()[:-6],
    "a PNG with a web page in its remarks": png(3, 2, chunk(b"tEXt", b"Comment\0<html><script>alert(1)</script>")),
    "a PNG as large as a country": png(2**31 - 1, 2**31 - 1),
    "a PNG of no size": png(0, 0),
    "a PNG without a head": b"\x89PNG\r\n\x1a\n" + chunk(b"IEND"),
    "a JPEG that is an archive (GIFAR)": JPEG + archive("Main.class"),
    "a JPEG cut short": JPEG[:-2],
    "a JPEG with a script in its remarks": JPEG.replace(b"\xff\xda", b"\xff\xfe\0 <script>1</script>\xff\xda"),
    "an email from nobody": b"Subject: hello\r\nDate: today\r\n\r\nhello",
    "an email of bytes": MAIL + b"\0\0",
    "headers that are none": b"color: red; /* css */",
    "a test of virus scanners": b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
}  # fmt: skip


@pytest.mark.parametrize("content", PRETENDERS.values(), ids=list(PRETENDERS))
def test_whatever_pretends_or_acts_is_refused(content: bytes) -> None:
    with pytest.raises(WrongDocument):
        kind_of(content)


def test_packed_objects_are_unpacked_only_so_far() -> None:
    """A few kilobytes that would unpack to gigabytes: judged in bounded memory."""
    bomb = pdf_with_stream(b"/Type /ObjStm", bytes(80_000_000))
    assert kind_of(bomb) is DocumentKind.PDF


@given(st.sampled_from([pdf(), png(), JPEG, MAIL]), st.binary(max_size=40), st.integers(0, 400))
def test_any_bytes_are_judged_without_an_error_of_ours(content: bytes, noise: bytes, place: int) -> None:
    changed = content[:place] + noise + content[place:]
    if noise:
        with suppress(WrongDocument):
            kind_of(changed)
    else:
        assert kind_of(changed) is kind_of(content)
