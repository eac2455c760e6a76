"""The documents of the demo's notes verbales: a PDF of one page and an email, made of our own bytes."""

from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from directory.states import State

SECRETARIAT = "secretariat@pingcheck.example"
TOP_PT, LEFT_PT, LINE_PT = 770, 72, 20


@dataclass(slots=True)
class Paper:
    """A document as it comes in."""

    file_name: str
    content: bytes

    async def pieces(self) -> AsyncIterator[bytes]:
        yield self.content


def note_lines(state: State, number: str, dated: date, says: str) -> list[str]:
    """The words of a note verbale."""
    return [
        f"Permanent Mission of {state.name_en}",
        "",
        f"Note verbale {number}",
        f"{dated:%-d %B %Y}",
        "",
        f"The Permanent Mission of {state.name_en} presents its compliments to the secretariat",
        "of the Union of Invented States and has the honour to state, with reference to the",
        "directory of points of contact:",
        "",
        *says.splitlines(),
        "",
        "The Permanent Mission avails itself of this opportunity to renew to the secretariat",
        "the assurances of its highest consideration.",
    ]


def note_as_pdf(number: str, lines: Iterable[str]) -> Paper:
    return Paper(f"note {number.replace('/', '-')}.pdf", pdf_page(lines))


def note_as_mail(mission: str, number: str, lines: Iterable[str], at: datetime, to: str = SECRETARIAT) -> Paper:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Date"] = mission, to, format_datetime(at)
    mail["Subject"] = f"Note verbale {number}"
    mail["Message-ID"] = f"<{number.replace('/', '.')}@{mission.partition('@')[2]}>"
    mail.set_content("\n".join(lines))
    return Paper(f"note {number.replace('/', '-')}.eml", mail.as_bytes())


def pdf_page(lines: Iterable[str]) -> bytes:
    """A PDF (ISO 32000-1 §7.5) of one A4 page with these lines, in the letters of Windows-1252."""
    shown = b"".join(b"(" + _escaped(line) + b") Tj T*\n" for line in lines)
    text = b"BT /F1 12 Tf %d TL %d %d Td\n%sET" % (LINE_PT, LEFT_PT, TOP_PT, shown)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


def _escaped(line: str) -> bytes:
    written = line.encode("cp1252", errors="replace")
    return written.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
