"""What a notice says of a change: masked, so that it gives no address away, and kept so until the mail goes. Pure."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from directory.acts.notices import Notice
from directory.contacts import ContactStatus
from directory.history import ChangeKind
from directory.mail_addresses import mailbox_key
from directory.masks import masked_mail, masked_phone
from pingcheck.sending.wire import one_line


class Ending(StrEnum):
    """How an entry ends."""

    SUCCESSION_PLANNED = "succession_planned"
    SUCCEEDED = "succeeded"
    ENDED = "ended"


def facts_of(notice: Notice) -> dict[str, Any]:
    """Plain JSON, without any address or number in full."""
    before, after = notice.change.entry.nomination, notice.change.after
    provenance, ending = notice.provenance, _ending(notice)
    day = notice.change.succession.handover_on
    emails = _moved(before.emails, after.emails)
    phones = _moved(before.phones, after.phones)
    return {
        "at": provenance.at.isoformat(),
        "emails_removed": [masked_mail(email) for email in emails[0]],
        "emails_added": [masked_mail(email) for email in emails[1]],
        "phones_removed": [masked_phone(phone) for phone in phones[0]],
        "phones_added": [masked_phone(phone) for phone in phones[1]],
        "reordered": not any((*emails, *phones)) and (before.emails, before.phones) != (after.emails, after.phones),
        "ending": ending.value if ending else "",
        "handover_on": day.isoformat() if day and ending is Ending.SUCCESSION_PLANNED else None,
        "ground": provenance.ground.value,
        "mission_told": notice.mission is not None,
        "note_reference": one_line(provenance.note_reference),
        "note_date": provenance.note_date.isoformat() if provenance.note_date else None,
    }


def _moved(before: Iterable[str], after: Iterable[str]) -> tuple[list[str], list[str]]:
    """What is there no more, and what is new; both in their order."""
    had, has = list(before), list(after)
    old, new = set(map(mailbox_key, had)), set(map(mailbox_key, has))
    return [each for each in had if mailbox_key(each) not in new], [
        each for each in has if mailbox_key(each) not in old
    ]


def _ending(notice: Notice) -> Ending | None:
    change = notice.change
    if change.kind not in (ChangeKind.REPLACED, ChangeKind.WITHDRAWN):
        return None
    if change.status is not ContactStatus.WITHDRAWN:
        return Ending.SUCCESSION_PLANNED
    return Ending.ENDED if change.succession.successor_id is None else Ending.SUCCEEDED
