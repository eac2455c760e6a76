"""What an officer does next about a case: by its cause, and by what can be done and was done already. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from directory.phrases import N_
from pingcheck.followup.cases import CaseAct, CaseCause


class ProposedStep(StrEnum):
    """What to do next. All but the last five are acts of officers on a case, under the same names."""

    WRITE = "write"
    PING_AGAIN = "ping_again"
    TELEPHONE = "telephone"
    LETTER = "letter"
    WAIT = "wait"
    NOMINATION = "nomination"  # a letter that asks for one
    READ = "read"  # the reply that waits
    EVIDENCE = "evidence"  # what was sent to the State, and what came back
    END = "end"  # all was tried
    NOTHING = "nothing"  # the case is ended


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """What can be done about a case, and what was. Without a ping there is nobody to write to or to call."""

    is_open: bool = True
    may_ping: bool = False  # the check runs, and still asks this contact
    addresses: int = 0  # on file and not dead
    untried: int = 0  # of these, to which this check sent nothing
    has_telephone: bool = False
    has_reply_to_read: bool = False
    done: frozenset[CaseAct] = frozenset()
    waits_until: datetime | None = None  # a day to come, on which the case is due


@dataclass(frozen=True, slots=True)
class ProposedAct:
    """The step, and why in a sentence for officers."""

    step: ProposedStep
    text: str


# Why there is a case, in a sentence.
WHY = {
    CaseCause.NO_ANSWER: N_("Our email arrived as far as we can see, and nobody answered."),
    CaseCause.NO_SUCH_MAILBOX: N_("Our email came back: there is no such mailbox."),
    CaseCause.NO_SUCH_HOST: N_("Our email came back: its domain takes no email."),
    CaseCause.MAILBOX_FULL: N_("Our email came back: the mailbox is full."),
    CaseCause.SUSPENDED: N_("Our email came back: the mailbox is suspended."),
    CaseCause.CAME_BACK: N_("Our email came back, and nothing says that the address is wrong."),
    CaseCause.REFUSED: N_("Their server refuses our email. That says nothing about the address."),
    CaseCause.NO_ADDRESS: N_("The entry has no email address."),
    CaseCause.NOT_SENT: N_("Our email never went out. That is our fault, not theirs."),
    CaseCause.NO_LONGER_THEM: N_("Somebody answered that they are no longer the contact."),
    CaseCause.WRONG_PERSON: N_("Our email reached the wrong person."),
    CaseCause.CONTRADICTION: N_("One answer says that the role was reached, another that it was not."),
    CaseCause.INCIDENT: N_("What the contact wrote may speak of a real incident."),
    CaseCause.DISPUTE: N_("The State says that its result is wrong."),
}

_ADDRESS_FAILS = (ProposedStep.PING_AGAIN, ProposedStep.WRITE, ProposedStep.TELEPHONE, ProposedStep.LETTER)
_NOBODY_ANSWERS = (ProposedStep.PING_AGAIN, ProposedStep.TELEPHONE, ProposedStep.WRITE, ProposedStep.LETTER)
_ASK_THE_STATE = (ProposedStep.NOMINATION,)
_ASK_THE_CONTACT = (ProposedStep.TELEPHONE, ProposedStep.WRITE, ProposedStep.LETTER)

# What is tried for each cause, in this order.
ORDER = {
    CaseCause.NO_ANSWER: _NOBODY_ANSWERS,
    CaseCause.NO_SUCH_MAILBOX: _ADDRESS_FAILS,
    CaseCause.NO_SUCH_HOST: _ADDRESS_FAILS,
    CaseCause.MAILBOX_FULL: _ADDRESS_FAILS,
    CaseCause.SUSPENDED: _ADDRESS_FAILS,
    CaseCause.CAME_BACK: _ADDRESS_FAILS,
    CaseCause.REFUSED: _ADDRESS_FAILS,
    CaseCause.NO_ADDRESS: (ProposedStep.TELEPHONE, ProposedStep.NOMINATION),
    CaseCause.NOT_SENT: _NOBODY_ANSWERS,
    CaseCause.NO_LONGER_THEM: _ASK_THE_STATE,
    CaseCause.WRONG_PERSON: _ASK_THE_STATE,
    CaseCause.CONTRADICTION: _ASK_THE_CONTACT,
    CaseCause.INCIDENT: _ASK_THE_CONTACT,
    CaseCause.DISPUTE: (ProposedStep.EVIDENCE, ProposedStep.LETTER),
}
# Causes for which any address will do; for the others it must be one to which the check sent nothing.
_ANY_ADDRESS = frozenset({CaseCause.NOT_SENT, CaseCause.CONTRADICTION, CaseCause.INCIDENT})

TEXTS = {
    ProposedStep.PING_AGAIN: N_("The check still runs: ask the contact again, at another address if there is one."),
    ProposedStep.TELEPHONE: N_("Call the number on file. An answer by telephone counts, with the code as its proof."),
    ProposedStep.LETTER: N_("Write to the Permanent Mission: one letter for all open cases of the State."),
    ProposedStep.NOMINATION: N_("Ask the State for a new nomination, by a letter to its Permanent Mission."),
    ProposedStep.WAIT: N_("You need do nothing until {day}: what was done may still bear fruit."),
    ProposedStep.READ: N_("A reply waits to be read. Read it first: it may end this case."),
    ProposedStep.EVIDENCE: N_("Look at what we sent and what came back, and tell the State."),
    ProposedStep.END: N_("All that is usual was tried. Try once more, or end the case and say how."),
    ProposedStep.NOTHING: N_("The case is ended; there is nothing to do."),
}
WRITE_TO_ANOTHER = N_("Write to another address on file: this check sent nothing there.")
WRITE_TO_THEM = N_("Write to the contact.")


def proposed_act(cause: CaseCause, facts: CaseFacts) -> ProposedAct:
    """What to do next. A sentence for WAIT has a place for the day."""
    if not facts.is_open:
        return _said(ProposedStep.NOTHING)
    if facts.has_reply_to_read:
        return _said(ProposedStep.READ)
    if facts.done and facts.waits_until is not None:
        return _said(ProposedStep.WAIT)
    for step in ORDER[cause]:
        if _is_possible(step, cause, facts):
            if step is ProposedStep.WRITE:
                return ProposedAct(step, WRITE_TO_THEM if cause in _ANY_ADDRESS else WRITE_TO_ANOTHER)
            return _said(step)
    return _said(ProposedStep.END)


def _said(step: ProposedStep) -> ProposedAct:
    return ProposedAct(step, TEXTS[step])


def _is_possible(step: ProposedStep, cause: CaseCause, facts: CaseFacts) -> bool:
    """Whether it can be done, and was not done already."""
    match step:
        case ProposedStep.PING_AGAIN:
            return facts.may_ping and CaseAct.PING_AGAIN not in facts.done
        case ProposedStep.WRITE:
            there = facts.addresses if cause in _ANY_ADDRESS else facts.untried
            return there > 0 and CaseAct.WRITE not in facts.done
        case ProposedStep.TELEPHONE:
            return facts.has_telephone and CaseAct.TELEPHONE not in facts.done
        case ProposedStep.EVIDENCE:
            return not facts.done
        case _:
            return CaseAct.LETTER not in facts.done
