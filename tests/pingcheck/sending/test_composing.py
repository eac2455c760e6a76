"""The mail itself, as a mail program reads it: trusted by its form, whole in its text alone, safe whatever is in it."""

import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from functools import cache
from typing import Any
from uuid import UUID

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from directory.contacts import Role
from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Frame, Step, StepKind
from pingcheck.sending.composer import Composer, ExerciseMail
from pingcheck.sending.frames import render_frames
from pingcheck.sending.wire import Composed, one_line
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import catalogue
from pingcheck.wording.moments import in_utc, in_zone
from pingcheck.wording.names import entry_line
from tests.cast import NOON, hours, link_keys, settings_for

MESSAGE, FIRST, PING = (UUID(int=number) for number in (1, 2, 3))
BASE = "https://check.poc.example/un"
SUBJECTS = {role: f"Communication check: {role.value} point of contact, %(state)s" for role in Role}
ROLES = {role: f"{role.value.capitalize()} point of contact, %(state)s" for role in Role}
NO_INCIDENT = "Communication check. No incident has occurred."
STATE = {"state": "Côte d’Ivoire"}
HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "Reply-To", "MIME-Version", "Content-Type"]
TRICKS = [
    "A\r\nBcc: all@poc.example",
    "⟦link⟧",
    "<script>alert(1)</script>",
    "\u202eevil",
    "=?utf-8?q?x?=",
    "--=_",
    "a" * 2_000,
]


def settings(**others: Any) -> Settings:
    return settings_for("sqlite:///x.db").model_copy(update={"base_url": BASE, **others})


@cache
def frames(left: int | None, **others: Any) -> list[Frame]:
    """The texts of the call, or of a reminder that leaves so many hours."""
    exercise = Exercise(id=1, reference="CC-2026-01", closes_at=NOON + hours(72))
    due_at, kind = (NOON, StepKind.CALL) if left is None else (NOON + hours(72 - left), StepKind.REMIND)
    return list(render_frames(settings(**others), exercise, Step(id=1, exercise_id=1, kind=kind, due_at=due_at)))


def frame(language: Language, role: Role = Role.TECHNICAL, *, left: int | None = None, **others: Any) -> Frame:
    return next(found for found in frames(left, **others) if (found.language, found.role) == (language, role))


ENGLISH = frame(Language.ENGLISH)


def claimed(
    text: Frame = ENGLISH,
    address: str = "poc@mfa.example",
    thread_onto: UUID | None = None,
    ticket: str | None = None,
    **words: str,
) -> ExerciseMail:
    known: dict[str, Any] = {
        "name": "Jo Doe",
        "position": "Duty officer",
        "entity": "CERT & Co",
        "state_name": "Côte d’Ivoire",
    }
    return ExerciseMail(
        message_id=MESSAGE, attempts=0, frame_step_id=1, ping_id=PING, exercise_id=1, reference="CC-2026-01",
        closes_at=NOON + hours(72), address=address, language=text.language, role=text.role, time_zone="Asia/Tokyo",
        state_name_en="Côte d’Ivoire", ticket=ticket, thread_onto=thread_onto, **(known | words),
    )  # fmt: skip


def composed(one: ExerciseMail, text: Frame = ENGLISH, at: datetime = NOON, **others: object) -> Composed:
    return Composer(settings(**others), link_keys()).compose(one, text, at)


def of_frame(text: Frame, thread_onto: UUID | None = None, at: datetime = NOON) -> Composed:
    return composed(claimed(text, thread_onto=thread_onto), text, at)


def parsed(mail: Composed) -> EmailMessage:
    found = message_from_bytes(mail.content.replace(b"\r\n..", b"\r\n."), policy=policy.SMTPUTF8)
    assert isinstance(found, EmailMessage)
    return found


def parts(mail: EmailMessage) -> tuple[str, str]:
    """Text and HTML; there is nothing else, and the text comes first."""
    assert mail.get_content_type() == "multipart/alternative"
    found = list(mail.iter_parts())
    assert [part.get_content_type() for part in found] == ["text/plain", "text/html"]
    assert not [part for part in (mail, *found) if part.defects or part.get_content_disposition()]
    text, html = (part.get_content() for part in found if isinstance(part, EmailMessage))
    return text, html


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("language", list(Language))
def test_in_every_language_the_text_alone_is_the_whole_mail_and_html_says_the_same(
    language: Language, role: Role
) -> None:
    mail = parsed(of_frame(frame(language, role)))
    text, html = parts(mail)
    spoken, page = catalogue(language).gettext, BeautifulSoup(html, "html.parser")
    languages = 1 if language is Language.ENGLISH else 2  # English stands below every other language
    link = f"{BASE}/r/{link_keys().token(PING)}"

    assert text.splitlines().count(link) == languages
    assert set(re.findall(r"[!-~]*//[!-~]*", text)) == {link, f"{BASE}/code", f"{BASE}/verify", f"{BASE}/privacy"}
    anchors = page.find_all("a")
    assert [(anchor["href"], anchor.get_text()) for anchor in anchors] == [(link, link)] * languages
    for said in (text, page.get_text()):
        words = " ".join(said.split())
        assert spoken(ROLES[role]) % STATE in words
        assert words.count(ROLES[role] % STATE) == 1
        assert "Jo Doe, Duty officer, CERT & Co" in words
        assert "14:00" not in words  # its own local time is Tokyo's
        for said_in in (language, Language.ENGLISH):
            assert in_utc(NOON + hours(72), said_in) in said
            assert str(in_zone(NOON + hours(72), "Asia/Tokyo", said_in)) in said
        assert "CC-2026-01" in words
        assert "secretariat@poc.example" in words
    assert " ".join(text.split()).startswith(" ".join(spoken(NO_INCIDENT).split())[:10])
    assert " ".join(text.split()).count(NO_INCIDENT) == 1
    assert "⟦" not in text + html
    blocks = page.find_all("div", recursive=False)
    expected_blocks = [(language.value, language.direction), ("en", "ltr")][:languages]
    assert [(block["lang"], block["dir"]) for block in blocks] == expected_blocks

    expected = "[CC-2026-01] " + spoken(SUBJECTS[role]) % STATE
    assert str(make_header(decode_header(mail["Subject"]))) == expected
    assert mail["Subject"] == expected


