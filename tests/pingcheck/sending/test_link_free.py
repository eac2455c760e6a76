"""Mails without any link, mails in officers' own words, and a deadline that follows an extension."""

import re

import pytest
from sqlalchemy import select

from directory.contacts import Role
from directory.database import Database
from directory.errors import Refused
from directory.languages import Language
from directory.link_free import set_link_free
from directory.states import State
from pingcheck.conversation.codes import CodeKeys
from pingcheck.exercises.exercise import Exercise, ExerciseKind, Frame, Step, StepKind, Target
from pingcheck.exercises.exercise_texts import OwnWords, set_words
from pingcheck.exercises.ping import Ping
from pingcheck.sending.composer import Composer
from pingcheck.sending.frames import render_frames
from pingcheck.wording.moments import in_utc
from tests.cast import NOON, OFFICER, SECRET, hours, link_keys, nominate, open_now, plan, settings_for
from tests.pingcheck.sending.test_composing import PING, claimed, parsed, parts, settings

LINK = re.compile(r"[a-z]+://|www\.|href", re.IGNORECASE)
ITS = settings(inbox_by_pipe=True)
STEPS = [(StepKind.CALL, None), (StepKind.REMIND, None), (StepKind.ESCALATE, Target.ALTERNATE)]
BODY = "Before the meeting & after, {state}:\n\n{entry}\n\nPlease answer by {deadline}.\n\n{ways_to_answer}"
OWN = OwnWords("Ahead of the meeting: {role}", {StepKind.CALL: BODY})


def frames(kind: StepKind, target: Target | None, *, own: OwnWords | None = None) -> list[Frame]:
    exercise = Exercise(id=1, reference="CC-2026-01", closes_at=NOON + hours(72), kind=ExerciseKind.CONFIRM_ENTRY)
    step = Step(id=1, exercise_id=1, kind=kind, target=target, due_at=NOON)
    texts = dict.fromkeys(Language, own) if own else {}
    return list(render_frames(ITS, exercise, step, texts))


@pytest.mark.parametrize("own", [None, OWN], ids=["standard", "own"])
@pytest.mark.parametrize(("kind", "target"), STEPS, ids=[kind for kind, _ in STEPS])
def test_no_part_of_a_link_free_mail_has_a_link_in_any_language(
    kind: StepKind, target: Target | None, own: OwnWords | None
) -> None:
    found = frames(kind, target, own=own)
    assert {(frame.language, frame.role) for frame in found} == {(one, role) for one in Language for role in Role}
    code = CodeKeys([SECRET]).code(PING)
    for frame in found:
        mail = claimed(frame)._replace(is_link_free=True)
        for said in parts(parsed(Composer(ITS, link_keys()).compose(mail, frame, NOON))):
            assert not LINK.search(said)
            assert code in said
            assert "check.poc.example/un/code" in said
        with_link = parts(parsed(Composer(ITS, link_keys()).compose(claimed(frame), frame, NOON)))
        assert all(LINK.search(said) for said in with_link)


def test_a_frame_of_a_version_before_is_sent_as_it_was_frozen() -> None:
    frame = frames(StepKind.CALL, None)[0]
    frame.text_link_free = frame.html_link_free = None
    mail = claimed(frame)._replace(is_link_free=True)
    assert LINK.search(parts(parsed(Composer(ITS, link_keys()).compose(mail, frame, NOON)))[0])


def test_own_words_go_out_escaped_with_every_place_filled() -> None:
    frame = next(one for one in frames(StepKind.CALL, None, own=OWN) if one.language is Language.ENGLISH)
    mail = parsed(Composer(ITS, link_keys()).compose(claimed(frame), frame, NOON))
    text, html = parts(mail)
    role = f"{frame.role.capitalize()} point of contact, Côte d’Ivoire"
    assert mail["Subject"] == f"[CC-2026-01] Ahead of the meeting: {role}"
    assert "Before the meeting & after, Côte d’Ivoire:" in text
    assert "<p>Before the meeting &amp; after, Côte d’Ivoire:</p>" in html
    assert f"Please answer by {in_utc(NOON + hours(72), Language.ENGLISH)}." in " ".join(text.split())
    assert "{" not in text + html
    assert "⟦" not in text + html


@pytest.mark.parametrize("language", list(Language))
def test_an_extension_moves_the_deadline_and_the_hours_that_are_left(language: Language) -> None:
    frame = next(one for one in frames(StepKind.REMIND, None) if one.language is language)
    later = claimed(frame)._replace(closes_at=NOON + hours(96))
    composer = Composer(ITS, link_keys())
    before = parts(parsed(composer.compose(claimed(frame), frame, NOON + hours(24))))[0]
    after = parts(parsed(composer.compose(later, frame, NOON + hours(24))))[0]
    for said, length in ((before, 72), (after, 96)):
        other = 96 if length == 72 else 72
        assert in_utc(NOON + hours(length), language) in said
        assert in_utc(NOON + hours(other), language) not in said
        assert str(length - 24) in said


async def test_the_roster_freezes_whom_no_link_goes_to(database: Database) -> None:
    for state in ("KEN", "FRA"):
        await nominate(database, state, f"poc@{state.lower()}.example")
    async with database.writing() as session:
        await set_link_free(session, "KEN", True, "Links are cut out there", (NOON, OFFICER))
    async with database.writing() as session:
        with pytest.raises(Refused, match=OFFICER):
            await set_link_free(session, "KEN", True, "Again", (NOON, "second"))
    its = settings_for("sqlite:///x.db", base_url="https://check.poc.example")
    some, all_of_them = await plan(database), await plan(database, is_link_free=True)
    async with database.writing() as session:
        found = await session.get_one(Exercise, some.id)
        await set_words(session, found, Language.ENGLISH, OWN, (NOON, OFFICER))
    for exercise in (some, all_of_them):
        await open_now(database, its, exercise)
    async with database.reading() as session:
        rows = await session.execute(select(Ping.exercise_id, Ping.state_code, Ping.is_link_free))
        frozen = {(row[0], row[1]): row[2] for row in rows}
        english = select(Frame.subject).join(Step).where(Step.exercise_id == some.id, Frame.language == "en")
        subjects = list(await session.scalars(english))
        kenya = await session.get_one(State, "KEN")
    assert frozen == {
        (some.id, "KEN"): True, (some.id, "FRA"): False, (all_of_them.id, "KEN"): True, (all_of_them.id, "FRA"): True,
    }  # fmt: skip
    assert all("Ahead of the meeting" in subject for subject in subjects)
    assert (kenya.links_by, kenya.links_reason) == (OFFICER, "Links are cut out there")
