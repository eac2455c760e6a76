"""Every setting: its meaning and its default. Its environment variable is `PINGCHECK_` and its name in capitals."""

from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, SecretStr, field_validator, model_validator

from pingcheck.settings.accounts import AccountSettings
from pingcheck.settings.dns_resolver import SYSTEM, resolver_address
from pingcheck.settings.durations import HOUR, SECOND, counted_in
from pingcheck.settings.exercises import ExerciseSettings
from pingcheck.settings.inbox import InboxSettings
from pingcheck.settings.key_file import KEY_FILE, SMALLEST_SECRET, read_key_file
from pingcheck.settings.mail_addresses import confinement, mail_address, named_mailbox
from pingcheck.settings.names import NameSettings, with_english
from pingcheck.settings.nominations import NominationSettings
from pingcheck.settings.server_urls import (
    SmtpServer,
    database_address,
    is_loopback,
    parse_smtp_url,
    smtp_address,
    web_address,
)
from pingcheck.settings.sign_in import SignInSettings
from pingcheck.settings.words import in_lower_case

SECRETS = frozenset({"secret_key", "retired_secret_keys", "oauth_client_secret"})  # kept to the letter

Mailbox = Annotated[str, AfterValidator(mail_address)]
Network = IPv4Network | IPv6Network


class Settings(AccountSettings, ExerciseSettings, InboxSettings, NameSettings, NominationSettings, SignInSettings):
    """All settings, read once at the start. A wrong one stops the start."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    database_url: Annotated[SecretStr, AfterValidator(database_address)] = SecretStr("sqlite:///pingcheck.db")
    # What the service keeps outside the database: its heartbeat, its couriers' journals, and the secret key unless that
    # is a setting.
    state_dir: Path = Path("pingcheck-state")
    secret_key: SecretStr | None = None
    # Earlier secrets. Their links stay valid until their exercises are over.
    retired_secret_keys: tuple[SecretStr, ...] = ()

    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    # How contacts and officers reach the service from outside; links in mails begin with it.
    base_url: Annotated[str, AfterValidator(web_address)] = "http://127.0.0.1:8080"
    # The proxies in front, whose word on a visitor's address is believed. Without them all visitors count as one.
    trusted_proxies: tuple[Network, ...] = ()
    # Connections of visitors that may be open at once; past it the one that was silent longest is closed. 0: as many as
    # the limit of open files allows.
    most_connections: Annotated[int, Field(ge=0, le=100_000)] = 0

    smtp_url: Annotated[SecretStr, AfterValidator(smtp_address)] = SecretStr("smtp://127.0.0.1:25")
    smtp_connections: Annotated[int, Field(ge=1, le=200)] = 4
    # Mails a minute of all couriers together: in all, and to one recipient domain. 0 is no limit.
    mails_per_minute: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    mails_per_minute_to_a_domain: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    # For a host that only rehearses: the only addresses to mail, and domains written as @rehearsal.example.
    only_mail_to: tuple[str, ...] = ()
    mail_from: Mailbox | None = None
    # The secretariat's mailbox, to which contacts may write. Without it, `mail_from`.
    reply_to: Mailbox | None = None
    # Bounces and replies come back to an address of each message's own (tagged). Where a relay allows only `mail_from`
    # as sender, they come back to that and to `reply_to` (plain).
    return_address: Annotated[Literal["tagged", "plain"], BeforeValidator(in_lower_case)] = "tagged"

    # Hours for which the service may have stood still, or the clock be off, while an exercise runs. If it is more,
    # nothing is sent until an officer says that this database and this time are the right ones.
    ask_after_hours: Annotated[float, BeforeValidator(counted_in(HOUR, "hours")), Field(gt=0, le=1_000_000)] = 24.0
    # Seconds after which a courier that stands still loses the messages that it has claimed.
    claim_lease: Annotated[float, BeforeValidator(counted_in(SECOND, "seconds")), Field(ge=0.5, le=3600)] = 60.0
    # Months after which an entry that nothing has confirmed is shown as stale.
    stale_after_months: Annotated[int, Field(ge=1, le=120)] = 12
    # Who is asked whether the domain of a mail address takes mail: system, off, or a name server such as 192.0.2.53:53.
    dns_resolver: Annotated[str, BeforeValidator(in_lower_case), AfterValidator(resolver_address)] = SYSTEM
    # Whether calendars may be read from addresses inside the network, also by http.
    calendars_inside: bool = False
    log_level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(in_lower_case)] = "info"

    @model_validator(mode="before")
    @classmethod
    def _as_people_write_it(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Without spaces around, and the name of `Secretariat <check@example.org>` where names stand."""
        read = {
            name: value.strip() if isinstance(value, str) and name not in SECRETS else value
            for name, value in values.items()
        }
        for name in ("mail_from", "reply_to"):
            if isinstance(read.get(name), str):
                called, read[name] = named_mailbox(read[name])
                if called and name == "mail_from":
                    read["sender_name"] = with_english(read.get("sender_name"), called)
        return read

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

    @field_validator("only_mail_to", "inbox_addresses", mode="before")
    @classmethod
    def _addresses_and_domains(cls, value: Any) -> Any:
        return [confinement(part) for part in _parts(value)]

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _networks(cls, value: Any) -> Any:
        try:
            return [ip_network(part, strict=False) for part in _parts(value)]
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

    @property
    def documents_folder(self) -> Path:
        return self.documents_dir or self.state_dir / "documents"

    def secrets(self) -> tuple[str, ...]:
        """The present secret first, then retired ones. Raises WrongSettings if there is none."""
        present = self.secret_key.get_secret_value() if self.secret_key is not None else read_key_file(self.key_file)
        return (present, *(key.get_secret_value() for key in self.retired_secret_keys))

    def needs_a_proxy_named(self, was_seen: bool) -> bool:
        """True if there is a proxy in front and none is named: one was seen, or there must be one, since the service
        speaks no TLS by itself."""
        return not self.trusted_proxies and (was_seen or self.base_url.startswith("https:"))

    def links_lead_nowhere(self) -> bool:
        """True if mail leaves this machine, but its links open only on this machine."""
        return is_loopback(urlsplit(self.base_url).hostname or "") and not is_loopback(self.smtp_server.host)


def _parts(value: Any) -> Any:
    """The parts between the commas of a variable. From the TOML file they come as a list."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value
