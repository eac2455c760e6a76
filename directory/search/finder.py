"""Finding contacts: by what somebody types and by filters, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal, or_, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Standing
from directory.contacts import ContactStatus, PointOfContact, Rank, Role, contact_reference
from directory.database.bulk_rows import fetch_many
from directory.groups import GroupRule
from directory.languages import Language
from directory.search.attention import Attention, Staleness, has_standing, needs
from directory.search.query import SoughtWord, read_query
from directory.search.terms import LAST_CHARACTER, DirectoryTerm, state_terms
from directory.states import State

PAGE_SIZE = 50
LAST_PAGE = 100_000

NOT_ENDED = frozenset(ContactStatus) - {ContactStatus.WITHDRAWN}


@dataclass(frozen=True, slots=True)
class EntryFilters:
    """Who is looked for besides the words. An empty set leaves all; ended entries are found only if asked for."""

    group: GroupRule = field(default_factory=GroupRule)
    statuses: frozenset[ContactStatus] = NOT_ENDED
    standings: frozenset[Standing] = frozenset()
    attention: frozenset[Attention] = frozenset()


@dataclass(frozen=True, slots=True)
class FoundContact:
    """A contact as a list shows it."""

    id: int
    state_code: str
    state_name: str  # in English
    role: Role
    rank: Rank
    name: str
    entity: str
    position: str
    status: ContactStatus

    @property
    def reference(self) -> str:
        return contact_reference(self.id)


@dataclass(frozen=True, slots=True)
class FoundPage:
    contacts: tuple[FoundContact, ...]
    total: int
    page: int  # the first is 1

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE_SIZE))


async def find_contacts(
    session: AsyncSession, text: str, filters: EntryFilters, staleness: Staleness, page: int = 1
) -> FoundPage:
    """The contacts that match all words of a text and all filters, by State, role, rank and number; 50 a page.

    A word matches a contact where a word of its name, entity, position, note or mail address begins with it, also
    without accents; by the last three digits or more of a telephone; by its reference; by its State in any of the six
    languages. Too high a page is empty.
    """
    page = min(max(page, 1), LAST_PAGE)
    conditions = await _conditions(session, text, filters, staleness)
    shown = _listed(conditions).limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE)
    found = tuple(FoundContact(*row) for row in await session.execute(shown))
    if page == 1 and len(found) < PAGE_SIZE:
        return FoundPage(found, len(found), page)
    counted = _joined(select(func.count())).where(*conditions)
    return FoundPage(found, await session.scalar(counted) or 0, page)


async def all_found(session: AsyncSession, text: str, filters: EntryFilters, staleness: Staleness) -> list[int]:
    """The ids of all that `find_contacts` would show, in the same order: for a download of just what is shown."""
    conditions = await _conditions(session, text, filters, staleness)
    return list(await session.scalars(_listed(conditions).with_only_columns(PointOfContact.id)))


def _listed(conditions: Sequence[ColumnElement[bool]]) -> Any:
    contact = PointOfContact
    columns = (
        contact.id, contact.state_code, State.name_en, contact.role, contact.rank, contact.name, contact.entity,
        contact.position, contact.status,
    )  # fmt: skip
    order = contact.state_code, contact.role, contact.rank.desc(), contact.id
    return _joined(select(*columns)).where(*conditions).order_by(*order)


def _joined(selected: Any) -> Any:
    return selected.select_from(PointOfContact).join(State, State.code == PointOfContact.state_code)


async def _conditions(
    session: AsyncSession, text: str, filters: EntryFilters, staleness: Staleness
) -> list[ColumnElement[bool]]:
    conditions = [PointOfContact.status.in_(sorted(filters.statuses)), *filters.group.conditions()]
    if filters.standings:
        conditions.append(or_(*(has_standing(standing) for standing in sorted(filters.standings))))
    conditions += [needs(attention, staleness) for attention in sorted(filters.attention)]
    sought = read_query(text)
    known = await _terms_of_states(session) if sought else {}
    return [*conditions, *(_matches(word, word.states(known)) for word in sought)]


def _matches(word: SoughtWord, states: Sequence[str]) -> ColumnElement[bool]:
    """Contacts that match one word; a set for each way to match, because an OR would leave the indexes aside."""
    term = DirectoryTerm
    ways: list[Any] = [
        select(term.contact_id).where(and_(term.term >= beginning, term.term < beginning + LAST_CHARACTER))
        for beginning in word.beginnings
    ]
    if word.contact_id is not None:
        ways.append(select(literal(word.contact_id)))
    if states:
        ways.append(select(PointOfContact.id).where(PointOfContact.state_code.in_(states)))
    return PointOfContact.id.in_(union(*ways) if len(ways) > 1 else ways[0])


async def _terms_of_states(session: AsyncSession) -> dict[str, frozenset[str]]:
    names = [getattr(State, f"name_{language}") for language in Language]
    rows = await fetch_many(session, select(State.code, *names))
    return {code: _state_terms(code, tuple(named)) for code, *named in rows}


@lru_cache(maxsize=1000)
def _state_terms(code: str, names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(state_terms(code, names))
