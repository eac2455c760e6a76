"""Every setting: its meaning, its default, its environment variable (`PINGCHECK_` and its name, also as `…_FILE`)."""

import difflib
import os
import secrets
import tomllib
from collections.abc import Mapping
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator

from directory.errors import Refused
from pingcheck.settings.inbox import InboxSettings
from pingcheck.settings.server_urls import (
    SmtpServer,
    confinement,
    database_address,
    is_loopback,
    mail_address,
    parse_smtp_url,
    smtp_address,
    web_address,
)
from pingcheck.settings.sign_in import SignInSettings

PREFIX = "PINGCHECK_"
CONFIG_FILE = "PINGCHECK_CONFIG"
KEY_FILE = "secret.key"
SMALLEST_SECRET = 16
NO_SETTINGS = {
    "PINGCHECK_FAULT",
    "PINGCHECK_TICK",
    "PINGCHECK_CLOCK_OFFSET_FILE",
    "PINGCHECK_DEBUG",
}  # of tests and developers


class WrongSettings(Refused):
    """Settings that cannot be used. A line for each: its name, its value (secrets hidden), what would be right."""


def _one_line(value: str) -> str:
    if not value.isprintable():
        raise ValueError("write one line without control characters")
    return value


Mailbox = Annotated[str, AfterValidator(mail_address)]
Network = IPv4Network | IPv6Network


class Settings(InboxSettings, SignInSettings):
    """Read once at start; a wrong one stops the start."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    database_url: Annotated[SecretStr, AfterValidator(database_address)] = SecretStr("sqlite:///pingcheck.db")
    # What the service keeps outside the database: the secret key, unless it is given by a setting.
    state_dir: Path = Path("pingcheck-state")
    secret_key: SecretStr | None = None
    # Secrets used before the present one: their links still open until their exercises are over.
    retired_secret_keys: tuple[SecretStr, ...] = ()

    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    # How contacts and officers reach the service from outside; links in mails begin with it.
    base_url: Annotated[str, AfterValidator(web_address)] = "http://127.0.0.1:8080"
    trusted_proxies: tuple[Network, ...] = ()

    smtp_url: Annotated[SecretStr, AfterValidator(smtp_address)] = SecretStr("smtp://127.0.0.1:25")
    smtp_connections: Annotated[int, Field(ge=1, le=200)] = 4
    # Mails a minute that all couriers together send, in all and to one recipient domain; 0 is no limit.
    mails_per_minute: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    mails_per_minute_to_a_domain: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    # Confines a host that only rehearses: addresses, and domains written as @rehearsal.example. Empty: no confinement.
    only_mail_to: tuple[str, ...] = ()
    mail_from: Mailbox | None = None
    # The secretariat's own mailbox, to which contacts may write; without it, `mail_from`.
    reply_to: Mailbox | None = None
    # Bounces and replies come back to an address of each message's own, or, where a relay allows none but `mail_from`,
    # to that and to `reply_to`.
    return_address: Literal["tagged", "plain"] = "tagged"
    sender_name: Annotated[str, AfterValidator(_one_line), Field(max_length=100)] = ""

    # Seconds after which a courier that stands still loses the messages that it had claimed.
    claim_lease: Annotated[float, Field(ge=0.5, le=3600)] = 60.0
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @field_validator("secret_key")
    @classmethod
    def _long_enough(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value()) < SMALLEST_SECRET:
            raise ValueError(
                f"it needs at least {SMALLEST_SECRET} random characters; `pingcheck init` makes a good one"
            )
        return value

    @field_validator("retired_secret_keys", mode="before")
    @classmethod
    def _comma_separated(cls, value: Any) -> Any:
        return _parts(value)

    @field_validator("only_mail_to", mode="before")
    @classmethod
    def _addresses_and_domains(cls, value: Any) -> Any:
        return [confinement(part) for part in _parts(value)]

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _networks(cls, value: Any) -> Any:
        try:
            return [ip_network(part) for part in _parts(value)]
        except (TypeError, ValueError) as error:
            raise ValueError("write addresses and networks such as 10.0.0.0/8, with commas between") from error

    @model_validator(mode="after")
    def _signs_in(self) -> "Settings":
        if problem := self.sign_in_problem(self.smtp_server, self.imap_server):
            raise ValueError(problem)
        return self

    @property
    def smtp_server(self) -> SmtpServer:
        return parse_smtp_url(self.smtp_url.get_secret_value())

    @property
    def sender(self) -> str:
        """The address that our mail comes from."""
        return self.mail_from or f"pingcheck@{urlsplit(self.base_url).hostname}"

    @property
    def secretariat_mailbox(self) -> str:
        return self.reply_to or self.sender

    @property
    def key_file(self) -> Path:
        return self.state_dir / KEY_FILE

    def secrets(self) -> tuple[str, ...]:
        """The present secret first, then retired ones. Raises WrongSettings if there is none."""
        if self.secret_key is not None:
            present = self.secret_key.get_secret_value()
        else:
            try:
                present = self.key_file.read_text(encoding="ascii").strip()
            except FileNotFoundError as error:
                raise WrongSettings(
                    f"there is no secret key: run `pingcheck init`, which makes {self.key_file}, "
                    f"or set {PREFIX}SECRET_KEY"
                ) from error
            except (OSError, ValueError) as error:
                raise WrongSettings(f"the secret key in {self.key_file} cannot be read: {error}") from error
            if len(present) < SMALLEST_SECRET:
                raise WrongSettings(f"the secret key in {self.key_file} is too short; restore it from your backup")
        return (present, *(key.get_secret_value() for key in self.retired_secret_keys))

    def links_lead_nowhere(self) -> bool:
        """True if mail would leave this machine with links that open only on this machine."""
        return is_loopback(urlsplit(self.base_url).hostname or "") and not is_loopback(self.smtp_server.host)


def _parts(value: Any) -> Any:
    """What stands between the commas of a variable; from the TOML file it comes as a list."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def make_key_file(file: Path) -> bool:
    """A secret of 256 random bits, readable by its owner alone; False if the file was there already."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with open(file, "x", encoding="ascii", opener=_private) as opened:
            opened.write(secrets.token_urlsafe(32) + "\n")
    except FileExistsError:
        return False
    return True


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings from the TOML file (`PINGCHECK_CONFIG`, else ./pingcheck.toml if there is one) and, above it, the
    environment. Raises WrongSettings."""
    values = {**_from_file(environment.get(CONFIG_FILE)), **_from_environment(environment)}
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise WrongSettings("\n".join(_explained(item, values) for item in error.errors())) from error


