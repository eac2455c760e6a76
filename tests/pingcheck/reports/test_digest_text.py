"""The words of the day's email."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from directory.contacts import Role
from directory.languages import Language
from directory.phrases import plural_phrase
from pingcheck.followup.closed_checks import ClosedCheck
from pingcheck.reports.asked_approvals import AskedApproval, left_to_nobody
from pingcheck.reports.digest_text import KINDS, Digest, NextCheck, ToldTo, digest_text
from pingcheck.reports.due_rows import DueGroup, DueRow, WorkKind
from pingcheck.reports.due_work import OfficeWork, in_order
from pingcheck.reports.told_closings import ToldClosing
from tests.cast import NOON, settings_for

ITS = settings_for("sqlite:///x.db", base_url="https://check.poc.example")
STATES = {"KEN": "Kenya", "FRA": "France"}
FINDS = plural_phrase(2, "{number} thing stops this check.", "{number} things stop this check.")
SOON = NextCheck("Autumn\r\nBcc: x@evil.example", "CC-2", NOON + timedelta(days=2, hours=3), FINDS, needs=True)
EARLIER = NOON - timedelta(hours=3)
ALL = [
    DueGroup(WorkKind.CALLS, 1, (DueRow(state="KEN", role=Role.TECHNICAL, since=EARLIER, path="/c"),)),
    DueGroup(WorkKind.REPLIES, 7, (DueRow(state="FRA", role=Role.DIPLOMATIC, since=NOON - timedelta(days=2)),) * 5),
    DueGroup(WorkKind.APPROVALS, 1, (DueRow(title="Spring", by="boris", since=NOON, path="/exercises/CC-1/approval"),)),
    DueGroup(WorkKind.CASES, 1, (DueRow(state="KEN", due=NOON - timedelta(days=3), path="/cases/1"),), "amina"),
    DueGroup(WorkKind.CASES, 1, (DueRow(state="FRA", due=NOON, path="/cases/2"),), "boris"),
    DueGroup(WorkKind.NOBODYS_CASES, 4),
]  # fmt: skip


def told(language: Language = Language.ENGLISH, zone: str = "Africa/Nairobi") -> ToldTo:
    return ToldTo("amina", language, ZoneInfo(zone), NOON)


def test_counts_come_first_and_rows_are_few() -> None:
    digest = Digest(ALL, SOON, {"boris": date(2026, 3, 4)})
    assert digest.total == 16
    subject, text = digest_text(ITS, digest, told(), STATES)
    assert subject == "Today: 16 things need you"
    head, _, rest = text.partition("\n\nPlease call me\n")
    assert "amina, this needs you on Monday 2 March:" in head
    assert "- Replies to read: 7" in head
    assert "- Cases of boris, who is away until 4 March 2026: 1 due" in head
    assert "  Kenya · technical, for 3 hours\n  https://check.poc.example/c\n" in rest
    assert rest.count("France · diplomatic, for 2 days") == 5
    assert "\n  and 2 more\nhttps://check.poc.example/replies\n" in rest
    assert "Spring, asked by boris" in rest
    assert "Kenya, due since 27 February 2026\n  https://check.poc.example/cases/1" in rest
    assert "France, due on 2 March 2026" in rest
    assert "Autumn Bcc: x@evil.example (CC-2) opens on" in rest
    assert "2 things stop this check." in rest
    assert "https://check.poc.example/exercises/CC-2/preflight" in rest
    assert text.rstrip().endswith("United Nations")


@pytest.mark.parametrize(
    ("count", "undated", "said", "only_undated"),
    [
        (3, 0, "- Your cases: 3 due\n", False),
        (21, 18, "- Your cases: 3 due, 18 without a day\n", False),
        (1_200, 1_200, "- Your cases: 1,200 without a day\n", True),
    ],
)
def test_cases_without_a_day_are_said_apart(count: int, undated: int, said: str, only_undated: bool) -> None:
    digest = Digest([DueGroup(WorkKind.CASES, count, (), "amina", undated)], None, {})
    assert (digest.total, digest.is_only_undated) == (count, only_undated)
    assert said in digest_text(ITS, digest, told(), STATES)[1]
    assert not Digest([*digest.groups, DueGroup(WorkKind.REPLIES, 1)], None, {}).is_only_undated


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.FRENCH])
@pytest.mark.parametrize("kind", WorkKind)
def test_each_kind_is_said_in_short_lines_and_leads_somewhere(language: Language, kind: WorkKind) -> None:
    row = DueRow(
        title="A title of a check that is as long as " + "any " * 60, since=NOON, path="" if KINDS[kind][1] else "/x"
    )
    digest = Digest([DueGroup(kind, 3, (row,), "amina")], None, {})
    subject, text = digest_text(ITS, digest, told(language), STATES)
    assert "\n" not in subject
    assert all(len(line) <= 72 for line in text.splitlines() if "://" not in line)
    assert text.count("https://check.poc.example/") >= 3
    assert "{" not in subject + text


def test_without_anything_due_there_is_nothing_to_tell() -> None:
    fine = NextCheck("Autumn", "CC-2", NOON + timedelta(days=2), None, needs=False)
    assert Digest([], None, {}).total == Digest([], fine, {}).total == 0


def test_an_approval_is_due_to_all_but_its_authors() -> None:
    asked = AskedApproval(DueRow(title="Spring"), frozenset({"amina"}))
    work = OfficeWork((DueGroup(WorkKind.REPLIES, 0), DueGroup(WorkKind.NOBODYS_CASES, 2)), (asked,))
    assert [group.kind for group in work.due_to("amina")] == [WorkKind.NOBODYS_CASES]
    found = in_order(work.due_to("boris"))
    assert [(group.kind, group.count) for group in found] == [(WorkKind.APPROVALS, 1), (WorkKind.NOBODYS_CASES, 2)]


def test_corrections_and_nominations_are_due_to_all_but_their_authors() -> None:
    correction = AskedApproval(DueRow(state="KEN", path="/c"), frozenset({"amina"}), WorkKind.CORRECTIONS)
    unnamed = AskedApproval(DueRow(), frozenset(), WorkKind.NOMINATIONS)  # of several States: counted, not named
    nomination = AskedApproval(DueRow(state="FRA"), frozenset({"boris"}), WorkKind.NOMINATIONS)
    work = OfficeWork((), (correction, unnamed, nomination))
    assert [(group.kind, group.count, len(group.rows)) for group in in_order(work.due_to("amina"))] == [
        (WorkKind.NOMINATIONS, 2, 1)
    ]
    assert [(group.kind, group.count, len(group.rows)) for group in in_order(work.due_to("boris"))] == [
        (WorkKind.NOMINATIONS, 1, 0), (WorkKind.CORRECTIONS, 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "UTC", "Pacific/Pago_Pago"])
@pytest.mark.parametrize(("days", "words"), [(0, "due on 2 March 2026"), (-1, "due since 1 March 2026")])
def test_a_case_is_due_on_the_same_day_wherever_its_officer_is(zone: str, days: int, words: str) -> None:
    """At noon of UTC it is tomorrow on Kiritimati, and an hour after midnight on Pago Pago."""
    case = DueRow(state="KEN", due=NOON.replace(hour=0) + timedelta(days=days), path="/cases/1")
    digest = Digest([DueGroup(WorkKind.CASES, 1, (case,), "amina")], None, {})
    _, text = digest_text(ITS, digest, told(zone=zone), STATES)
    assert f"Kenya, {words}" in text


def test_a_closing_leads_with_its_result_and_where_to_begin() -> None:
    some = ToldClosing(ClosedCheck(1, NOON, cases=1, nobodys=1, has_calls=False), "Spring", "CC-1", 30, 29)
    none = ToldClosing(ClosedCheck(2, NOON, cases=0, nobodys=0, has_calls=False), "Winter", "CC-0", 4, 4)
    _, text = digest_text(ITS, Digest(ALL, None, {}, [some, none]), told(), STATES)
    first, second, rest = text.split("\n\n", 2)
    assert first.splitlines() == [
        "A check has closed", "  Spring (CC-1)", "  Closed on 2 March 2026, 29 of 30 reached (97\u00a0%)",
        "  1 open case, 1 of them nobody’s", "  Begin with its cases:",
        "https://check.poc.example/exercises/CC-1/cases?order=urgent",
    ]  # fmt: skip
    assert second.splitlines()[-1] == "https://check.poc.example/exercises/CC-0?tab=report"
    assert rest.startswith("amina, this needs you on")


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.FRENCH])
def test_news_without_anything_due_has_a_subject(language: Language) -> None:
    closing = ToldClosing(ClosedCheck(2, NOON, cases=0, nobodys=0, has_calls=False), "Winter", "CC-0", 4, 4)
    subjects = {
        digest_text(ITS, digest, told(language), STATES)[0]
        for digest in (Digest([], None, {}, [closing]), Digest([], None, {"boris": date(2026, 3, 4)}))
    }
    assert len(subjects) == 2
    assert not any("0" in subject for subject in subjects)


def test_what_nobody_who_is_present_can_approve() -> None:
    aminas = AskedApproval(DueRow(title="Spring"), frozenset({"amina", "lena"}))
    anybodys = AskedApproval(DueRow(state="FRA"), frozenset(), WorkKind.NOMINATIONS)
    asked = [aminas, anybodys]
    assert left_to_nobody(asked, ["amina", "boris"]) == []
    assert left_to_nobody(asked, ["amina"]) == [aminas]
    assert left_to_nobody(asked, []) == asked
