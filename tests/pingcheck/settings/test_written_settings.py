"""Settings are taken as people write them: lengths with units, a sender with its name, spaces, capitals, slashes."""

from pathlib import Path

import pytest

from tests.pingcheck.settings.loader import load, refused


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder to start in, so that no settings file of the developer is read."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("60", 60), ("60s", 60), (" 60 s ", 60), ("90 seconds", 90), ("10m", 600), ("10 min", 600), ("1h", 3600),
        ("1 Hour", 3600), ("0.5h", 1800), ("0,5 h", 1800), ("30m 15s", 1815), ("1m30s", 90), ("1 minute 30 sec", 90),
    ],
)  # fmt: skip
def test_a_length_is_read_as_people_write_it(written: str, seconds: float) -> None:
    assert load(CLAIM_LEASE=written).claim_lease == seconds


def test_each_length_counts_in_its_own_unit() -> None:
    assert load(ASK_AFTER_HOURS="2 days").ask_after_hours == load(ASK_AFTER_HOURS="48").ask_after_hours == 48
    assert load(ASK_AFTER_HOURS="90m").ask_after_hours == 1.5
    assert load(READING_LIMIT="3s").reading_limit == 3


@pytest.mark.parametrize("written", ["soon", "60 parsecs", "s", "1h of patience", "-5m", "m5", "1h1h1h1h1h1h", ""])
def test_what_is_no_length_is_told_how_to_write_one(written: str) -> None:
    assert "write a number of seconds, or a length such as 60s, 10m, 1h" in refused(CLAIM_LEASE=written)
    assert "write a number of hours" in refused(ASK_AFTER_HOURS=written)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Secretariat <check@example.org>", "Secretariat"),
        ('"Secretariat, ICT directory" <check@example.org>', "Secretariat, ICT directory"),
        ("Секретариат<check@example.org> ", "Секретариат"),
        ("<check@example.org>", ""),
        ("check@example.org <check@example.org>", ""),
        (" check@example.org\t", ""),
    ],
)
def test_the_sender_may_be_written_with_its_name(written: str, name: str) -> None:
    settings = load(MAIL_FROM=written, REPLY_TO=written)
    assert (settings.sender, settings.sender_name.en, settings.reply_to) == (
        "check@example.org",
        name,
        "check@example.org",
    )


def test_two_names_of_the_sender_are_one_too_many() -> None:
    named = "Secretariat <check@example.org>"
    assert load(MAIL_FROM=named, SENDER_NAME="Secretariat").sender_name.en == "Secretariat"
    assert load(MAIL_FROM="<check@example.org>", SENDER_NAME="Office").sender_name.en == "Office"
    french = load(MAIL_FROM=named, SENDER_NAME_FR="Secrétariat").sender_name
    assert (french.en, french.fr, french.es) == ("Secretariat", "Secrétariat", "")
    said = "PINGCHECK_MAIL_FROM and PINGCHECK_SENDER_NAME name the sender differently: leave one of them"
    assert refused(MAIL_FROM=named, SENDER_NAME="Office") == said


@pytest.mark.parametrize(
    "written", ["https://check.example.org", " https://check.example.org/ ", "HTTPS://Check.Example.org//"]
)
def test_spaces_slashes_and_capitals_around_the_base_url_do_not_matter(written: str) -> None:
    settings = load(BASE_URL=written)
    assert settings.base_url == "https://check.example.org"
    assert settings.needs_a_proxy_named(was_seen=False)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("https://www.example.org/check", "its path /check cannot be had"),
        ("https://www.example.org/check/", "host name of its own"),
        ("https://us:word@check.example.org", "such as https://check.example.org"),
        ("https://check.example.org:99999", "such as https://check.example.org"),
        ("https://[check/", "such as https://check.example.org"),
        ("ftp://check.example.org", "such as https://check.example.org"),
    ],
)
def test_a_base_url_that_would_not_work_everywhere_is_refused(written: str, right: str) -> None:
    assert right in refused(BASE_URL=written)


def test_spaces_and_capitals_of_closed_words_do_not_matter_but_a_secret_is_kept_to_the_letter() -> None:
    settings = load(
        LOG_LEVEL=" INFO", RETURN_ADDRESS="Plain", LMTP_SPEAKS="SMTP", PORT=" 80 ", INBOX_BY_PIPE="Yes ",
        SMTP_URL=" smtp://mail.example.org\n", TRUSTED_PROXIES="10.0.0.5/8 ", SECRET_KEY=" sixteen letters ",
    )  # fmt: skip
    assert (settings.log_level, settings.return_address, settings.lmtp_speaks) == ("info", "plain", "smtp")
    assert (settings.port, settings.inbox_by_pipe, settings.smtp_server.host) == (80, True, "mail.example.org")
    assert str(settings.trusted_proxies[0]) == "10.0.0.0/8"
    assert settings.secrets() == (" sixteen letters ",)