def unknown_variables(environment: Mapping[str, str] = os.environ) -> list[str]:
    """One sentence for each PINGCHECK_ variable that is no setting: most likely a slip of the pen."""
    known = {PREFIX + name.upper() + suffix for name in Settings.model_fields for suffix in ("", "_FILE")}
    known.add(CONFIG_FILE)
    return [
        f"{name} is not a setting of this version" + _nearest(name, sorted(known))
        for name in sorted(environment)
        if name.startswith(PREFIX) and name not in known and name not in NO_SETTINGS
    ]


def _from_file(named: str | None) -> dict[str, Any]:
    file = Path(named or "pingcheck.toml")
    if named is None and not file.exists():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WrongSettings(f"the settings file {file} cannot be read: {error}") from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in Settings.model_fields:
        variable = PREFIX + name.upper()
        if variable in environment:
            values[name] = environment[variable]
        elif variable + "_FILE" in environment:
            file = environment[variable + "_FILE"]
            try:
                values[name] = Path(file).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                raise WrongSettings(f"{variable}_FILE names {file}, which cannot be read: {error}") from error
    return values


def _explained(item: Any, values: dict[str, Any]) -> str:
    said = item["msg"].removeprefix("Value error, ")
    if not item["loc"]:  # of several settings together
        return str(said)
    name = str(item["loc"][0])
    variable = PREFIX + name.upper()
    if item["type"] == "extra_forbidden":
        return f"{name} is not a setting" + _nearest(name, list(Settings.model_fields))
    annotation = str(Settings.model_fields[name].annotation)
    shown = "(hidden)" if "SecretStr" in annotation else repr(values.get(name))
    return f"{variable} is {shown}: {said}"


def _nearest(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]}?" if near else ""
