"""What is known of contacts for the judgement *unreachable*: gathered for many at once, in a few statements."""

from collections import Counter, defaultdict
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.database.bulk_rows import among, fetch_many
from pingcheck.conversation.officer_mails import OfficerMail
from pingcheck.exercises.entry_mails import EntryMail
from pingcheck.exercises.events import Event
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.letter_evidence import letter_verdicts
from pingcheck.exercises.message import DEAD_CAUSES, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.standing_updates import SIGNS_OF_LIFE
from pingcheck.exercises.status import ANSWERS, Answer, EventKind, Status, taken_back_code
from pingcheck.followup.unreachable_rule import AddressFailure, ContactFacts, EvidenceKind, Fact, LiftedBy, SilentCheck
from pingcheck.inbox.incoming import PROOFS, Incoming, IncomingReading, Outcome
from pingcheck.mailreading import Kind

# The fact that each sign of life is.
SIGNS = {
    EventKind.ANSWERED: LiftedBy.ANSWER,
    EventKind.ANSWERED_LATE: LiftedBy.LATE_ANSWER,
    EventKind.SIGN_OF_LIFE: LiftedBy.LATER_SIGN,
    EventKind.AUTO_REPLIED: LiftedBy.AUTO_REPLY,
}
assert SIGNS.keys() == set(SIGNS_OF_LIFE)

DECIDED = (Outcome.ACCEPTED, Outcome.SET_ASIDE)  # an officer read it


async def facts_of(session: AsyncSession, contact_ids: Collection[int]) -> dict[int, ContactFacts]:
    """By contact, of each that is given."""
    in_use = await _addresses_in_use(session, contact_ids)
    failures = await _failures(session, in_use)
    silences, unread = await _silences(session, contact_ids)
    signs = await _signs(session, contact_ids)
    addresses: dict[int, set[int]] = defaultdict(set)
    for address_id, contact_id in in_use.items():
        addresses[contact_id].add(address_id)
    return {
        each: ContactFacts(
            failures=tuple(failures[each]),
            silences=tuple(silences[each]),
            signs=tuple(signs[each]),
            in_use=frozenset(addresses[each]),
            is_unread=each in unread,
        )
        for each in contact_ids
    }


async def _addresses_in_use(session: AsyncSession, contact_ids: Collection[int]) -> dict[int, int]:
    """The contact of each mail address on file."""
    listed = select(Address.id, Address.contact_id).where(
        among(session, Address.contact_id, contact_ids),
        Address.kind == AddressKind.EMAIL,
        Address.removed_at.is_(None),
    )
    return {row[0]: row[1] for row in await fetch_many(session, listed)}