@pytest.mark.parametrize("language", list(Language))
def test_nothing_in_it_looks_elsewhere_or_runs(language: Language) -> None:
    for text in (frame(language), frame(language, left=24)):
        content = of_frame(text)
        page = BeautifulSoup(parts(parsed(content))[1], "html.parser")
        assert {tag.name for tag in page.find_all()} <= {"div", "p", "br", "hr", "bdi", "a", "strong"}
        assert {name for tag in page.find_all() for name in tag.attrs} <= {"lang", "dir", "href", "style"}
        assert "url(" not in str(page)
        assert all(len(line) <= 998 and b"\r" not in line for line in content.content.split(b"\r\n"))
        assert b"\n" not in content.content.replace(b"\r\n", b"")


def test_the_headers_are_those_of_a_letter_not_of_a_machine() -> None:
    mail = parsed(composed(claimed()))
    assert mail.keys() == HEADERS
    assert mail["Message-ID"] == f"<{MESSAGE.hex}@poc.example>"
    assert mail["Reply-To"] == "secretariat@poc.example"
    assert mail["From"] == "Secretariat of the tests <check@poc.example>"
    assert mail["To"] == "poc@mfa.example"
    assert mail["Date"].datetime == NOON
    again = composed(claimed(), at=datetime(2026, 3, 4, tzinfo=UTC))
    assert parsed(again)["Message-ID"] == mail["Message-ID"]


def test_a_later_mail_threads_onto_the_first_under_the_same_subject() -> None:
    first, later = (
        parsed(composed(claimed())),
        parsed(of_frame(frame(Language.ENGLISH, left=24), thread_onto=FIRST)),
    )
    assert later.keys() == [*HEADERS, "In-Reply-To", "References"]
    assert later["In-Reply-To"] == later["References"] == f"<{FIRST.hex}@poc.example>"
    assert later["Subject"] == first["Subject"]


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (1, "تتبقى ساعة واحدة (1)"), (2, "تتبقى ساعتان (2)"), (3, "تتبقى 3 ساعات"), (10, "تتبقى 10 ساعات"),
        (11, "تتبقى 11 ساعة"), (100, "تتبقى 100 ساعة"), (103, "تتبقى 103 ساعات"),
    ],
)  # fmt: skip
def test_arabic_counts_hours_as_arabic_does(left: int, words: str) -> None:
    for content in parts(parsed(of_frame(frame(Language.ARABIC, left=left), at=NOON + hours(72 - left)))):
        assert words + " حتى" in " ".join(content.split())


@pytest.mark.parametrize(
    ("left", "words"), [(1, "1 hour is left"), (2, "2 hours are left"), (0, None)],
)  # fmt: skip
def test_the_last_hour_is_not_counted(left: int, words: str | None) -> None:
    text, _ = parts(parsed(of_frame(frame(Language.ENGLISH, left=left), at=NOON + hours(72 - left))))
    assert ("left until" in text) is (words is not None)
    assert words is None or words in text


@pytest.mark.parametrize(
    ("address", "recipient"),
    [
        ("δοκιμή@παράδειγμα.example", "δοκιμή@xn--hxajbheg2az3al.example"),
        ("poc@faß.example", "poc@xn--fa-hia.example"),
        ("poc+check@mfa.example", "poc+check@mfa.example"),
    ],
)
def test_an_address_in_any_script_goes_to_its_own_domain(address: str, recipient: str) -> None:
    mail = composed(claimed(address=address))
    assert mail.recipient == recipient
    assert parsed(mail)["To"] == recipient


WORDS = st.one_of(st.text(max_size=400), st.sampled_from(TRICKS))


@given(name=WORDS, position=WORDS, entity=WORDS, state=WORDS, language=st.sampled_from(Language))
def test_whatever_a_name_is_made_of_it_stays_a_name(
    name: str, position: str, entity: str, state: str, language: Language
) -> None:
    one = claimed(FRAMES[language], name=name, position=position, entity=entity, state_name=state)
    content = composed(one, FRAMES[language])
    mail = parsed(content)
    assert mail.keys() == HEADERS
    assert mail["Subject"].endswith(one_line(state)) or language is not Language.ENGLISH
    text, html = parts(mail)
    entry = one_line(entry_line(language, name, position, entity))
    assert entry in text
    assert "⟦" not in text + html
    page = BeautifulSoup(html, "html.parser")
    assert entry in [bdi.get_text() for bdi in page.find_all("bdi")]
    assert {anchor["href"] for anchor in page.find_all("a")} == {f"{BASE}/r/{link_keys().token(PING)}"}
    assert not page.find_all("script")
    assert all(len(line) <= 78 for line in content.content.split(b"\r\n"))


FRAMES = {language: frame(language) for language in Language}
