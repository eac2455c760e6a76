"""Names that documents come with, made safe."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.notes.document_names import safe_name
from directory.notes.note import DocumentKind

NAMES = {
    "plain": ("note-114.pdf", "note-114.pdf"),
    "with a number": ("Note 12.5.pdf", "Note 12.5.pdf"),
    "in another script": ("مذكرة شفوية.pdf", "مذكرة شفوية.pdf"),
    "a path": ("../../etc/passwd", "passwd.pdf"),
    "a path of Windows": ("C:\\Users\\x\\note.pdf", "note.pdf"),
    "of another kind": ("note.exe", "note.pdf"),
    "with two endings": ("note.pdf.exe", "note.pdf"),
    "turned around": ("note\u202efdp.exe", "notefdp.pdf"),
    "with control characters": ("no\r\nSet-Cookie: a=b\x00te.pdf", "noSet-Cookie_ a=bte.pdf"),
    "with a script": ('"><script>alert(1)</script>.pdf', "script.pdf"),
    "hidden": (".htaccess", "htaccess.pdf"),
    "reserved": ("CON.pdf", "document.pdf"),
    "nothing": ("", "document.pdf"),
    "dots alone": ("....", "document.pdf"),
    "very long": ("a" * 5000 + ".pdf", "a" * 100 + ".pdf"),
    "very long in another script": ("文" * 300 + ".pdf", "文" * 66 + ".pdf"),
}


@pytest.mark.parametrize(("given", "kept"), NAMES.values(), ids=list(NAMES))
def test_names_are_made_safe(given: str, kept: str) -> None:
    assert safe_name(given, DocumentKind.PDF) == kept


@given(st.text(max_size=300))
def test_no_name_misleads(name: str) -> None:
    safe = safe_name(name, DocumentKind.PNG)
    assert safe.endswith(".png")
    assert 5 <= len(safe) <= 104
    assert not set(safe) & set('/\\<>:"|?*%;')
    assert not any(unicodedata.category(sign)[0] == "C" for sign in safe)
    assert safe_name(safe, DocumentKind.PNG) == safe
