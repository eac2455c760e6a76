"""A desk's number, as it writes it: so will it find it in the subject of our next mail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.mailreading.people.tickets import LONGEST_MARK, mark_of, ticket_of

OURS = "[CC-2026-01] Communication check: technical point of contact, Kenya"
OPENED = "Your request has been received."


@pytest.mark.parametrize(
    ("subject", "own", "number", "mark"),
    [
        (f"[cert.example #48213] AutoReply: {OURS}", OPENED, "48213", "[cert.example #48213]"),
        (f"AutoReply: {OURS}", f"{OPENED} It has an ID of [cert.example #48213].", "48213", "[cert.example #48213]"),
        (f"[Ticket#2026030210000017] RE: {OURS}", OPENED, "2026030210000017", "[Ticket#2026030210000017]"),
        (f"Ticket#2026030210000017: {OURS}", OPENED, "2026030210000017", "Ticket#2026030210000017"),
        (f"[#AB-1234] {OURS}", OPENED, "AB-1234", "[#AB-1234]"),
        (f"[GLPI #0000123] {OURS}", OPENED, "0000123", "[GLPI #0000123]"),
        (f"CERT-1234 {OURS}", f"{OPENED} Ref: CERT-1234", "CERT-1234", "CERT-1234"),
        (f"Incident INC0012345 - {OURS}", OPENED, "INC0012345", "INC0012345"),
        (f"Re: {OURS}", f"{OPENED} Your ticket number is 445566.", "445566", "445566"),
        (f"Re: {OURS}", f"{OPENED} Your ticket number is #445566.", "445566", "#445566"),
        (f"Re: {OURS}", "您的邮件已收到，工单编号：20260302001。", "20260302001", "20260302001"),
        (f"[ticket 77\u202e77 #445566] {OURS}", OPENED, "445566", "#445566"),
    ],
)
def test_the_number_is_found_and_kept_as_it_is_written(subject: str, own: str, number: str, mark: str) -> None:
    assert ticket_of(subject, own) == number
    assert mark_of(number, subject, own) == mark


@pytest.mark.parametrize("subject", [f"Re: {OURS}", f"Automatic reply: {OURS}", "Reference CC-2026-01"])
def test_what_we_call_our_own_exercise_is_no_ticket(subject: str) -> None:
    assert ticket_of(subject, f"{OPENED} Reference: CC-2026-01.") == ""


PIECES = st.lists(
    st.sampled_from(["[", "]", "{", "}", "#", "ticket ", "4711", " ", "\r\n", "\x00", "\u202e", "é", "a" * 50])
)


@given(PIECES.map("".join), PIECES.map("".join))
def test_whatever_a_desk_writes_the_mark_is_one_short_printable_line(subject: str, own: str) -> None:
    mark = mark_of("4711", subject, own)
    assert "4711" in mark
    assert mark.isprintable()
    assert len(mark) <= LONGEST_MARK