async def _failures(session: AsyncSession, in_use: dict[int, int]) -> dict[int, list[AddressFailure]]:
    """The first dead verdict on each mail of a ping, and on each letter about none."""
    found: dict[int, list[AddressFailure]] = defaultdict(list)
    sent_at = func.min(func.coalesce(Message.accepted_at, Event.at))
    said = (
        select(
            RosterAddress.address_id,
            Exercise.reference,
            Ping.id.label("ping_id"),
            sent_at.label("sent_at"),
            func.min(Event.at).label("at"),
            func.min(Event.code).label("code"),
        )
        .join(Ping, Ping.id == RosterAddress.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .join(Message, and_(Message.ping_id == RosterAddress.ping_id, Message.roster_address_id == RosterAddress.id))
        .join(Event, and_(Event.ping_id == RosterAddress.ping_id, Event.message_id == Message.id))
        .where(among(session, RosterAddress.address_id, in_use))
        .where(Event.kind == EventKind.FAILED, Event.code.in_(DEAD_CAUSES))
        .group_by(RosterAddress.address_id, Exercise.reference, Ping.id, Message.id)
    )
    for address_id, reference, ping_id, began, at, code in await fetch_many(session, said):
        failure = Fact(EvidenceKind.FAILURE, at, began, reference, ping_id, code)
        found[in_use[address_id]].append(AddressFailure(address_id, failure))
    for address_id, verdicts in (await letter_verdicts(session, in_use)).items():
        of_letters = (Fact(EvidenceKind.FAILURE, verdict.at, verdict.sent_at) for verdict in verdicts)
        found[in_use[address_id]] += [AddressFailure(address_id, fact) for fact in of_letters]
    return found


async def _silences(
    session: AsyncSession, contact_ids: Collection[int]
) -> tuple[dict[int, list[SilentCheck]], set[int]]:
    """The closed checks that called each contact and heard nothing; and of whom a reply waits to be read."""
    found: dict[int, list[SilentCheck]] = defaultdict(list)
    unread: set[int] = set()
    listed = (
        select(
            Ping.contact_id,
            Ping.id,
            Ping.status,
            Ping.called_at,
            Exercise.phase,
            Exercise.reference,
            Exercise.opened_at,
            Exercise.closed_at,
        )
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(among(session, Ping.contact_id, contact_ids), Ping.status.in_((Status.SILENT, Status.TO_READ)))
    )
    for contact_id, ping_id, status, called_at, phase, reference, opened_at, closed_at in await fetch_many(
        session, listed
    ):
        if status is Status.TO_READ:
            unread.add(contact_id)
        elif called_at is not None and phase is Phase.CLOSED:
            silence = Fact(EvidenceKind.SILENCE, closed_at, called_at, reference, ping_id)
            found[contact_id].append(SilentCheck(opened_at, silence))
    return found, unread


async def _signs(session: AsyncSession, contact_ids: Collection[int]) -> dict[int, list[Fact]]:
    found = await _signs_in_checks(session, contact_ids)
    proved = select(EntryMail.contact_id, EntryMail.proved_at).where(
        among(session, EntryMail.contact_id, contact_ids), EntryMail.proved_at.is_not(None)
    )
    for contact_id, at in await fetch_many(session, proved):
        found[contact_id].append(Fact(LiftedBy.PROVED, at, at))
    for contact_id, reference, ping_id, at in await fetch_many(session, _replies_to_officers(session, contact_ids)):
        found[contact_id].append(Fact(LiftedBy.WROTE_BACK, at, at, reference, ping_id))
    return found


async def _signs_in_checks(session: AsyncSession, contact_ids: Collection[int]) -> dict[int, list[Fact]]:
    """Without the answers that an officer took back."""
    listed = (
        select(Ping.contact_id, Ping.id, Exercise.reference, Event.kind, Event.at, Event.code)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .join(Event, Event.ping_id == Ping.id)
        .where(among(session, Ping.contact_id, contact_ids), Event.kind.in_((*SIGNS, EventKind.TAKEN_BACK)))
    )
    rows = await fetch_many(session, listed)
    taken_back: Counter[tuple[UUID, str]] = Counter(
        (ping_id, code) for _, ping_id, _, kind, _, code in rows if kind is EventKind.TAKEN_BACK
    )
    found: dict[int, list[Fact]] = defaultdict(list)
    for contact_id, ping_id, reference, kind, at, code in rows:
        if kind in SIGNS:
            named = (ping_id, taken_back_code(Answer(code), at)) if kind in ANSWERS else None
            if named is not None and taken_back[named]:
                taken_back[named] -= 1
            else:
                found[contact_id].append(Fact(SIGNS[kind], at, at, reference, ping_id))
    return found


def _replies_to_officers(session: AsyncSession, contact_ids: Collection[int]) -> object:
    """Replies that came to a check after an officer had written to the contact, proved to be the contact's, and that an
    officer read: no answer to the check perhaps, but somebody is there."""
    written = (
        select(OfficerMail.id)
        .join(Message, Message.id == OfficerMail.id)
        .where(Message.ping_id == Ping.id, OfficerMail.written_at <= Incoming.received_at)
    )
    return (
        select(Ping.contact_id, Exercise.reference, Ping.id, Incoming.received_at)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .join(IncomingReading, IncomingReading.ping_id == Ping.id)
        .join(Incoming, Incoming.id == IncomingReading.incoming_id)
        .where(among(session, Ping.contact_id, contact_ids), IncomingReading.kind == Kind.ANSWER, written.exists())
        .where(IncomingReading.outcome.in_(DECIDED), IncomingReading.found_by.in_(PROOFS))
    )
