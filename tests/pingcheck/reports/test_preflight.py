"""What stops a check, what to look at, what is fine: decided from facts, and the facts as the database has them."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.address_checks.address_finding import CheckResult
from directory.addresses import Address, Standing
from directory.contacts import Role
from directory.database import Database
from directory.phrases import Phrase
from pingcheck.exercises.exercise import Exercise
from pingcheck.planning.calendar_findings import CalendarFinding, FindingKind
from pingcheck.reports.brief_preflight import brief_preflight
from pingcheck.reports.preflight import PreflightFacts, PreflightFinding, Weight, preflight, preflight_summary
from pingcheck.reports.preflight_facts import gather_facts
from tests.cast import NOON, nominate, plan, settings_for

GOOD = PreflightFacts(reference="CC-2026-01", contacts=3, mails=3, at_work=3, clocks=3, was_rehearsed=True)


def weights(facts: PreflightFacts) -> set[Weight]:
    return {finding.weight for finding in preflight(facts)}


def test_where_all_is_well_nothing_is_said_but_that() -> None:
    assert weights(GOOD) == {Weight.FINE}
    assert preflight_summary(preflight(GOOD)) == "Nothing stands in the way of this check."


@pytest.mark.parametrize(
    ("changed", "weight", "said"),
    [
        ({"contacts": 0}, Weight.STOPS, "Nobody is in the scope."),
        ({"mails": 0}, Weight.STOPS, "Nobody in the scope has an email address."),
        ({"without_mail": 2}, Weight.LOOK, "2 contacts have no email address."),
        ({"all_dead": 1}, Weight.LOOK, "Of 1 contact every email address is dead."),
        ({"shared": 2}, Weight.LOOK, "2 mailboxes are shared"),
        ({"no_mission": 2}, Weight.LOOK, "Of 2 States no address of their Missions"),
        ({"nominations": 1}, Weight.LOOK, "1 nomination of these States waits."),
        ({"proposals": 4}, Weight.LOOK, "4 proposals about these contacts wait."),
        ({"at_work": 1}, Weight.LOOK, "1 of 3 contacts are at work"),
        ({"wrong_domains": ["a.example"]}, Weight.LOOK, "These domains take no email: a.example."),
        ({"domains_unasked": True}, Weight.LOOK, "Not every domain could be asked"),
        ({"days": [CalendarFinding(FindingKind.NIGHT, Phrase("It opens at night."))]}, Weight.LOOK, "at night"),
        ({"own_texts_wrong": ["Français"]}, Weight.STOPS, "lacks a place that must be in it: Français"),
        ({"gaps": ["Русский"]}, Weight.LOOK, "go out in English: Русский"),
        ({"relay_troubles": ["It is shut."]}, Weight.STOPS, "No email can go out now: It is shut."),
        ({"relay_unasked": True}, Weight.LOOK, "Whether the mail server answers"),
        ({"base_url_leads_nowhere": "http://127.0.0.1"}, Weight.STOPS, "http://127.0.0.1"),
        ({"is_held": True}, Weight.STOPS, "Sending is held"),
        ({"reads_mail": False}, Weight.LOOK, "No inbox is read here"),
        ({"needs_approval": True}, Weight.STOPS, "Nobody has approved it"),
        ({"was_rehearsed": False}, Weight.LOOK, "not rehearsed since"),
    ],
)
def test_each_fact_is_said_with_its_weight(changed: dict[str, Any], weight: Weight, said: str) -> None:
    found = preflight(replace(GOOD, **changed))
    assert any(finding.weight is weight and said in finding.what for finding in found)
    assert found[0].weight is weight


@pytest.mark.parametrize(
    ("changed", "weight", "said"),
    [
        ({}, Weight.FINE, "No email goes out: officers call by telephone."),
        ({"without_number": 1}, Weight.LOOK, "1 contact has no telephone number."),
        ({"without_number": 3}, Weight.STOPS, "Nobody in the scope has a telephone number."),
        ({"contacts": 0}, Weight.STOPS, "Nobody is in the scope."),
        ({"needs_approval": True}, Weight.STOPS, "Nobody has approved it"),
        ({"is_held": True}, Weight.STOPS, "Sending is held"),
    ],
)
def test_of_a_telephone_check_nothing_is_said_about_emails(changed: dict[str, Any], weight: Weight, said: str) -> None:
    troubled = {
        "mails": 0, "without_mail": 3, "all_dead": 1, "failing": 1, "shared": 1, "no_mission": 1, "gaps": ["Русский"],
        "was_rehearsed": False, "relay_troubles": ["It is shut."], "base_url_leads_nowhere": "http://127.0.0.1",
    }  # fmt: skip
    found = preflight(replace(GOOD, by_telephone=True, **{**troubled, **changed}))
    assert [finding.what for finding in found if finding.weight is weight and said in finding.what]
    assert found[0].weight is weight
    emailed = re.compile(r"mailbox|Mission|rehearsed|Links|Русский")
    assert not [finding.what for finding in found if emailed.search(finding.what)]


@given(st.lists(st.sampled_from(Weight)))
def test_one_thing_that_stops_it_is_never_summed_up_as_fine(found: list[Weight]) -> None:
    said = preflight_summary([PreflightFinding(weight, "x") for weight in found])
    assert ("stop" in said) is (Weight.STOPS in found)
    assert said.startswith("Nothing") is (set(found) <= {Weight.FINE})


class Domains:
    async def mail_of(self, domain: str, /) -> CheckResult:
        return CheckResult.NO_MAIL_SERVER if domain == "gone.example" else CheckResult.USABLE


async def test_facts_are_of_the_contacts_in_scope_only(database: Database) -> None:
    await nominate(database, "KEN", "poc@ke.example", "old@gone.example", time_zone="Africa/Nairobi")
    await nominate(database, "KEN", "poc@ke.example", time_zone="Africa/Nairobi")
    await nominate(database, "FRA", "poc@fr.example", role=Role.DIPLOMATIC)
    await nominate(database, "FRA", role=Role.DIPLOMATIC)
    exercise = await plan(database, scope="state=KEN")
    async with database.writing() as session:
        address = await session.get_one(Address, 3)
        address.standing = Standing.DEAD
    facts = await facts_of(database, exercise)
    assert (facts.contacts, facts.mails, facts.shared, facts.all_dead) == (2, 2, 1, 1)
    assert list(facts.wrong_domains) == ["gone.example"]
    assert (facts.at_work, facts.clocks) == (2, 2)  # three in the afternoon, on a Monday
    assert facts.one_role_only == 1
    assert not facts.was_rehearsed
    assert not facts.gaps
    assert facts.relay_troubles  # nobody listens there


async def test_what_is_to_be_said_of_its_days_is_said_once(database: Database) -> None:
    await nominate(database, "KEN", "poc@ke.example", time_zone="Africa/Nairobi")
    for opens_at in ("2026-12-24 21:00", "2026-12-26 21:00"):
        exercise = await plan(database, opens_at=opens_at, window="72h")
    by_hand = await plan(database, scope="state=KEN", window="1400h")
    facts = await facts_of(database, exercise)
    kinds = [finding.kind for finding in facts.days]
    assert set(kinds) >= {FindingKind.CLASH, FindingKind.NIGHT}
    assert kinds.count(FindingKind.CLASH) == 1
    said = [finding.what for finding in preflight(facts) if finding.link == f"/exercises/{exercise.reference}/plan"]
    assert said == [finding.said for finding in facts.days]
    assert {finding.kind for finding in (await facts_of(database, by_hand)).days} <= {FindingKind.CLASH}


async def test_in_one_line_neither_mail_server_nor_domains_are_asked(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    its = settings_for("sqlite:///x.db", smtp_port=1, base_url="https://check.poc.example", inbox_by_pipe=True)
    exercise = await plan(database, opens_at="2026-03-03 12:00")
    nobody = await brief_preflight(database, its, exercise.id, NOON)
    assert nobody == "1 thing stops this check."
    await nominate(database, "KEN", "poc@gone.example", time_zone="Africa/Nairobi")
    await nominate(database, "KEN", "poc@gone.example", time_zone="Africa/Nairobi")
    found = await brief_preflight(database, its, exercise.id, NOON)
    assert found is not None
    assert "to look at before it opens" in found
    monkeypatch.setattr("pingcheck.reports.brief_preflight.MOST_CONTACTS", 1)
    assert await brief_preflight(database, its, exercise.id, NOON) is None


async def facts_of(database: Database, exercise: Exercise) -> PreflightFacts:
    its = settings_for("sqlite:///x.db", smtp_port=1, base_url="https://check.poc.example")
    return await gather_facts(database, its, Domains(), exercise.id, NOON)
