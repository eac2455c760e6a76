"""The settings of the inbox: how mail that comes back is read, and its limits."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, SecretStr

from pingcheck.settings.durations import SECOND, counted_in
from pingcheck.settings.server_urls import ImapServer, imap_address, parse_imap_url
from pingcheck.settings.words import in_lower_case


class InboxSettings(BaseModel):
    """The part of the settings that is about the inbox."""

    # A mail server on this machine hands over what comes back: see `pingcheck inbox deliver`.
    inbox_by_pipe: bool = False
    # The mailbox that is read, and its folders, such as imaps://user:password@host/INBOX,Junk
    imap_url: Annotated[SecretStr, AfterValidator(imap_address)] | None = None
    # Where a mail server hands over mail by LMTP or SMTP; without a port this is off.
    lmtp_host: str = "127.0.0.1"
    lmtp_port: Annotated[int, Field(ge=1, le=65535)] | None = None
    lmtp_speaks: Annotated[Literal["lmtp", "smtp"], BeforeValidator(in_lower_case)] = "lmtp"
    # More addresses of ours to which a mail server may hand over mail, besides return addresses, `mail_from` and
    # `reply_to`; and domains written as @old.example. All others it is told do not exist.
    inbox_addresses: tuple[str, ...] = ()
    largest_mail: Annotated[int, Field(ge=10_000, le=200_000_000)] = 20_000_000  # bytes
    # Seconds of the processor that reading one mail may take. After that its process is ended, and an officer reads it.
    reading_limit: Annotated[float, BeforeValidator(counted_in(SECOND, "seconds")), Field(ge=0.2, le=600)] = 5.0
    # Mails from one sender in a day. After that its mail server is asked to wait. 0 is no limit.
    mails_from_a_sender: Annotated[int, Field(ge=0, le=1_000_000)] = 200
    # Whether an answer by mail gets a thank-you by mail.
    courtesy_mail: bool = True
    # The name under which our own mail server writes Authentication-Results. Without it, only addresses on file get
    # a mail back, and a mail that is only from a contact's address holds back no reminder.
    authserv_id: Annotated[str, Field(max_length=255)] = ""

    @property
    def reads_mail(self) -> bool:
        """True if mail that comes back is read here. Only then may contacts simply reply."""
        return self.inbox_by_pipe or self.imap_url is not None or self.lmtp_port is not None

    @property
    def imap_server(self) -> ImapServer | None:
        return parse_imap_url(self.imap_url.get_secret_value()) if self.imap_url is not None else None
