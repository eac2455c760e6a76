"""Settings: read from the environment, files and TOML; a wrong one is named with what would be right, and no secret."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.settings import unknown_variables
from pingcheck.settings.errors import WrongSettings
from pingcheck.settings.server_urls import SmtpServer, is_loopback, parse_smtp_url
from tests.authority import Authority
from tests.pingcheck.settings.loader import load, refused

SECRET = "hunter2-hunter2"
MANUAL = Path(__file__).parents[3] / "docs" / "sign-in.md"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to start in, so that no settings file of the developer is read."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_any_setting_it_runs_on_this_machine() -> None:
    settings = load()
    assert (settings.host, settings.port, settings.claim_lease) == ("127.0.0.1", 8080, 60)
    assert settings.database_url.get_secret_value() == "sqlite:///pingcheck.db"


def test_the_environment_stands_above_the_file_and_a_secret_may_lie_in_a_file_of_its_own(folder: Path) -> None:
    (folder / "pingcheck.toml").write_text('port = 1\nsmtp_url = "smtp://mail"\ntrusted_proxies = ["10.0.0.0/8"]\n')
    (folder / "secret").write_text("a secret that is long enough\n")
    settings = load(PORT="2", SECRET_KEY_FILE=str(folder / "secret"))
    assert (settings.port, settings.smtp_server.host) == (2, "mail")
    assert str(settings.trusted_proxies[0]) == "10.0.0.0/8"
    assert settings.secrets() == ("a secret that is long enough",)
    (folder / "other.toml").write_text("port = 3\n")
    assert load(CONFIG="other.toml").port == 3


@pytest.mark.parametrize(
    ("name", "value", "right"),
    [
        ("PORT", "eighty", "valid integer"),
        ("PORT", "65536", "less than or equal to 65535"),
        ("SMTP_CONNECTIONS", "0", "greater than or equal to 1"),
        ("CLAIM_LEASE", "0", "greater than or equal to 0.5"),
        ("CLAIM_LEASE", "nan", "or equal to"),
        ("LOG_LEVEL", "loud", "'debug', 'info', 'warning' or 'error'"),
        ("MAIL_FROM", "nobody", "such as check@example.org"),
        ("MAIL_FROM", "a@poc.example, b@poc.example", "one plain email address"),
        ("MAIL_FROM", "x\r\nBcc: all@localhost", "one plain email address"),
        ("REPLY_TO", "", "one plain email address"),
        ("BASE_URL", "check.example.org", "such as https://check.example.org"),
        ("BASE_URL", "https://check.example.org/?a=b", "such as https://check.example.org"),
        ("BASE_URL", "https://check.example.org/a b", "such as https://check.example.org"),
        ("SENDER_NAME", "A\nBcc: all", "one line"),
        ("OAUTH_TOKEN_URL", "http://login.example.org/token", "such as https://login.example.org/oauth2/token"),
        ("OAUTH_TOKEN_URL", "https://us:word@login.example.org/", "such as https://login.example.org/oauth2/token"),
        ("OAUTH_TOKEN_URL", "login.example.org", "such as https://login.example.org/oauth2/token"),
        ("OAUTH_TOKEN_URL", "https://[login/", "such as https://login.example.org/oauth2/token"),
        ("TRUSTED_PROXIES", "10.0.0.0/8, the proxy", "such as 10.0.0.0/8, with commas between"),
    ],
)
def test_a_wrong_one_is_said_in_one_line_with_its_name_its_value_and_what_would_be_right(
    name: str, value: str, right: str
) -> None:
    [line] = refused(**{name: value}).splitlines()
    assert line.startswith(f"PINGCHECK_{name} is {value!r}: ")
    assert right in line


@pytest.mark.parametrize(
    ("name", "value", "right"),
    [
        ("SECRET_KEY", "hunter2", "at least 16 random characters"),
        ("SMTP_URL", f"http://us:{SECRET}@mail", "write smtp://host:25"),
        ("SMTP_URL", f"smtp://us:{SECRET}@mail:port", "write smtp://host:25"),
        ("SMTP_URL", f"smtp://us:{SECRET}/x@mail", "%2F for /"),
        ("SMTP_URL", f"smtp://us:{SECRET}#x@mail", "%23 for #"),
        ("SMTP_URL", "smtp://", "write smtp://host:25"),
        ("SMTP_URL", f"smtp://us:{SECRET}@mail", "in the clear: write smtp+starttls://"),
        ("DATABASE_URL", f"mysql://us:{SECRET}@host/db", "use sqlite:///… or postgresql://…"),
        ("DATABASE_URL", f"postgresql://us:{SECRET}@host:port/db", "it is not a database address"),
        ("DATABASE_URL", f"postgresql://us:{SECRET}@host/db?sslmode=require", "write ssl=require"),
        ("DATABASE_URL", f"postgresql://us:{SECRET}@host/db?colour=red", "its option colour is not known"),
        ("DATABASE_URL", "sqlite://", "SQLite needs a file"),
        ("DATABASE_URL", SECRET, "it is not a database address"),
        ("TOKEN_COMMAND", f"token '{SECRET}", "write a program and its arguments"),
        ("IMAP_TOKEN_COMMAND", " ", "write a program and its arguments"),
    ],
)
def test_a_wrong_secret_is_never_shown(name: str, value: str, right: str) -> None:
    said = refused(**{name: value})
    assert said.startswith(f"PINGCHECK_{name} is (hidden): ")
    assert right in said
    assert "hunter2" not in said


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=12).filter(lambda word: not word.isspace()))
def test_no_piece_of_a_password_is_ever_quoted_back(password: str) -> None:
    marked = f"hunter2{password}hunter2"
    for name, value in (("SMTP_URL", f"smtp://us:{marked}@mail"), ("DATABASE_URL", f"postgresql://us:{marked}@h/d")):
        try:
            said = repr(load(**{name: value}))
        except WrongSettings as refusal:
            said = str(refusal)
        assert "hunter2" not in said


def test_a_user_without_a_password_signs_in_by_a_token_that_comes_from_somewhere() -> None:
    url, command = "smtps://us%40poc@mail", "/usr/local/bin/token --for mail"
    assert load(SMTP_URL=url, TOKEN_COMMAND=command).smtp_server.by_token
    endpoint = {"OAUTH_TOKEN_URL": "https://login/token", "OAUTH_CLIENT_ID": "us", "OAUTH_CLIENT_SECRET": SECRET}
    both = load(SMTP_URL=url, IMAP_URL="imaps://us@mail", IMAP_TOKEN_COMMAND=command, **endpoint)
    assert both.imap_server is not None
    assert both.imap_server.by_token
    assert not load(SMTP_URL="smtps://us:@mail").smtp_server.by_token


@pytest.mark.parametrize(
    ("variables", "right"),
    [
        ({"SMTP_URL": "smtps://us@mail"}, "PINGCHECK_SMTP_URL has a user without a password"),
        ({"IMAP_URL": "imaps://us@mail"}, "PINGCHECK_IMAP_URL has a user without a password"),
        ({"SMTP_URL": "smtps://us@mail", "IMAP_TOKEN_COMMAND": "token"}, "PINGCHECK_SMTP_URL has a user without"),
        ({"SMTP_URL": "smtp://us@mail", "TOKEN_COMMAND": "token"}, "in the clear: write smtp+starttls://"),
        ({"SMTP_URL": "smtps://us@mail", "OAUTH_TOKEN_URL": "https://login/token"}, "PINGCHECK_OAUTH_CLIENT_SECRET"),
        ({"OAUTH_CLIENT_SECRET": SECRET}, "PINGCHECK_OAUTH_TOKEN_URL"),
        ({"TOKEN_COMMAND": "token"}, "with a user and no password; none is so"),
        ({"SMTP_URL": f"smtps://us:{SECRET}@mail", "SMTP_TOKEN_COMMAND": "token"}, "with a user and no password"),
        (
            {
                "SMTP_URL": "smtps://us@mail",
                "TOKEN_COMMAND": "token",
                "OAUTH_TOKEN_URL": "https://login/token",
                "OAUTH_CLIENT_ID": "us",
                "OAUTH_CLIENT_SECRET": SECRET,
            },
            "not both",
        ),
    ],
)
def test_what_does_not_fit_together_is_said_in_one_line_without_secrets(variables: dict[str, str], right: str) -> None:
    [line] = refused(**variables).splitlines()
    assert right in line
    assert SECRET not in line


def test_a_private_authority_is_read_from_its_file_and_anything_else_refused(folder: Path) -> None:
    authority = Authority(folder)
    assert load(TLS_CA_FILE=str(authority.file)).tls_ca == authority.pem.strip()
    for wrong in ("no certificate", authority.pem[:300], "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----"):
        authority.file.write_text(wrong)
        assert "it holds no certificate; PINGCHECK_TLS_CA_FILE names" in refused(TLS_CA_FILE=str(authority.file))
    assert "PINGCHECK_TLS_CA_FILE names /no/such/file, which cannot be read" in refused(TLS_CA_FILE="/no/such/file")


@pytest.mark.parametrize("hoster", ["Microsoft 365", "Google Workspace"])
def test_the_manuals_recipes_are_settings(hoster: str) -> None:
    recipe = MANUAL.read_text(encoding="utf-8").partition(f"## {hoster}")[2].partition("\n## ")[0]
    variables = dict(re.findall(r"^    PINGCHECK_(\w+)=(\S+)", recipe, re.MULTILINE))
    if variables.pop("OAUTH_CLIENT_SECRET_FILE", None):
        variables["OAUTH_CLIENT_SECRET"] = SECRET
    settings = load(**variables)
    assert settings.imap_server is not None
    assert settings.smtp_server.by_token
    assert settings.imap_server.by_token
    assert len(settings.imap_server.folders) == 2


def test_every_wrong_setting_is_said_at_once() -> None:
    assert len(refused(PORT="x", MAIL_FROM="y", LOG_LEVEL="z").splitlines()) == 3


def test_a_slip_of_the_pen_is_noticed(folder: Path) -> None:
    (folder / "pingcheck.toml").write_text('smtp_ulr = "smtp://mail"\n')
    assert refused() == "smtp_ulr is not a setting; did you mean smtp_url?"
    [warning] = unknown_variables({"PINGCHECK_SMPT_URL": "x", "PINGCHECK_PORT_FILE": "y", "HOME": "z"})
    assert warning == "PINGCHECK_SMPT_URL is not a setting of this version; did you mean PINGCHECK_SMTP_URL?"


def test_a_file_that_cannot_be_read_is_named(folder: Path) -> None:
    assert "PINGCHECK_SECRET_KEY_FILE names /no/such/file" in refused(SECRET_KEY_FILE="/no/such/file")
    assert "the settings file gone.toml cannot be read" in refused(CONFIG="gone.toml")
    (folder / "broken.toml").write_text("port = [")
    assert "the settings file broken.toml cannot be read" in refused(CONFIG="broken.toml")
    (folder / "latin.toml").write_bytes(b'sender_name = "S\xe9cr\xe9tariat"')
    assert "the settings file latin.toml cannot be read" in refused(CONFIG="latin.toml")


def test_the_secret_key_comes_from_the_state_folder_and_retired_ones_after_it(folder: Path) -> None:
    with pytest.raises(WrongSettings, match="pingcheck init"):
        load(STATE_DIR=str(folder)).secrets()
    (folder / "secret.key").write_text("the present key of the service\n")
    kept = load(STATE_DIR=str(folder), RETIRED_SECRET_KEYS="the first retired, the second retired")
    assert kept.secrets() == ("the present key of the service", "the first retired", "the second retired")
    (folder / "secret.key").write_text("cut")
    with pytest.raises(WrongSettings, match="restore it from your backup"):
        kept.secrets()


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://mail", SmtpServer("mail", 25, "smtp", None, None)),
        ("smtp+starttls://us:p%40ss%2F@mail", SmtpServer("mail", 587, "smtp+starttls", "us", "p@ss/")),
        ("smtps://us%40poc:x@[::1]:4650/", SmtpServer("::1", 4650, "smtps", "us@poc", "x")),
    ],
)
def test_the_mail_servers_address_is_read(url: str, server: SmtpServer) -> None:
    assert parse_smtp_url(url) == server


def test_our_own_mailbox_is_written_as_every_server_takes_it() -> None:
    assert load(MAIL_FROM="check@bücher.example").sender == "check@xn--bcher-kva.example"
    assert load(MAIL_FROM="check@localhost").sender == "check@localhost"
    assert load(BASE_URL="https://check.poc.example/").sender == "pingcheck@check.poc.example"


@pytest.mark.parametrize(
    ("base_url", "smtp_url", "nowhere"),
    [
        ("http://127.0.0.1:8080", "smtp://mail.poc.example", True),
        ("http://localhost", "smtp://192.0.2.1", True),
        ("http://127.0.0.1:8080", "smtp://localhost", False),
        ("https://check.poc.example", "smtp://mail.poc.example", False),
    ],
)
def test_links_that_open_only_here_are_noticed_before_mail_leaves(base_url: str, smtp_url: str, nowhere: bool) -> None:
    assert load(BASE_URL=base_url, SMTP_URL=smtp_url).links_lead_nowhere() is nowhere
    assert is_loopback("::1")
