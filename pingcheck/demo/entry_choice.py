"""Which entries of the invented directory something happens to: the same for the same seed, each once."""

import random
from collections.abc import Callable, Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import REACHABLE, PointOfContact, Rank
from directory.entries.entry import Entry, load_entries
from directory.exchange.columns import Column
from directory.states import State
from pingcheck.demo.invented_data import invented_people

INVENTED_NUMBERS = tuple(f"+120255501{last}" for last in range(10, 100))

Wanted = Callable[[Entry], bool]


class EntryChoice:
    """Entries in a dealt order. Of a State one at most is taken, so that each page tells one story."""

    def __init__(self, entries: Iterable[Entry], chance: random.Random) -> None:
        self.chance = chance
        self._left = sorted(entries, key=lambda entry: entry.id)
        chance.shuffle(self._left)

    def take(self, wanted: Wanted) -> Entry:
        """One that nothing has happened to. Raises StopIteration if there is none."""
        found = next(entry for entry in self._left if wanted(entry))
        self._left = [entry for entry in self._left if entry.nomination.state != found.nomination.state]
        return found


async def choose(session: AsyncSession, seed: str) -> EntryChoice:
    """Of the entries that a check calls and that have changed once at most."""
    calls = select(PointOfContact.id).where(PointOfContact.status.in_(REACHABLE))
    untouched = calls.where(PointOfContact.changed_at == PointOfContact.added_at)
    ids = list(await session.scalars(untouched))
    return EntryChoice((await load_entries(session, ids)).values(), random.Random(seed))


def is_a_person_with_telephone(entry: Entry) -> bool:
    said = entry.nomination
    return bool(said.name and said.phones and said.emails)


def is_a_primary_person(entry: Entry) -> bool:
    return entry.nomination.rank is Rank.PRIMARY and is_a_person_with_telephone(entry)


def is_an_alternate(entry: Entry) -> bool:
    return entry.nomination.rank is Rank.ALTERNATE and bool(entry.nomination.emails)


def another_number(entry: Entry, chance: random.Random) -> str:
    """A telephone number that the entry does not have; it ends in 01 and two digits, as invented ones do."""
    return chance.choice([number for number in INVENTED_NUMBERS if number not in entry.nomination.phones])


def somebody_new(state: State, beside: Entry, chance: random.Random) -> dict[Column, str]:
    """A person whom a State nominates, in the office beside this entry: what an officer types into the form."""
    people = invented_people()[state.mission_language]
    pairs = [pair for pair in zip(people.names, people.latin, strict=True) if pair[0] != beside.nomination.name]
    name, latin = chance.choice(pairs)
    host = beside.nomination.emails[0].partition("@")[2]
    written = {
        Column.NAME: name,
        Column.POSITION: chance.choice(people.positions),
        Column.EMAILS: f"{latin}@{host}",
        Column.PHONES: another_number(beside, chance),
    }
    if not name.isascii():
        written[Column.NAME_LATIN] = latin.replace(".", " ").title()
    return written


def shown_name(written: Mapping[Column, str]) -> str:
    """The name of somebody new, in Latin letters."""
    return written.get(Column.NAME_LATIN) or written[Column.NAME]
