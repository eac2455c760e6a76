"""What a case's own record says of what comes next: which letter decides, how far it got, whether anything waits."""

from datetime import date, timedelta

import pytest

from directory.notes.note import NoteVerbale
from directory.notes.stages import Stage
from directory.proposals import Proposal, ProposalKind
from pingcheck.conversation.mission_letters import LetterAnswer, LetterStage, MissionLetter
from pingcheck.exercises.status import Status
from pingcheck.followup.call_to_make import CallNumber
from pingcheck.followup.case_corrections import DisputeProgress, dispute_progress
from pingcheck.followup.case_facts import CaseRecord, facts_of_record, with_numbers
from pingcheck.followup.cases import Case, CaseAct, CaseCause, CaseEntry, CaseEntryKind, CaseKind
from pingcheck.followup.corrections import Correction
from pingcheck.followup.letter_progress import LetterNews, LetterProgress, deciding_letter
from pingcheck.followup.proposed_acts import CaseFacts
from tests.cast import NOON, hours

REPLY_BY = date(2026, 3, 9)
READ = LetterAnswer(id=1, at=NOON + hours(2), read_at=NOON + hours(3))
UNREAD = LetterAnswer(id=2, at=NOON + hours(4), read_at=None)


def letter(stage: LetterStage = LetterStage.SENT, number: int = 1) -> MissionLetter:
    return MissionLetter(
        id=number, year=2026, serial=number, stage=stage, made_at=NOON, settled_at=NOON + hours(1), reply_by=REPLY_BY
    )


def note(stage: Stage) -> NoteVerbale:
    return NoteVerbale(id=1, number="114", stage=stage)


SENT, MADE, BACK = letter(), letter(LetterStage.MADE), letter()
BACK.returned_at = NOON + hours(5)


ON_FILE, OTHER = CallNumber("+254 20 765 4321", on_file=True), CallNumber("+254207654322", on_file=True)
WRONG = CallNumber(ON_FILE.written, on_file=True, wrong_since=NOON)
GIVEN = CallNumber("+254711000111", on_file=False)


@pytest.mark.parametrize(
    ("numbers", "named", "on_file", "given", "names"),
    [
        ((), "", False, False, False),
        ((ON_FILE,), "", True, False, False),
        ((WRONG,), "", False, False, False),
        ((WRONG, OTHER), "", True, False, False),
        ((GIVEN, WRONG), "", False, True, False),
        ((ON_FILE,), "+254 711 222 333", False, False, True),
        ((ON_FILE,), "+254207654321", True, False, False),
        ((ON_FILE, OTHER), "+254 711 222 333", True, False, True),
        ((), "+254 711 222 333", False, False, True),
    ],
)
def test_a_number_that_is_said_to_be_wrong_is_none_to_call(
    numbers: tuple[CallNumber, ...], named: str, on_file: bool, given: bool, names: bool
) -> None:
    proposal = Proposal(kind=ProposalKind.CORRECTION, fields={"phone": named}) if named else None
    facts = with_numbers(CaseFacts(), numbers, proposal)
    assert (facts.has_telephone, facts.has_given_number, facts.names_number) == (on_file, given, names)


