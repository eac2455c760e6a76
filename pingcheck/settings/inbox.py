"""The settings of the inbox: by which ways mail that comes back is read here, and within what bounds."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field, SecretStr

from pingcheck.settings.server_urls import ImapServer, imap_address, parse_imap_url


class InboxSettings(BaseModel):
    """Part of the settings; a group of its own, for there are many."""

    # A mail server here hands over what comes back: see `pingcheck inbox deliver`.
    inbox_by_pipe: bool = False
    # The mailbox that is read, and its folders: imaps://user:password@host/INBOX,Junk
    imap_url: Annotated[SecretStr, AfterValidator(imap_address)] | None = None
    # Where a mail server hands over mail; without a port nobody listens.
    lmtp_host: str = "127.0.0.1"
    lmtp_port: Annotated[int, Field(ge=1, le=65535)] | None = None
    lmtp_speaks: Literal["lmtp", "smtp"] = "lmtp"
    largest_mail: Annotated[int, Field(ge=10_000, le=200_000_000)] = 20_000_000  # bytes
    # Mails from one sender in a day; beyond, its mail server is asked to wait. 0 is no bound.
    mails_from_a_sender: Annotated[int, Field(ge=0, le=1_000_000)] = 200
    # Whether an answer by mail gets a mail back.
    courtesy_mail: bool = True
    # The name by which our own mail server signs Authentication-Results; without it, only addresses on file are
    # written to.
    authserv_id: Annotated[str, Field(max_length=255)] = ""

    @property
    def reads_mail(self) -> bool:
        """Whether what comes back by mail is read here: only then may contacts simply reply."""
        return self.inbox_by_pipe or self.imap_url is not None or self.lmtp_port is not None

    @property
    def imap_server(self) -> ImapServer | None:
        return parse_imap_url(self.imap_url.get_secret_value()) if self.imap_url is not None else None
