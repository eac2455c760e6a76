"""The facts for the look before a check opens: from the database in one go, and from the network with nothing held."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.address_checks.address_finding import GOOD
from directory.address_checks.resolver import MailDomains
from directory.addresses import Address, AddressKind, Standing
from directory.contacts import PointOfContact
from directory.database import Database
from directory.database.functions import email_domain
from directory.languages import NATIVE_NAMES
from directory.notes.note import NoteVerbale
from directory.notes.queue import WAITING
from directory.proposals import Proposal
from directory.states import State
from pingcheck.correspondence.rehearsals import REHEARSED
from pingcheck.exercises.approval import NO_CHANGES, ApprovalStage, approval_of
from pingcheck.exercises.exercise import Exercise, Target, log_of
from pingcheck.exercises.exercise_texts import texts_of
from pingcheck.exercises.plan import coming_opening
from pingcheck.exercises.plan_forecast import asked_by_exercise, forecast
from pingcheck.exercises.scope import in_scope
from pingcheck.inbox.troubles import inbox_troubles
from pingcheck.planning.exercise_days import exercise_days, findings_of_days
from pingcheck.reports.hours_at_call import at_work_at
from pingcheck.reports.preflight import PreflightFacts
from pingcheck.runtime.hold import is_held
from pingcheck.sending.frames import languages_with_gaps
from pingcheck.sending.mail_servers import relay_of, token_troubles
from pingcheck.sending.relay_check import examine_relay
from pingcheck.settings import Settings

MOST_DOMAINS = 300
MOST_WRONG = 20
PATIENCE_S = 6.0  # for all domains together, and for the mail server


async def gather_facts(
    database: Database, settings: Settings, domains: MailDomains, exercise_id: int, now: datetime
) -> PreflightFacts:
    """Everything: no connection to the database is held while the network is asked."""
    async with database.reading() as session:
        exercise = await session.get_one(Exercise, exercise_id)
        facts = await facts_of_database(session, settings, exercise, now)
        days = await exercise_days(session, exercise, now)
        asked = await _domains(session, exercise)
    facts = replace(facts, days=await asyncio.to_thread(findings_of_days, days))
    if facts.by_telephone:
        return facts
    (wrong, unasked), (troubles, silent) = await asyncio.gather(_wrong(domains, asked), _relay(settings))
    return replace(
        facts,
        wrong_domains=wrong,
        domains_unasked=unasked or len(asked) > MOST_DOMAINS,
        relay_troubles=troubles,
        relay_unasked=silent,
    )


async def facts_of_database(
    session: AsyncSession, settings: Settings, exercise: Exercise, now: datetime
) -> PreflightFacts:
    """All but what the network says, and what is to be said of its days."""
    asked = await asked_by_exercise(session, exercise)
    coming = await forecast(session, asked, now)
    log = await log_of(session, exercise)
    changed = max((entry.id for entry in log if entry.what not in NO_CHANGES), default=0)
    texts = await texts_of(session, exercise)
    clocks = await at_work_at(session, exercise, coming_opening(exercise, now))
    counts = await _of_directory(session, exercise)
    return PreflightFacts(
        reference=exercise.reference,
        by_telephone=exercise.is_by_telephone,
        contacts=coming.contacts,
        without_number=coming.without_number,
        without_mail=coming.without_mail,
        mails=coming.first_emails,
        at_work=clocks.at_work,
        clocks=clocks.known,
        own_texts_wrong=[NATIVE_NAMES[language] for language, words in texts.items() if words.problems()],
        gaps=[NATIVE_NAMES[language] for language in languages_with_gaps(settings, exercise)],
        base_url_leads_nowhere=settings.base_url if settings.links_lead_nowhere() else "",
        inbox_troubles=await inbox_troubles(session, settings.imap_server, now) if settings.reads_mail else (),
        reads_mail=settings.reads_mail,
        is_held=await is_held(session),
        needs_approval=settings.approve_checks,
        is_approved=(await approval_of(session, exercise)).stage is ApprovalStage.APPROVED,
        was_rehearsed=any(entry.what == REHEARSED and entry.id > changed for entry in log),
        all_dead=counts["all_dead"],
        failing=counts["failing"],
        shared=counts["shared"],
        no_mission=coming.no_mission if any(rung.target is Target.MISSION for rung in asked.ladder) else 0,
        one_role_only=counts["one_role_only"],
        nominations=counts["nominations"],
        proposals=counts["proposals"],
    )


async def _of_directory(session: AsyncSession, exercise: Exercise) -> dict[str, int]:
    count, scope = partial(_count, session), in_scope(exercise.scope)
    chosen = select(PointOfContact.id).join(State).where(*scope)
    states = select(PointOfContact.state_code).join(State).where(*scope)
    mails = (Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None), Address.contact_id.in_(chosen))
    alive = select(Address.contact_id).where(*mails, Address.standing != Standing.DEAD)
    dead = select(Address.contact_id).where(*mails, Address.contact_id.not_in(alive)).distinct()
    shared = select(Address.value).where(*mails).group_by(Address.value).having(func.count() > 1)
    roles = select(PointOfContact.state_code).join(State).where(*scope)
    one_role = roles.group_by(PointOfContact.state_code).having(func.count(PointOfContact.role.distinct()) == 1)
    waiting = NoteVerbale.stage.in_(WAITING), NoteVerbale.state_code.in_(states)
    return {
        "all_dead": await count(dead),
        "failing": await count(select(Address.id).where(*mails, Address.standing == Standing.FAILING)),
        "shared": await count(shared),
        "one_role_only": 0 if exercise.scope.get("roles") else await count(one_role),
        "nominations": await count(select(NoteVerbale.id).where(*waiting)),
        "proposals": await count(
            select(Proposal.id).where(Proposal.settled_at.is_(None), Proposal.contact_id.in_(chosen))
        ),
    }


async def _count(session: AsyncSession, chosen: Select[Any]) -> int:
    return await session.scalar(select(func.count()).select_from(chosen.subquery())) or 0


async def _domains(session: AsyncSession, exercise: Exercise) -> list[str]:
    """The domains of the addresses in the scope, at most one more than are asked about."""
    chosen = select(PointOfContact.id).join(State).where(*in_scope(exercise.scope))
    mails = Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None), Address.contact_id.in_(chosen)
    domain = email_domain(Address.value)
    found = select(domain).where(*mails).distinct().order_by(domain).limit(MOST_DOMAINS + 1)
    return [str(one) for one in await session.scalars(found)]


async def _wrong(domains: MailDomains, asked: Sequence[str]) -> tuple[list[str], bool]:
    """The domains that take no mail, and whether some could not be asked in time. The resolver asks few at once."""
    tasks = [asyncio.ensure_future(domains.mail_of(domain)) for domain in asked[:MOST_DOMAINS]]
    if not tasks:
        return [], False
    done, left = await asyncio.wait(tasks, timeout=PATIENCE_S)
    for task in left:
        task.cancel()
    wrong = [domain for domain, task in zip(asked, tasks, strict=False) if task in done and task.result() not in GOOD]
    return wrong[:MOST_WRONG], bool(left)


async def _relay(settings: Settings) -> tuple[list[str], bool]:
    """What keeps mail from being sent, and whether the mail server could not be asked in time."""
    try:
        async with asyncio.timeout(PATIENCE_S):
            without_token = await token_troubles(settings)
            found = without_token or list((await examine_relay(relay_of(settings))).troubles)
    except TimeoutError:
        return [], True
    return found, False
