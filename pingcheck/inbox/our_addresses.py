"""The addresses at which mail comes to us. Mail for any other is refused before it is sent."""

from pingcheck.conversation.letter_addresses import LetterAddresses
from pingcheck.conversation.return_addresses import LOCAL_PART, ReturnAddresses
from pingcheck.settings import Settings


class OurAddresses:
    """Knows our addresses: those that we signed, the mailboxes in the settings, and what else the settings name."""

    def __init__(self, settings: Settings) -> None:
        self._domain = settings.sender.rpartition("@")[2]
        self._returns = ReturnAddresses(settings.secrets(), self._domain)
        self._letters = LetterAddresses(settings.secrets(), self._domain)
        self._mailboxes = {settings.sender.lower(), settings.secretariat_mailbox.lower()}
        self._more = frozenset(settings.inbox_addresses)

    def as_ours(self, address: str) -> str | None:
        """The address in the one form under which we keep it, however it is written; None if it is none of ours.

        A return address may stand in another domain, since relays rewrite that; its signature proves it. Behind a
        mailbox's name there may be a `+` and more.
        """
        if (signed := self._signed(address)) is not None:
            return signed
        local, _, domain = address.strip().removeprefix("<").removesuffix(">").lower().rpartition("@")
        mailbox = f"{local.partition('+')[0]}@{domain}"
        if mailbox in self._mailboxes | self._more:
            return mailbox
        return f"{local}@{domain}" if f"@{domain}" in self._more else None

    def is_signed(self, address: str) -> bool:
        """True if it is a return address, or the answer address of a letter, that we signed."""
        return self._signed(address) is not None

    def _signed(self, address: str) -> str | None:
        local = address.lower().rpartition("@")[0]
        for found in LOCAL_PART.finditer(local):
            if self._returns.message_id(found[0]) is not None:
                return f"{found[0]}@{self._domain}"
        of_letter = self._letters.local_part(local)
        return f"{of_letter}@{self._domain}" if of_letter is not None else None
