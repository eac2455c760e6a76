"""Where the acts of a case are done: the one that is proposed, and the others that can be. Pure."""

from dataclasses import dataclass

from directory.contacts import contact_reference
from directory.errors import N_
from directory.proposals import Proposal
from pingcheck.followup.call_to_make import CallToMake
from pingcheck.followup.case_list import ListedCase
from pingcheck.followup.cases import CaseKind, CaseOutcome
from pingcheck.followup.corrections import CorrectedPing, CorrectionStage
from pingcheck.followup.letter_making import KINDS
from pingcheck.followup.letter_progress import HAS_ANSWER, LetterNews, LetterProgress
from pingcheck.followup.proposed_acts import CaseFacts, ProposedAct, ProposedStep

CALL, WRITE = N_("Call"), N_("Write")
TO_MISSION = N_("Write a letter to the Mission")
READ_ANSWER = N_("Read the Mission’s answer")
EVIDENCE = N_("What we sent and what came back")
DECIDE = N_("Decide the proposal")
END_IT = N_("End the case")


@dataclass(frozen=True, slots=True)
class StepLink:
    """A link that leads to where something is done."""

    href: str
    words: str


@dataclass(frozen=True, slots=True)
class CaseDesk:
    """What the links of a case go by. `call`: to the contact; None for a case about a State; `letter`: the one that
    decides; `corrections`: all of the case; `successor`, `new_number`: the proposals that name one."""

    listed: ListedCase
    facts: CaseFacts
    call: CallToMake | None = None
    letter: LetterNews | None = None
    corrections: tuple[CorrectedPing, ...] = ()
    successor: Proposal | None = None
    new_number: Proposal | None = None

    @property
    def path(self) -> str:
        return f"/cases/{self.listed.case.id}"

    @property
    def ping_path(self) -> str:
        return f"/exercises/{self.listed.exercise}/pings/{self.listed.case.ping_id}"

    @property
    def evidence_path(self) -> str:
        return f"/states/{self.listed.case.state_code}/evidence?check={self.listed.exercise}"

    @property
    def letter_path(self) -> str:
        """Where a letter to the State's Mission is made."""
        return f"/states/{self.listed.case.state_code}/letter"

    @property
    def entry_path(self) -> str:
        """Where a number is added to the entry; empty for a case about a State."""
        ping = self.listed.ping
        return f"/contacts/{contact_reference(ping.contact_id)}/correct" if ping is not None else ""


def step_link(desk: CaseDesk, proposed: ProposedAct) -> StepLink | None:
    """Where the proposed act is done, and what its button says; None if there is nothing to press."""
    ping, letter = desk.ping_path, f"/letters/{desk.letter.letter.id}" if desk.letter else ""
    found = {
        ProposedStep.WRITE: (f"{ping}#write", WRITE),
        ProposedStep.PING_AGAIN: (f"{ping}/again", N_("Ask again")),
        ProposedStep.TELEPHONE: (f"{ping}/call?from=case", CALL),
        ProposedStep.LETTER: (desk.letter_path, TO_MISSION),
        ProposedStep.NOMINATION: (desk.letter_path, N_("Ask for a nomination")),
        ProposedStep.READ: ("/replies", N_("Read the reply")),
        ProposedStep.SEND_LETTER: (letter, N_("Go to the letter")),
        ProposedStep.READ_ANSWER: (f"{letter}#answers", READ_ANSWER),
        ProposedStep.SEE_NOMINATION: (_nomination_path(desk), N_("Look at the nomination")),
        ProposedStep.EVIDENCE: (desk.evidence_path, EVIDENCE),
        ProposedStep.APPROVAL: (_correction_path(desk), N_("Look at the correction")),
        ProposedStep.TELL: (desk.evidence_path, N_("The text to send to the State")),
        ProposedStep.SETTLE: (_ending_path(desk, CaseOutcome.SETTLED), N_("End the dispute as settled")),
        ProposedStep.DECIDE: (_proposal_path(desk.successor), DECIDE),
        ProposedStep.NUMBER: (_proposal_path(desk.new_number), DECIDE),
        ProposedStep.END: (_ending_path(desk), END_IT),
    }.get(proposed.step)
    return StepLink(*found) if found else None


def other_links(desk: CaseDesk, step: StepLink | None) -> list[StepLink]:
    """The other acts that can be done now."""
    links = []
    if desk.listed.ping is not None:
        if desk.facts.addresses:
            links.append(StepLink(f"{desk.ping_path}#write", WRITE))
        if desk.call is not None and desk.call.has_number:
            links.append(StepLink(f"{desk.ping_path}/call?from=case", CALL))
        if desk.facts.may_ping:
            links.append(StepLink(f"{desk.ping_path}/again", N_("Ask again")))
    if desk.letter is not None and desk.facts.letter in HAS_ANSWER:
        links.insert(0, StepLink(f"/letters/{desk.letter.letter.id}#answers", READ_ANSWER))
    if desk.listed.case.kind in KINDS:
        links.append(StepLink(desk.letter_path, TO_MISSION))
    if desk.listed.case.kind is CaseKind.DISPUTE:
        links.append(StepLink(desk.evidence_path, EVIDENCE))
    if desk.facts.letter in {LetterProgress.ANSWERED, LetterProgress.NOT_NAMED}:
        links.append(StepLink(_ending_path(desk), END_IT))
    return [link for link in links if step is None or link.href != step.href]


def _ending_path(desk: CaseDesk, outcome: CaseOutcome | None = None) -> str:
    """The form that ends the case, unfolded, also where no script runs."""
    return f"{desk.path}?end={outcome.value if outcome else 'open'}#end"


def _proposal_path(proposal: Proposal | None) -> str:
    return f"/proposals/{proposal.id}" if proposal is not None else ""


def _nomination_path(desk: CaseDesk) -> str:
    note = desk.letter.nomination if desk.letter else None
    return f"/nominations/{note.id}" if note is not None else ""


def _correction_path(desk: CaseDesk) -> str:
    for one in desk.corrections:
        if one.correction.stage is CorrectionStage.WAITING:
            return correction_path(one)
    return desk.evidence_path


def correction_path(one: CorrectedPing) -> str:
    return f"/exercises/{one.exercise}/pings/{one.ping.id}/corrections/{one.correction.id}"
