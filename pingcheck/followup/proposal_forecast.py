"""How many emails several proposals would make, before anybody has said on what ground they are applied. Pure."""

from collections.abc import Iterable, Mapping

from directory.acts.grounds import ADDRESS_FIELDS
from directory.acts.proposal_queue import QueuedProposal
from directory.addresses import AddressKind, Standing
from directory.exchange.columns import Column
from directory.mail_addresses import mailbox_key
from directory.nominations import SEPARATOR
from directory.proposals import ProposalKind


def mails_if_applied(queued: Iterable[QueuedProposal], missions: Mapping[str, str | None]) -> int:
    """Those that tell of the changes, each once for an entry and mailbox, and those that ask new addresses to prove
    themselves. `missions`: the addresses of the Missions, by State."""
    mails: set[tuple[int, bool, str]] = set()  # the entry, whether its successor's, and the mailbox
    for one in queued:
        if one.written and _is_told(one):
            mission = missions.get(one.entry.nomination.state)
            told = {*_living(one), *([mailbox_key(mission)] if mission else [])}
            succeeds = one.proposal.kind is ProposalKind.SUCCESSOR
            mails |= {(one.entry.id, False, mailbox) for mailbox in told}
            mails |= {(one.entry.id, succeeds, mailbox) for mailbox in _new(one)}
    return len(mails)


def _is_told(queued: QueuedProposal) -> bool:
    """Of changed addresses and the end of an entry; what else changes is told to nobody."""
    return queued.proposal.kind is ProposalKind.SUCCESSOR or not ADDRESS_FIELDS.isdisjoint(queued.written)


def _living(queued: QueuedProposal) -> set[str]:
    return {
        mailbox_key(address.value)
        for address in queued.entry.addresses
        if address.kind is AddressKind.EMAIL and not address.removed and address.standing is not Standing.DEAD
    }


def _new(queued: QueuedProposal) -> set[str]:
    """Those that the entry does not have. A successor's entry is a new one, so all of its are."""
    emails = queued.written.get(Column.EMAILS, "").split(SEPARATOR)
    written: set[str] = {mailbox_key(email) for email in emails if email}
    if queued.proposal.kind is ProposalKind.SUCCESSOR:
        return written
    return written - set(map(mailbox_key, queued.entry.nomination.emails))
