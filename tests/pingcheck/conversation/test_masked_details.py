"""Details to check: an office's mailbox whole, a person's masked."""

import pytest

from pingcheck.conversation.masked_details import shown_mail


@pytest.mark.parametrize(
    "local",
    ["cert", "duty", "poc", "duty-officer", "national.cert", "soc24", "csirt_team", "info", "ncsc.alerts", "24x7"],
)
def test_an_office_is_shown_as_our_mail_shows_it(local: str) -> None:
    assert shown_mail(f"{local}@mfa.example") == f"{local}@mfa.example"


@pytest.mark.parametrize(
    ("local", "shown"),
    [
        ("mira.tolan", "mi…"),
        ("j.smith", "j.…"),
        ("officer.smith", "of…"),  # with one other word it may be a person's
        ("dutykim", "du…"),
        ("certain", "ce…"),
        ("info.kim", "in…"),
        ("amy", "a…"),
        ("li", "…"),
        ("", "…"),
        ("duty" * 60, "du…"),
    ],
)
def test_whatever_may_be_a_person_is_masked(local: str, shown: str) -> None:
    assert shown_mail(f"{local}@mfa.example") == f"{shown}@mfa.example"
