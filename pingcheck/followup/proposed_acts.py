"""What an officer does next about a case: by its cause, and by what can be done and was done already. Pure."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from directory.phrases import N_
from pingcheck.followup.case_corrections import DisputeProgress
from pingcheck.followup.cases import CaseAct, CaseCause
from pingcheck.followup.letter_progress import HAS_ANSWER, LetterProgress


class ProposedStep(StrEnum):
    """What to do next. The first five are acts of officers on a case, under the same names."""

    WRITE = "write"
    PING_AGAIN = "ping_again"
    TELEPHONE = "telephone"
    LETTER = "letter"
    WAIT = "wait"
    NOMINATION = "nomination"  # a letter that asks for one
    READ = "read"  # the reply that waits
    SEND_LETTER = "send_letter"  # it is made, and nobody has said that it went out
    READ_ANSWER = "read_answer"  # of the Mission, to a letter
    SEE_NOMINATION = "see_nomination"  # that was begun from this answer
    EVIDENCE = "evidence"  # what was sent to the State, and what came back
    APPROVAL = "approval"  # a correction of the State's result waits for it
    TELL = "tell"  # the State, what was found
    SETTLE = "settle"  # the result was corrected: the dispute is over
    END = "end"  # all was tried
    DECIDE = "decide"  # the proposal that names a successor
    NUMBER = "number"  # decide the proposal that names another telephone number
    NOTHING = "nothing"  # the case is ended


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """What can be done about a case, and what was. Without a ping there is nobody to write to or to call."""

    is_open: bool = True
    may_ping: bool = False  # the check runs, and still asks this contact
    addresses: int = 0  # on file and not dead
    untried: int = 0  # of these, to which this check sent nothing
    has_telephone: bool = False  # a number on file, and nobody said that it is wrong
    has_given_number: bool = False  # one that the contact gave now, not on file
    names_number: bool = False  # a proposal names another than those on file, and waits for a decision
    called_wrong: bool = False  # the last call found its number to be wrong
    was_spoken_to: bool = False  # on the telephone, since the case was opened
    ends_by_itself: bool = False  # at the next tick of the clock
    has_reply_to_read: bool = False
    letter: LetterProgress | None = None  # of the one that decides
    dispute: DisputeProgress | None = None
    names_successor: bool = False  # a proposal does, and waits for a decision
    away_until: date | None = None  # a day to come, as a proposal says that waits
    done: frozenset[CaseAct] = frozenset()
    waits_until: datetime | None = None  # a day to come, on which the case is due; None if news came since it was set


@dataclass(frozen=True, slots=True)
class ProposedAct:
    """The step, and why in a sentence for officers; with places for the `day` on which the case is due, the `number` of
    the letter that decides, the day until which it asks for an answer (`reply_by`), and when the contact is `back`."""

    step: ProposedStep
    text: str


_ADDRESS_FAILS = (ProposedStep.PING_AGAIN, ProposedStep.WRITE, ProposedStep.TELEPHONE, ProposedStep.LETTER)
_NOBODY_ANSWERS = (ProposedStep.PING_AGAIN, ProposedStep.TELEPHONE, ProposedStep.WRITE, ProposedStep.LETTER)
_ASK_THE_STATE = (ProposedStep.NOMINATION,)
# A letter to a Mission names no incident, and nobody whose answers contradict each other.
_ASK_THE_CONTACT = (ProposedStep.TELEPHONE, ProposedStep.WRITE)

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
    CaseCause.DISPUTE: (ProposedStep.EVIDENCE,),
}
# Causes for which any address will do; for the others it must be one to which the check sent nothing.
_ANY_ADDRESS = frozenset({CaseCause.NOT_SENT, CaseCause.CONTRADICTION, CaseCause.INCIDENT})

# A contact that is away is not asked meanwhile; what else is wrong can be mended while it is.
WAITS_OUT_AN_ABSENCE = tuple(cause for cause, steps in ORDER.items() if steps == _NOBODY_ANSWERS)

TEXTS = {
    ProposedStep.PING_AGAIN: N_("The check still runs: ask the contact again, at another address if there is one."),
    ProposedStep.TELEPHONE: N_("Call the number on file. An answer by telephone counts, with the code as its proof."),
    ProposedStep.LETTER: N_("Write to the Permanent Mission: one letter for all open cases of the State."),
    ProposedStep.NOMINATION: N_("Ask the State for a new nomination, by a letter to its Permanent Mission."),
    ProposedStep.WAIT: N_("You need do nothing until {day}: what was done may still bear fruit."),
    ProposedStep.READ: N_("A reply waits to be read. Read it first: it may end this case."),
    ProposedStep.SEND_LETTER: N_("Letter {number} is made. Send it, then say on its page that it was sent."),
    ProposedStep.READ_ANSWER: N_("The Permanent Mission answered letter {number}. Read its answer."),
    ProposedStep.SEE_NOMINATION: N_("The answer to letter {number} became a nomination: it may end this case."),
    ProposedStep.EVIDENCE: N_(
        "Look at what we sent and what came back. Then correct a result below, or send the State the text of that page "
        "and say below what was done."
    ),
    ProposedStep.APPROVAL: N_("A correction was asked for. It waits for a second officer: look at it."),
    ProposedStep.TELL: N_(
        "No result was corrected. Send the State what we sent and what came back, and say below what was done."
    ),
    ProposedStep.SETTLE: N_("A result was corrected. Send the State the new text, then end the dispute as settled."),
    ProposedStep.END: N_("All that is usual was tried. Try once more, or end the case and say how."),
    ProposedStep.NUMBER: N_("The number on file is said to be wrong. Decide the proposal of another, then call."),
    ProposedStep.DECIDE: N_("Somebody else was named: decide the proposal first."),
    ProposedStep.NOTHING: N_("The case is ended; there is nothing to do."),
}
CALL_GIVEN_NUMBER = N_("Call the number that the contact gave. It is not on file: ask for the code of our email.")
WRITE_TO_ANOTHER = N_("Write to another address on file: this check sent nothing there.")
WRITE_TO_THEM = N_("Write to the contact.")
WAIT_FOR_THE_MISSION = N_("Letter {number} asks for an answer by {reply_by}. You need do nothing until {day}.")
WAIT_FOR_ITS_DAY = N_("Letter {number} asks for an answer by {reply_by}. You need do nothing until then.")
WAIT_FOR_THE_CONTACT = N_("The contact is away until {back}. Wait until the absence is over.")
SEND_IT_AGAIN = N_("Letter {number} came back. Send it another way, then say on its page that it was sent.")
MISSION_ANSWERED = N_(
    "The Mission answered letter {number}. If it names a contact, begin a nomination there; else end the case."
)
WRITE_AGAIN = N_(
    "The nomination after letter {number} says nothing of this contact. Write to the Mission again, or end the case."
)
ALL_SPOKEN_TO = N_("The contact was called about it. End the case and say which answer holds.")
ENDS_BY_ITSELF = N_("What it was about is settled. The case ends by itself in a few minutes.")
STATE_TOLD = N_("The State was told. End the dispute and say how, or correct a result below.")
# How a case ends after a letter to the Mission.
END_AFTER_A_LETTER = {
    LetterProgress.OVERDUE: N_(
        "No answer to letter {number} came by {reply_by}. Remind the Mission on the letter’s page, or end the case."
    ),
    LetterProgress.NOMINATED: N_("The nomination after letter {number} is in force. End the case and say how."),
}
_TOLD = frozenset({CaseAct.WRITE, CaseAct.TELEPHONE, CaseAct.LETTER})


def proposed_act(cause: CaseCause, facts: CaseFacts) -> ProposedAct:
    """What to do next."""
    if not facts.is_open:
        return _said(ProposedStep.NOTHING)
    if facts.ends_by_itself:
        return ProposedAct(ProposedStep.WAIT, ENDS_BY_ITSELF)
    first = _what_waits_to_be_seen(facts)
    if first is not None:
        return _said(first)
    if facts.waits_until is not None and (facts.done or facts.letter in HAS_ANSWER or facts.dispute is not None):
        after_letter = facts.letter is LetterProgress.WAITS
        return ProposedAct(ProposedStep.WAIT, WAIT_FOR_THE_MISSION) if after_letter else _said(ProposedStep.WAIT)
    if facts.letter is LetterProgress.CAME_BACK:
        return ProposedAct(ProposedStep.SEND_LETTER, SEND_IT_AGAIN)
    if facts.letter is LetterProgress.NOMINATION:
        return _said(ProposedStep.SEE_NOMINATION)
    if facts.letter in HAS_ANSWER and facts.letter is not LetterProgress.NOT_NAMED:
        return _after_the_letter(facts)
    if cause is CaseCause.DISPUTE:
        return _of_a_dispute(facts)
    return _in_turn(cause, facts)


def _what_waits_to_be_seen(facts: CaseFacts) -> ProposedStep | None:
    """What comes before everything else, also before a day to wait for."""
    if facts.has_reply_to_read:
        return ProposedStep.READ
    if facts.letter is LetterProgress.TO_READ:
        return ProposedStep.READ_ANSWER
    return ProposedStep.APPROVAL if facts.dispute is DisputeProgress.WAITS else None


def _of_a_dispute(facts: CaseFacts) -> ProposedAct:
    """The evidence; then a correction, or word to the State; then the end."""
    if facts.dispute is DisputeProgress.CORRECTED:
        return _said(ProposedStep.SETTLE)
    if facts.done & _TOLD:
        return ProposedAct(ProposedStep.END, STATE_TOLD)
    return _said(ProposedStep.TELL if facts.dispute is DisputeProgress.NOT_CORRECTED else ProposedStep.EVIDENCE)


def _in_turn(cause: CaseCause, facts: CaseFacts) -> ProposedAct:
    if facts.names_successor and ORDER[cause] == _ASK_THE_STATE:
        return _said(ProposedStep.DECIDE)
    if cause is CaseCause.CONTRADICTION and facts.was_spoken_to:
        return ProposedAct(ProposedStep.END, ALL_SPOKEN_TO)
    if facts.away_until is not None and cause in WAITS_OUT_AN_ABSENCE:
        return ProposedAct(ProposedStep.WAIT, WAIT_FOR_THE_CONTACT)
    for step in ORDER[cause]:
        if step is ProposedStep.TELEPHONE and (call := _a_call(facts)) is not None:
            return call
        if not _is_possible(step, cause, facts):
            continue
        if step is ProposedStep.WRITE:
            any_will_do = cause in _ANY_ADDRESS or facts.untried == facts.addresses
            return ProposedAct(step, WRITE_TO_THEM if any_will_do else WRITE_TO_ANOTHER)
        is_letter = step in {ProposedStep.LETTER, ProposedStep.NOMINATION}
        if is_letter and facts.letter is LetterProgress.NOT_NAMED:
            return ProposedAct(step, WRITE_AGAIN)
        if not is_letter or facts.letter is None:
            return _said(step)
    return _after_the_letter(facts)


def _a_call(facts: CaseFacts) -> ProposedAct | None:
    """To a number that may be right; after a wrong one, to another."""
    if CaseAct.TELEPHONE in facts.done and not facts.called_wrong:
        return None
    if facts.has_telephone:
        return _said(ProposedStep.TELEPHONE)
    if facts.has_given_number:
        return ProposedAct(ProposedStep.TELEPHONE, CALL_GIVEN_NUMBER)
    return _said(ProposedStep.NUMBER) if facts.names_number else None


def _after_the_letter(facts: CaseFacts) -> ProposedAct:
    """All was tried."""
    if facts.letter is LetterProgress.MADE:
        return _said(ProposedStep.SEND_LETTER)
    if facts.letter is LetterProgress.WAITS:
        return ProposedAct(ProposedStep.WAIT, WAIT_FOR_ITS_DAY)
    if facts.letter is LetterProgress.ANSWERED:
        return ProposedAct(ProposedStep.READ_ANSWER, MISSION_ANSWERED)
    text = END_AFTER_A_LETTER.get(facts.letter) if facts.letter is not None else None
    return ProposedAct(ProposedStep.END, text or TEXTS[ProposedStep.END])


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
        case ProposedStep.LETTER | ProposedStep.NOMINATION:
            return CaseAct.LETTER not in facts.done or facts.letter is LetterProgress.NOT_NAMED
        case _:
            return False
