"""Letters of an exercise that are no ladder mails of a ping, as a kind of mail.

A text is rendered when the first letter that bears it is claimed, and stored in the same transaction.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, or_, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact, Role
from directory.database.statements import core_table, on_postgresql
from directory.languages import Language
from directory.states import State
from pingcheck.correspondence.check_notice_text import TextKey, link_free, render_notice_text
from pingcheck.correspondence.check_rules import first_mail_to_this_address, still_wanted
from pingcheck.correspondence.letters import letter_head, may_go, two_part_mail
from pingcheck.correspondence.officer_mail_text import return_addresses, thread_headers
from pingcheck.exercises.check_notices import CheckNotice, CheckNoticeText, NoticeSays
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import STILL_ASKED
from pingcheck.sending.mail_kind import Claimed, OfAddress
from pingcheck.sending.pingless_letter import PinglessLetter
from pingcheck.sending.prepared_frames import escaped, fill
from pingcheck.sending.wire import Composed, one_line, wire_address
from pingcheck.settings import Settings
from pingcheck.wording.moments import in_zone
from pingcheck.wording.names import entry_line

TRIED_FOR = timedelta(days=5)  # RFC 5321 §4.5.4.1
STATE_NAMES = {language: getattr(State, f"name_{language.value}") for language in Language}
MOST_OFFICES = 5
NAMES_SILENT = (NoticeSays.OTHER_ROLE, NoticeSays.MISSION)

# By exercise, State and role, the offices that are not reached.
Offices = Mapping[tuple[int, str, Role], Sequence[str]]


@dataclass(frozen=True, slots=True)
class CheckLetter(PinglessLetter):
    """A claimed letter. `values`: what its text says of its own reader; `thread_onto`: the mail of the ladder whose
    thread it continues."""

    sort = MessageKind.CHECK

    key: TextKey
    of_check: str
    values: dict[str, str]
    thread_onto: UUID | None
    is_link_free: bool
    text: CheckNoticeText | None = None

    @property
    def reference(self) -> str:
        return self.of_check

    @property
    def tried_for(self) -> timedelta:
        return TRIED_FOR


class CheckMails:
    """An exercise's pause and end stop these letters, and so does the answer of whom they speak of; a notice that the
    check is stopped goes only once it is cancelled."""

    kind = MessageKind.CHECK

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def wanted(self, of_address: OfAddress) -> ColumnElement[bool]:
        return may_go(of_address) & still_wanted()

    def pointless(self, _: datetime) -> None:
        """None: opening, closing and cancelling an exercise withdraw what is left."""

    async def read(self, session: AsyncSession, picked: CTE) -> Sequence[CheckLetter]:
        rows: Any = (await session.execute(_claimed(picked))).all()
        offices = await _offices(
            session, {(row.exercise_id, row.state_code) for row in rows if row.says in NAMES_SILENT}
        )
        letters = [_letter(row, offices) for row in rows]
        texts = await self._texts(session, letters)
        return [replace(letter, text=texts[letter.key]) for letter in letters]

    async def _texts(self, session: AsyncSession, letters: Sequence[CheckLetter]) -> Mapping[TextKey, CheckNoticeText]:
        """The stored texts of these letters; those that no letter bore before are rendered and stored."""
        wanted = {letter.key: letter for letter in letters}
        found = await _stored(session, wanted)
        new = [
            render_notice_text(self._settings, key, letter.of_check, letter.made_at)
            for key, letter in wanted.items()
            if key not in found
        ]
        if not new:
            return found
        table = core_table(CheckNoticeText)
        rows = [{column.key: getattr(text, column.key) for column in table.c} for text in new]
        insert = (postgresql.insert if on_postgresql(session) else sqlite.insert)(table)
        await session.execute(insert.on_conflict_do_nothing(), rows)
        return await _stored(session, wanted)  # of two couriers at once, the first one's

    def compose(self, claimed: Claimed, now: datetime) -> Composed:
        """The mail. Its Message-ID is the same at every try. A letter to somebody who was called continues that thread,
        and its replies count as replies to the call. No `Auto-Submitted` header: a person is to read this."""
        assert isinstance(claimed, CheckLetter)
        assert claimed.text is not None
        settings, letter, frame, language = self._settings, claimed, claimed.text, claimed.key.language
        sender, reply_to = return_addresses(settings, letter.message_id)
        mark = letter.message_id.hex
        thread: list[str] = []
        if letter.thread_onto is not None:
            _, reply_to = return_addresses(settings, letter.thread_onto)
            earlier = f"{letter.thread_onto.hex}@{settings.sender.rpartition('@')[2]}"
            thread = thread_headers(earlier, [earlier])
        own = letter_head(settings, letter, fill(frame.subject, letter.values), language, now)
        head = [*own, f"Reply-To: {reply_to}", *thread]
        text, html = fill(frame.text, letter.values), fill(frame.html, escaped(letter.values))
        if letter.is_link_free:
            text, html = link_free(settings, text), link_free(settings, html)
        return Composed(sender, wire_address(letter.address), mark, two_part_mail(head, text, html, (mark, language)))


def _claimed(picked: CTE) -> Any:
    notice, contact = CheckNotice, PointOfContact
    reader = contact.name, contact.position, contact.entity, contact.time_zone
    check = Exercise.reference, Exercise.opens_at, Exercise.closes_at
    content = notice.says, notice.about, notice.language, notice.state_code, notice.exercise_id, notice.made_at
    names = (name.label(f"name_{language.value}") for language, name in STATE_NAMES.items())
    return (
        select(Message.id, Message.attempts, Message.recipient, *content, *check)
        .add_columns(*reader, *names)
        .add_columns(first_mail_to_this_address().label("thread_onto"))
        .add_columns(or_(Exercise.is_link_free, State.is_link_free).label("is_link_free"))
        .select_from(picked)
        .join(Message, Message.id == picked.c.id)
        .join(notice, notice.id == Message.id)
        .join(Exercise, Exercise.id == notice.exercise_id)
        .join(State, State.code == notice.state_code)
        .outerjoin(contact, contact.id == notice.contact_id)
    )


def _letter(row: Any, offices: Offices) -> CheckLetter:
    language, says = row.language, row.says
    names_at = row.opens_at if says is NoticeSays.ANNOUNCED else row.closes_at
    # A check that was stopped before it opened has no closing; its letter names no time at all.
    key = TextKey(row.exercise_id, says, row.about, names_at or row.made_at, language)
    spoken = {"": language, "_en": Language.ENGLISH}
    values = {
        name: said
        for suffix, each in spoken.items()
        for name, said in {
            f"state{suffix}": one_line(getattr(row, f"name_{each.value}")),
            f"entry{suffix}": entry_line(
                each, *(one_line(part or "") for part in (row.name, row.position, row.entity))
            ),
            f"local_time{suffix}": (names_at and row.time_zone and in_zone(names_at, row.time_zone, each)) or "",
        }.items()
    }
    values |= {
        role.value: "; ".join(offices.get((row.exercise_id, row.state_code, role), ())[:MOST_OFFICES]) for role in Role
    }
    mail = row.id, row.attempts, row.recipient, row.made_at
    return CheckLetter(*mail, key, row.reference, values, row.thread_onto, row.is_link_free)


async def _offices(session: AsyncSession, states: set[tuple[int, str]]) -> Offices:
    """The offices of the pings of these exercises and States that are still asked, as the rosters froze them."""
    if not states:
        return {}
    asked = (
        select(Ping.exercise_id, Ping.state_code, Ping.role, Ping.entity)
        .where(tuple_(Ping.exercise_id, Ping.state_code).in_(sorted(states)))
        .where(Ping.called_at.is_not(None), Ping.status.in_(STILL_ASKED))
        .distinct()
        .order_by(Ping.entity)
    )
    found: dict[tuple[int, str, Role], list[str]] = defaultdict(list)
    for exercise_id, state, role, entity in await session.execute(asked):
        found[exercise_id, state, role].append(one_line(entity))
    return found


async def _stored(session: AsyncSession, keys: Iterable[TextKey]) -> dict[TextKey, CheckNoticeText]:
    """These texts, as far as they are stored. They can be used after the session ends."""
    wanted = set(keys)
    exercises = {key.exercise_id for key in wanted}
    texts = list(await session.scalars(select(CheckNoticeText).where(CheckNoticeText.exercise_id.in_(exercises))))
    for text in texts:
        session.expunge(text)
    by_key = {TextKey(each.exercise_id, each.says, each.about, each.names_at, each.language): each for each in texts}
    return {key: text for key, text in by_key.items() if key in wanted}
