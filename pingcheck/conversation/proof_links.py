"""Proof links: a token that names a verification email, signed like a reply link, with a key of its own."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from pingcheck.conversation.links import LinkKeys

USE = b"pingcheck address proof 1"
VALID_FOR = timedelta(days=30)


class ProofKeys:
    """Makes tokens of verification emails and reads them. A reply link's token is none, nor the other way round."""

    def __init__(self, secrets: Sequence[str]) -> None:
        self._keys = LinkKeys(secrets, USE)

    def token(self, mail_id: UUID) -> str:
        return self._keys.token(mail_id)

    def mail_id(self, token: str) -> UUID | None:
        """The verification email that a token names, or None if it is not ours; no database is asked."""
        return self._keys.ping_id(token)


def valid_until(made_at: datetime) -> datetime:
    """Until when an email of that time can be answered by its link."""
    return made_at + VALID_FOR
