"""The fast way of composing against the standard library's own: whatever a name is made of, both mean the same mail."""

import html
import re
from email import message_from_bytes, policy
from email.header import decode_header
from email.message import EmailMessage
from uuid import UUID

from hypothesis import example, given
from hypothesis import strategies as st

from directory.contacts import Role
from directory.languages import Language
from pingcheck.conversation.codes import CodeKeys
from pingcheck.exercises.exercise import Frame
from pingcheck.sending.deadline import times_until
from pingcheck.sending.wire import Composed, one_line
from pingcheck.wording.names import entry_line
from pingcheck.wording.sections import with_sections
from tests.cast import NOON, SECRET, link_keys
from tests.pingcheck.sending.test_composing import BASE, FIRST, MESSAGE, PING, TRICKS, claimed, composed, frame, parsed

FRAMES = {(language, role): frame(language, role) for language in Language for role in Role}
LETTERS = "abc XYZ.-'ÄßçñÉабвЯ例えば中文مرحبا🙂👩🚀"
HOSTILE = '\u0301\u200c\u200d\u200f\u2028\u2029\u202e\u2066\u00a0\ufeff\ud800\udfff\r\n\t\x00\x7f\x85=?_<>@&⟦⟧".,;'
ADDRESSES = ("poc@mfa.example", "δοκιμή@mfa.example", "联络点@mfa.example")
WORDS = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(LETTERS + HOSTILE), max_size=120).map("".join),
    st.sampled_from([*TRICKS, "." * 80, ".\r\n.\r\nQUIT", "From me", "trailing  ", "x" * 299, "🙂" * 299, "é" * 299]),
)


def filled(content: str, values: dict[str, str]) -> str:
    return re.sub("⟦([a-z_]+)⟧", lambda mark: values[mark[1]], with_sections(content))


def subject_of(text: Frame, values: dict[str, str], ticket: str | None) -> str:
    """With a desk's number behind it, if there is one."""
    return " ".join(filter(None, (filled(text.subject, values), one_line(ticket or ""))))


def by_the_library(
    text: Frame, values: dict[str, str], address: str, thread_onto: UUID | None, ticket: str | None
) -> EmailMessage:
    """The same mail, made with `EmailMessage` from the same frame."""
    mail = EmailMessage(policy=policy.SMTPUTF8)
    mail["From"] = "Secretariat of the tests <check@poc.example>"
    mail["To"] = address
    mail["Subject"] = subject_of(text, values, ticket)
    mail["Date"] = NOON
    mail["Message-ID"] = f"<{MESSAGE.hex}@poc.example>"
    mail["Reply-To"] = "secretariat@poc.example"
    if thread_onto is not None:
        mail["In-Reply-To"] = mail["References"] = f"<{thread_onto.hex}@poc.example>"
    mail.set_content(filled(text.text, values))
    mail.add_alternative(filled(text.html, {name: html.escape(value) for name, value in values.items()}), "html")
    for part in mail.iter_parts():
        part["Content-Language"] = text.language.value
    return mail


def meaning(mail: EmailMessage) -> list[tuple[str, str | None, str, list[str]]]:
    """Each part's type, charset, language and lines, without what a line ends in: that is nobody's to see."""
    return [
        (
            part.get_content_type(),
            part.get_content_charset(),
            str(part["Content-Language"]),
            [line.rstrip() for line in part.get_content().rstrip().splitlines()],
        )
        for part in mail.iter_parts()
        if isinstance(part, EmailMessage)
    ]


def is_fit_for_the_wire(mail: Composed) -> None:
    lines = mail.content.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\r" not in b"".join(lines)
    assert b"\n" not in b"".join(lines)
    assert all(len(line) <= 78 for line in lines)
    # Nothing but a local part that is not ASCII needs SMTPUTF8 (RFC 6531), and that stands in To alone.
    assert all(line.isascii() or line == b"To: " + mail.recipient.encode() for line in lines)
    # No line can end the mail, and none that begins with a dot loses it (RFC 5321 §4.5.2).
    assert not [line for line in lines if line.startswith(b".") and not line.startswith(b"..")]
    # The boundary is said once, stands before each of the two parts and once after them: no value can make another.
    boundary = f"=_{MESSAGE.hex}".encode()
    assert [line for line in lines if boundary in line] == [
        b' boundary="' + boundary + b'"', b"--" + boundary, b"--" + boundary, b"--" + boundary + b"--",
    ]  # fmt: skip


def has_whole_encoded_words(mail: Composed) -> None:
    """Each is short enough, and no character is divided between two of them (RFC 2047 §2 and §5)."""
    for word in re.findall(rb"=\?utf-8\?[bq]\?[^?]*\?=", mail.content.partition(b"\r\n\r\n")[0]):
        assert len(word) <= 75
        [(raw, charset)] = decode_header(word.decode("ascii"))
        assert charset == "utf-8"
        raw.decode(charset)


@given(
    WORDS, WORDS, WORDS, WORDS, st.sampled_from(Language), st.sampled_from(Role), st.sampled_from(ADDRESSES),
    st.sampled_from([None, FIRST]), st.none() | WORDS,
)  # fmt: skip
@example(".", ".", ".", ".", Language.ENGLISH, Role.TECHNICAL, "poc@mfa.example", None, None)
@example("", "", "", "", Language.ARABIC, Role.DIPLOMATIC, "poc@mfa.example", FIRST, "[x]\r\nBcc: all@poc.example")
@example(
    f"--=_{MESSAGE.hex}--", "=_", "x", "=?utf-8?q?x?=", Language.FRENCH, Role.TECHNICAL, "poc@mfa.example", None, None
)
@example(
    f"--=_{MESSAGE.hex}--",
    "=_",
    "x",
    "=?utf-8?q?x?=",
    Language.CHINESE,
    Role.TECHNICAL,
    "poc@mfa.example",
    None,
    "[cert.example #48213]",
)
def test_both_mean_the_same_mail(
    name: str,
    position: str,
    entity: str,
    state: str,
    language: Language,
    role: Role,
    address: str,
    thread_onto: UUID | None,
    ticket: str | None,
) -> None:
    text = FRAMES[language, role]
    one = claimed(text, address, thread_onto, ticket, name=name, position=position, entity=entity, state_name=state)
    values = {
        "entry": one_line(entry_line(language, name, position, entity)),
        "entry_en": one_line(entry_line(Language.ENGLISH, name, position, entity)),
        "link": f"{BASE}/r/{link_keys().token(PING)}",
        "code": CodeKeys([SECRET]).code(PING),
        "state": one_line(state),
        "state_en": "Côte d’Ivoire",
        **times_until(one.closes_at, one.time_zone, language, 72),
    }
    ours = composed(one, text)
    is_fit_for_the_wire(ours)
    has_whole_encoded_words(ours)

    library = by_the_library(text, values, address, thread_onto, ticket)
    mine, theirs = parsed(ours), message_from_bytes(library.as_bytes(), policy=policy.default)
    assert isinstance(theirs, EmailMessage)
    assert not mine.defects
    assert {*mine.keys()} == {*theirs.keys()}
    assert mine.get_content_type() == theirs.get_content_type()
    for header in {*mine.keys()} - {"Content-Type", "Subject"}:
        assert str(mine[header]) == str(theirs[header]), header
    # Of the library's own only the words: it folds at each space, and takes `=?…?=` in a name for an encoded word.
    assert str(mine["Subject"]) == subject_of(text, values, ticket)
    if "=?" not in state + (ticket or ""):
        assert str(mine["Subject"]).split() == str(theirs["Subject"]).split()
    assert meaning(mine) == meaning(theirs)
