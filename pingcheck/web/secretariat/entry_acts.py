"""The acts on an entry as pages know them: which fields and grounds each has, and what it calls."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.entry_acts import correct, resume, suspend, withdraw
from directory.acts.grounds import ALLOWED, STATED
from directory.acts.intent import Intent
from directory.acts.succession import replace_entry
from directory.acts.written_fields import Written
from directory.errors import N_
from directory.exchange.columns import Column
from directory.history import ChangeKind, Ground, Provenance
from pingcheck.followup.entry_decisions import Changed, EntryAct
from pingcheck.web.secretariat.entry_fields import CORRECTED, OF_A_SUCCESSOR


class ActName(StrEnum):
    """As in the page's address."""

    CORRECT = "correct"
    REPLACE = "replace"
    SUSPEND = "suspend"
    RESUME = "resume"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class ActPage:
    """`button`: what the last press does; `done`: what is said afterwards. Texts for officers, not translated yet."""

    title: str
    lead: str
    button: str
    done: str
    grounds: frozenset[Ground]
    columns: Sequence[Column] = ()
    can_be_undone: bool = True
    ends: bool = False


PAGES: Mapping[ActName, ActPage] = {
    ActName.CORRECT: ActPage(
        N_("Correct {name}"),
        N_("Change what is wrong and leave the rest. You see the change before it is made."),
        N_("Correct the entry"),
        N_("You corrected {name}. Emails that tell of it: {mails}."),
        STATED,
        CORRECTED,
    ),
    ActName.REPLACE: ActPage(
        N_("Replace {name}"),
        N_("Who takes over gets an entry in the same role and rank, and this one ends on the day of the handover."),
        N_("Replace the entry"),
        N_("You replaced {name}. Emails that tell of it: {mails}."),
        ALLOWED[ChangeKind.REPLACED],
        OF_A_SUCCESSOR,
        can_be_undone=False,
        ends=True,
    ),
    ActName.SUSPEND: ActPage(
        N_("Suspend {name}"),
        N_("The entry keeps its place, but is neither asked nor emailed until it is resumed."),
        N_("Suspend the entry"),
        N_("You suspended {name}. Emails that tell of it: {mails}."),
        ALLOWED[ChangeKind.SUSPENDED],
    ),
    ActName.RESUME: ActPage(
        N_("Resume {name}"),
        N_("The suspension ends: the entry is asked and emailed again."),
        N_("Resume the entry"),
        N_("You resumed {name}. Emails that tell of it: {mails}."),
        ALLOWED[ChangeKind.RESUMED],
    ),
    ActName.WITHDRAW: ActPage(
        N_("Withdraw {name}"),
        N_("The entry ends. It stays to be seen with its history, and is not asked or emailed again."),
        N_("End the entry"),
        N_("You ended the entry of {name}. Emails that tell of it: {mails}."),
        ALLOWED[ChangeKind.WITHDRAWN],
        can_be_undone=False,
        ends=True,
    ),
}


@dataclass(frozen=True, slots=True)
class ChosenAct:
    """What an officer wants done. `seen`: the version of the entry on her page."""

    name: ActName
    contact_id: int
    provenance: Provenance
    seen: int
    written: Written
    handover_on: date | None = None


def act_of(chosen: ChosenAct) -> EntryAct:
    """The act as one call."""

    async def act(session: AsyncSession, acknowledged: bool) -> Changed:
        intent = Intent(chosen.contact_id, chosen.provenance, chosen.seen, acknowledged)
        match chosen.name:
            case ActName.CORRECT:
                return Changed((await correct(session, intent, chosen.written),))
            case ActName.REPLACE:
                replaced = await replace_entry(session, intent, chosen.written, chosen.handover_on)
                return Changed(replaced.notices, replaced.successor_id)
            case ActName.SUSPEND:
                return Changed((await suspend(session, intent),))
            case ActName.RESUME:
                return Changed((await resume(session, intent),))
            case ActName.WITHDRAW:
                return Changed((await withdraw(session, intent),))

    return act