@pytest.mark.parametrize(
    ("news", "later", "progress"),
    [
        (LetterNews(MADE), 0, LetterProgress.MADE),
        (LetterNews(SENT), 0, LetterProgress.WAITS),
        (LetterNews(SENT), 7, LetterProgress.WAITS),
        (LetterNews(SENT), 8, LetterProgress.OVERDUE),
        (LetterNews(BACK), 0, LetterProgress.CAME_BACK),
        (LetterNews(BACK), 8, LetterProgress.CAME_BACK),
        (LetterNews(BACK, (READ,)), 8, LetterProgress.ANSWERED),
        (LetterNews(SENT, (READ,)), 8, LetterProgress.ANSWERED),
        (LetterNews(SENT, (READ, UNREAD)), 0, LetterProgress.TO_READ),
        (LetterNews(SENT, (UNREAD,), (note(Stage.DRAFT),)), 0, LetterProgress.TO_READ),
        (LetterNews(SENT, (READ,), (note(Stage.DRAFT),)), 0, LetterProgress.NOMINATION),
        (LetterNews(SENT, (READ,), (note(Stage.APPROVED),)), 0, LetterProgress.NOMINATION),
        (LetterNews(SENT, (READ,), (note(Stage.IN_FORCE),), frozenset({1})), 0, LetterProgress.NOMINATED),
        (LetterNews(SENT, (READ,), (note(Stage.IN_FORCE),)), 0, LetterProgress.NOT_NAMED),
        (LetterNews(SENT, (READ,), (note(Stage.IN_FORCE), note(Stage.DRAFT))), 0, LetterProgress.NOMINATION),
        (LetterNews(SENT, (READ,), (note(Stage.DISCARDED),)), 0, LetterProgress.ANSWERED),
    ],
)
def test_how_far_a_letter_got(news: LetterNews, later: int, progress: LetterProgress) -> None:
    assert news.progress(NOON + timedelta(days=later)) is progress


def test_the_letter_that_waits_for_somebody_decides_else_the_latest() -> None:
    first, second = LetterNews(letter(number=1), (UNREAD,)), LetterNews(letter(number=2))
    assert deciding_letter([first, second], None, NOON) is first
    assert deciding_letter([second, LetterNews(letter(number=3))], None, NOON) != second
    assert deciding_letter([second], NOON + hours(5), NOON) is None
    assert deciding_letter([first], NOON + hours(5), NOON) is first
    assert deciding_letter([], None, NOON) is None


def entry(kind: CaseEntryKind, after: float, act: CaseAct | None = None) -> CaseEntry:
    return CaseEntry(kind=kind, act=act, at=NOON + hours(after), by="lena", words="")


def case(kind: CaseKind = CaseKind.UNREACHED) -> Case:
    due = NOON + timedelta(days=14)
    return Case(id=1, kind=kind, cause=CaseCause.NO_ANSWER, opened_at=NOON, due_at=due, ended_at=None)


@pytest.mark.parametrize(
    ("set_after", "news", "waits"),
    [
        (1.0, LetterNews(SENT), True),
        (1.0, LetterNews(SENT, (READ,)), False),
        (1.0, LetterNews(SENT, (UNREAD,)), False),
        (3.5, LetterNews(SENT, (READ,)), True),
    ],
)
def test_nobody_waits_for_an_answer_that_came(set_after: float, news: LetterNews, *, waits: bool) -> None:
    entries = [entry(CaseEntryKind.ACTED, 1, CaseAct.LETTER), entry(CaseEntryKind.DUE, set_after)]
    facts = facts_of_record(CaseRecord(case(), entries, [news]), NOON + hours(5))
    assert (facts.waits_until is not None) is waits
    assert facts.done == {CaseAct.LETTER}


def correction(asked: float, approved: float | None = None, ended: float | None = None) -> Correction:
    return Correction(
        before=Status.SILENT, after=Status.CONFIRMED, asked_at=NOON + hours(asked), asked_by="lena",
        approved_at=None if approved is None else NOON + hours(approved),
        ended_at=None if ended is None else NOON + hours(ended),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("corrections", "progress"),
    [
        ([], None),
        ([correction(-2, -1)], None),
        ([correction(1)], DisputeProgress.WAITS),
        ([correction(-1)], DisputeProgress.WAITS),
        ([correction(-1, 1)], DisputeProgress.CORRECTED),
        ([correction(1, 2), correction(3)], DisputeProgress.WAITS),
        ([correction(1, ended=2)], DisputeProgress.NOT_CORRECTED),
        ([correction(1, 2, 3)], DisputeProgress.NOT_CORRECTED),
        ([correction(1, ended=2), correction(3, 4)], DisputeProgress.CORRECTED),
    ],
)
def test_how_far_a_dispute_got(corrections: list[Correction], progress: DisputeProgress | None) -> None:
    assert dispute_progress(corrections, NOON) is progress
