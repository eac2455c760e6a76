"""Events as JSON are read by what their fields mean, and are nobody's reply."""

from typing import Any

import pytest

from pingcheck.mailreading.mime.json_events import event_reports
from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind
from tests.pingcheck.mailreading.events import DEAD, OTHERS, event
from tests.pingcheck.mailreading.shapes import MESSAGE_ID, TO, US


@pytest.mark.parametrize("kind", ["text/plain", "application/json"])
@pytest.mark.parametrize("subject", ["Mail notification", "Re: Communication check"])
@pytest.mark.parametrize("value", DEAD.values(), ids=DEAD)
def test_a_bounce_as_json_says_who_is_gone(value: Any, subject: str, kind: str) -> None:
    for indent in (None, 2):
        [reading] = read_mail(event(value, subject=subject, kind=kind, indent=indent), US)
        assert (reading.kind, reading.recipient) == (Kind.BOUNCE_DEAD, TO)
        assert reading.message in {"", MESSAGE_ID}


@pytest.mark.parametrize(("value", "kind"), OTHERS.values(), ids=OTHERS)
def test_other_events_are_no_answers_either(value: Any, kind: str) -> None:
    for subject in ("Mail notification", "Re: Communication check"):
        assert [one.kind for one in read_mail(event(value, subject=subject), US)] == [kind]


def test_each_recipient_of_an_event_has_its_own_reason() -> None:
    events = [
        {"email": "a@mfa.example", "event": "bounce", "reason": "550 5.1.1 no such user"},
        {"email": "b@mfa.example", "event": "bounce", "reason": "552 5.2.2 mailbox full"},
        {"email": "c@mfa.example", "event": "delivered", "response": "250 OK"},
    ]
    assert [(one.recipient[0], one.kind) for one in read_mail(event(events), US)] == [
        ("a", Kind.BOUNCE_DEAD),
        ("b", Kind.BOUNCE_OTHER),
        ("c", Kind.DELIVERED),
    ]


@pytest.mark.parametrize(
    "text",
    ["", "{", "{}", "[]", '{"a": 1}', "[" * 50_000, '{"a":' * 20_000, '{"event": "bounce", "email": ', "[1, 2]", '"x"'],
    ids=lambda text: text[:8] + str(len(text)),
)
def test_what_is_no_event_is_no_report(text: str) -> None:
    assert event_reports(text) == ("", "")


def test_a_ruined_event_is_nobody_s_answer() -> None:
    whole = event(DEAD["objects in a list"], subject="Re: Communication check")
    for end in range(whole.index(b"{") + 60, len(whole), 17):
        assert read_mail(whole[:end], US)[0].kind is not Kind.ANSWER, end
