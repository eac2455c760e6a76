"""What an alert says, and what it never says."""

from itertools import product

import pytest

from directory.contacts import Role
from pingcheck.correspondence.alert_rules import AlertExtent
from pingcheck.correspondence.alert_text import LONGEST_SUBJECT, PossibleIncident, subject_of, text_of
from pingcheck.exercises.ping import Ping
from tests.cast import NOON

PAGE = "/exercises/CC-2026-1/pings/5d2f"
LONG_NAME = "United Kingdom of Great Britain and Northern Ireland"


def found(state: str = "Kenya", *, by_mail: bool = True, proved: bool = True) -> PossibleIncident:
    ping = Ping(state_name_en=state, role=Role.TECHNICAL) if state else None
    return PossibleIncident(PAGE, NOON, ping, by_mail, proved)


def test_an_alert_says_who_when_and_where_to_read() -> None:
    text = text_of(found(), AlertExtent.ONE, "https://poc.example")
    assert subject_of(found(), AlertExtent.ONE) == "[Possible incident] Kenya · technical"
    assert "MAY speak of a real incident" in text
    assert "From: Kenya · technical point of contact\n" in text
    assert "Came: Monday, 2 March 2026, 12:00 UTC, by mail\n" in text
    assert f"\nhttps://poc.example{PAGE}\n" in text


@pytest.mark.parametrize(
    ("incident", "subject", "line"),
    [
        (found(proved=False), "[Possible incident] perhaps Kenya · technical", "Nothing proves who wrote it"),
        (found("", proved=False), "[Possible incident] an unknown sender", "From: an unknown sender\n"),
        (found(by_mail=False), "[Possible incident] Kenya · technical", "on the reply page\n"),
        (found("A\r\nBcc: x@evil.example"), "[Possible incident] A Bcc: x@evil.example · technical", "From: A Bcc"),
    ],
)
def test_an_alert_says_how_much_is_known(incident: PossibleIncident, subject: str, line: str) -> None:
    assert subject_of(incident, AlertExtent.ONE) == subject
    assert line in text_of(incident, AlertExtent.ONE, "https://poc.example")


@pytest.mark.parametrize("proved", [True, False])
def test_the_last_alert_of_an_hour_says_that_there_are_more(proved: bool) -> None:
    incident, most, where = found(proved=proved), 10 if proved else 3, "/replies" if proved else "/mails"
    assert subject_of(incident, AlertExtent.MORE).startswith(f"[Possible incident] More than {most} in an hour")
    text = text_of(incident, AlertExtent.MORE, "https://poc.example")
    assert f"\nhttps://poc.example{where}\n" in text
    assert "No further mail is sent about each of them" in " ".join(text.split())


@pytest.mark.parametrize(
    ("state", "by_mail", "proved", "extent"),
    list(product(["", "Kenya", LONG_NAME, "x" * 400], [True, False], [True, False], list(AlertExtent))),
)
def test_no_line_is_longer_than_72_columns(state: str, by_mail: bool, proved: bool, extent: AlertExtent) -> None:
    incident = found(state, by_mail=by_mail, proved=proved)
    assert len(subject_of(incident, extent)) <= LONGEST_SUBJECT
    assert "\n" not in subject_of(incident, extent)
    text = text_of(incident, extent, "https://poc.example")
    assert [line for line in text.split("\n") if len(line) > 72 and " " in line] == []
    assert "\n\n\n" not in text
