"""Whatever was typed, answered or done: the evidence of a State tells nothing of another State, no server's words and
no officer's, stays in its lines, and is said whole in each language."""

import json
import unicodedata
from dataclasses import dataclass, replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.languages import Language
from directory.states import State
from pingcheck.conversation.answers import Channel
from pingcheck.conversation.answers_by_hand import HandAnswer, record_by_hand
from pingcheck.exercises.excuse import ExcuseGround, excuse_contact
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Attempt, Cause, Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import Answer
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from pingcheck.followup.call_recording import record_call
from pingcheck.followup.closing import close_exercise
from pingcheck.followup.correction_acts import CorrectionApprover, approve_correction, ask_correction, targets_of
from pingcheck.reports.evidence import StateEvidence, state_evidence
from pingcheck.reports.evidence_text import evidence_data, evidence_text
from tests.cast import NOON, hours, nominate, open_now, plan, settings_for
from tests.corrected import PROOF
from tests.running_check import sent

SECRET = "zqsecret"  # in everything that a State must not be told
BY = f"{SECRET}-officer"
HOSTILE = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30) | st.sampled_from(
    [
        "{name}",
        "{0.__class__}",
        "%(x)s",
        "a\n  2 March 2026, 09:00 UTC  An answer came",
        "\u202egnp.exe",
        "\u2069x\u2066",
        "<b>x</b>",
    ]
)


@dataclass(frozen=True)
class Story:
    """What is done with the first contact of Kenya; the words of others are hostile, those of officers secret."""

    name: str
    address: str
    title: str
    call: CallOutcome | None
    by_hand: Answer | None
    excused: ExcuseGround | None
    cause: Cause | None
    corrected: bool
    alone: bool


STORIES = st.builds(
    Story, name=HOSTILE, address=HOSTILE, title=HOSTILE, call=st.none() | st.sampled_from(CallOutcome),
    by_hand=st.none() | st.sampled_from(Answer), excused=st.none() | st.sampled_from(ExcuseGround),
    cause=st.none() | st.sampled_from(Cause), corrected=st.booleans(), alone=st.booleans(),
)  # fmt: skip


async def a_check(database: Database, url: str) -> Exercise:
    await nominate(database, "KEN", "amina@ke.example", name="Amina Otieno", time_zone="Africa/Nairobi")
    await nominate(database, "SWE", f"{SECRET}@se.example", name=f"{SECRET} Svensson")
    exercise = await plan(database)
    await open_now(database, settings_for(url), exercise)
    await sent(database, url, NOON)
    return exercise


async def happens(session: AsyncSession, exercise: Exercise, story: Story) -> None:
    ping = (await session.scalars(select(Ping).where(Ping.state_code == "KEN"))).one()
    mail = (await session.scalars(select(Message).where(Message.ping_id == ping.id))).one()
    exercise.title = story.title[:100]
    ping.name = story.name
    await session.execute(update(RosterAddress).where(RosterAddress.ping_id == ping.id).values(value=story.address))
    session.add(Attempt(message_id=mail.id, at=NOON, host=f"{SECRET}.mx", stage="rcpt", code=550, reply=SECRET))
    if story.cause is not None:
        mail.delivery, mail.cause, mail.accepted_at = Delivery.REFUSED, story.cause, None
    await session.flush()
    if story.call is not None:
        reached = story.call in {CallOutcome.REACHED_IN_PERSON, CallOutcome.REACHED_BY_CODE}
        again = NOON + hours(9) if story.call is CallOutcome.ASK_AGAIN else None
        call = NewCall(outcome=story.call, number="+254 20 1", words=SECRET, again_at=again,
                       answer=Answer.RECEIVED if reached else None)  # fmt: skip
        await record_call(session, ping, call, NOON + hours(1), BY)
    elif story.excused is not None:
        await excuse_contact(session, ping, story.excused, NOON + hours(1), BY, SECRET)
    elif story.by_hand is not None:
        hand = HandAnswer(answer=story.by_hand, proof=SECRET, reason=SECRET, channel=Channel.BY_HAND, by_code=True)
        await record_by_hand(session, ping, hand, NOON + hours(1), BY)
    await close_exercise(session, exercise, NOON + hours(2), BY, SECRET)
    await session.refresh(ping)
    if story.corrected:
        await corrects(session, ping, story.alone)


async def corrects(session: AsyncSession, ping: Ping, alone: bool) -> None:
    targets = targets_of(ping.status)
    if not targets:
        return
    wanted = replace(PROOF, after=targets[-1], proof=SECRET, claimed_by=SECRET, excused_until=NOON + hours(99))
    asked = await ask_correction(session, ping, wanted, NOON + hours(3), BY)
    who = CorrectionApprover(NOON + hours(4), BY if alone else f"{SECRET}-two", 1, SECRET if alone else "")
    await approve_correction(session, ping, asked.id, who)


async def test_nothing_secret_is_told_whatever_was_typed(database: Database, database_url: str) -> None:
    exercise_id = (await a_check(database, database_url)).id
    seen: list[StateEvidence] = []

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(STORIES)
    def collect(story: Story) -> None:
        stories.append(story)

    stories: list[Story] = []
    collect()
    for story in stories:
        try:
            async with database.writing() as session:
                exercise = await session.get_one(Exercise, exercise_id)
                await happens(session, exercise, story)
                kenya = await session.get_one(State, "KEN")
                found = await state_evidence(session, exercise, kenya, NOON + hours(5))
                seen.append(found)
                is_told(found)
                raise Undone
        except Undone:
            continue
    assert len(seen) >= 50


class Undone(Exception):
    """Each story begins anew."""


def is_told(found: StateEvidence) -> None:
    lines = {len(contact.lines) for contact in found.contacts}
    data = json.dumps(evidence_data(found), ensure_ascii=False)
    for language in Language:
        text = evidence_text(found, language, NOON + hours(5))
        for told in (text, data):
            assert SECRET not in told
            assert "Sweden" not in told
        # Nothing typed begins a line of its own, or turns what stands around it.
        assert sum(line.startswith("  ") for line in text.split("\n")) <= max(lines, default=0) + 5
        marks = [
            each
            for each in text
            if unicodedata.bidirectional(each) in {"RLO", "LRO", "RLE", "LRE", "PDF", "LRI", "RLI"}
        ]
        assert not marks
        assert text.count("\u2068") == text.count("\u2069")
        assert "\u2068" in text or language is not Language.ARABIC
