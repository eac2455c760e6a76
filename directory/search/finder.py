"""Finding contacts: by what somebody types and by filters, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, case, exists, func, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Standing
from directory.contact_names import ContactNames
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
MOST_COUNTED = 10_000
MOST_LOOKED_UP = 20_000  # contacts with the rarest word; of more, one in a few matches the other words, too

COLUMNS = (
    PointOfContact.id, PointOfContact.state_code, State.name_en, PointOfContact.role, PointOfContact.rank,
    PointOfContact.name, PointOfContact.entity, PointOfContact.position, PointOfContact.status,
    PointOfContact.name_latin,
)  # fmt: skip


class SortedBy(StrEnum):
    STATE = "state"  # then by role, rank and number
    NAME = "name"
    CONFIRMED = "confirmed"  # the longest unconfirmed first


@dataclass(frozen=True, slots=True)
class ListOrder:
    by: SortedBy = SortedBy.STATE
    descending: bool = False

    def directed(self, column: Any) -> Any:
        return column.desc() if self.descending else column


BY_STATE = ListOrder()
NOT_ENDED = frozenset(ContactStatus) - {ContactStatus.WITHDRAWN}


@dataclass(frozen=True, slots=True)
class EntryFilters:
    """Who is looked for besides the words. An empty set leaves all; ended entries are found only if asked for."""

    group: GroupRule = field(default_factory=GroupRule)
    within: GroupRule = field(default_factory=GroupRule)  # only those who belong to this group, too
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
    name_latin: str

    @property
    def names(self) -> ContactNames:
        return ContactNames(self.name_latin, self.name, self.position, self.entity)

    @property
    def reference(self) -> str:
        return contact_reference(self.id)


@dataclass(frozen=True, slots=True)
class FoundPage:
    contacts: tuple[FoundContact, ...]
    total: int
    page: int  # the first is 1
    is_more: bool = False  # there are more than the total, which is counted no further

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE_SIZE))


async def find_contacts(
    session: AsyncSession,
    text: str,
    filters: EntryFilters,
    staleness: Staleness,
    page: int = 1,
    order: ListOrder = BY_STATE,
) -> FoundPage:
    """The contacts that match all words of a text and all filters, in this order; 50 a page.

    A word matches a contact where a word of its name, entity, position, note or mail address begins with it, also
    without accents; by the last three digits or more of a telephone; by its reference; by its State in any of the six
    languages. Too high a page is empty. No more than 10,000 are counted.
    """
    page = min(max(page, 1), LAST_PAGE)
    search = await _search(session, text, filters, staleness)
    shown = search.listed(*COLUMNS, order=order).limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE)
    found = tuple(FoundContact(*row) for row in await session.execute(shown))
    if page == 1 and len(found) < PAGE_SIZE:
        return FoundPage(found, len(found), page)
    counted = search.listed(PointOfContact.id).order_by(None).limit(MOST_COUNTED + 1).subquery()
    total = await session.scalar(select(func.count()).select_from(counted)) or 0
    return FoundPage(found, min(total, MOST_COUNTED), page, is_more=total > MOST_COUNTED)


async def all_found(
    session: AsyncSession, text: str, filters: EntryFilters, staleness: Staleness, order: ListOrder = BY_STATE
) -> list[int]:
    """The ids of all that `find_contacts` would show, in the same order: for a download of just what is shown."""
    search = await _search(session, text, filters, staleness)
    return list(await session.scalars(search.listed(PointOfContact.id, order=order)))


@dataclass(frozen=True, slots=True)
class _Search:
    """A search, made ready: the conditions, and whether they leave so few that these are looked up and sorted.

    Where they leave many, contacts are read in the order of their index until the page is full.
    """

    conditions: list[ColumnElement[bool]]
    staleness: Staleness
    few: bool

    def listed(self, *columns: Any, order: ListOrder = BY_STATE) -> Any:
        contact = PointOfContact
        found = select(*columns).join_from(contact, State, State.code == contact.state_code).where(*self.conditions)
        if order.by is SortedBy.CONFIRMED:
            return self._by_confirmation(found, order)
        if order.by is SortedBy.NAME:
            # The same order; by the sum SQLite cannot read it off the contacts' index.
            by_name = contact.sort_name + "" if self.few else contact.sort_name
            return found.order_by(order.directed(by_name), order.directed(contact.id))
        # Likewise by the State's own column.
        by_state = State.code if self.few else contact.state_code
        return found.order_by(order.directed(by_state), contact.role, contact.rank.desc(), contact.id)

    def _by_confirmation(self, found: Any, order: ListOrder) -> Any:
        """What was never confirmed comes first, as the stalest."""
        contact, answers = PointOfContact, self.staleness.answers
        at: Any = contact.confirmed_at
        if answers is not None:
            latest = select(answers.c.contact_id, func.max(answers.c.at).label("at")).group_by(answers.c.contact_id)
            answered = latest.subquery()
            found = found.outerjoin(answered, answered.c.contact_id == contact.id)
            at = case((func.coalesce(answered.c.at > at, answered.c.at.is_not(None)), answered.c.at), else_=at)
        never = case((at.is_(None), 0), else_=1)
        return found.order_by(order.directed(never), order.directed(at), order.directed(contact.id))


async def _search(session: AsyncSession, text: str, filters: EntryFilters, staleness: Staleness) -> _Search:
    conditions: list[ColumnElement[bool]] = [PointOfContact.status.in_(sorted(filters.statuses))]
    conditions += [*filters.group.conditions(), *filters.within.conditions()]
    if filters.standings:
        conditions.append(or_(*(has_standing(standing) for standing in sorted(filters.standings))))
    conditions += [needs(attention, staleness) for attention in sorted(filters.attention)]
    sought = read_query(text)
    if not sought:
        return _Search(conditions, staleness, few=False)
    known = await _terms_of_states(session)
    words = [(word, word.states(known)) for word in sought]
    counts = await _counted(session, words)
    rarest = counts.index(min(counts))
    few = counts[rarest] <= MOST_LOOKED_UP
    for place, word in enumerate(words):
        conditions.append(PointOfContact.id.in_(_matching(*word)) if few and place == rarest else _matches(*word))
    return _Search(conditions, staleness, few)


async def _counted(session: AsyncSession, words: Sequence[tuple[SoughtWord, list[str]]]) -> list[int]:
    """How many contacts each word matches; no more than tells few from many are counted."""
    limited = [select(_matching(*word).subquery()).limit(MOST_LOOKED_UP + 1).subquery() for word in words]
    counts = [select(func.count()).select_from(one).scalar_subquery() for one in limited]
    return list((await session.execute(select(*counts))).one())


def _matching(word: SoughtWord, states: Sequence[str]) -> Any:
    """The ids of contacts that match a word; a set for each way to match, because an OR would leave indexes aside."""
    ways: list[Any] = [select(DirectoryTerm.contact_id).where(*_begins(beginning)) for beginning in word.beginnings]
    if word.contact_id is not None:
        ways.append(select(PointOfContact.id).where(PointOfContact.id == word.contact_id))
    if states:
        ways.append(select(PointOfContact.id).where(PointOfContact.state_code.in_(states)))
    return union_all(*ways) if len(ways) > 1 else ways[0]


def _matches(word: SoughtWord, states: Sequence[str]) -> ColumnElement[bool]:
    """Whether a contact, reached by another way, matches a word too."""
    mine = DirectoryTerm.contact_id == PointOfContact.id
    ways: list[ColumnElement[bool]] = [exists().where(mine, *_begins(one)) for one in word.beginnings]
    if word.contact_id is not None:
        ways.append(PointOfContact.id == word.contact_id)
    if states:
        ways.append(PointOfContact.state_code.in_(states))
    return or_(*ways)


def _begins(beginning: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return DirectoryTerm.term >= beginning, DirectoryTerm.term < beginning + LAST_CHARACTER


async def _terms_of_states(session: AsyncSession) -> dict[str, frozenset[str]]:
    names = [getattr(State, f"name_{language}") for language in Language]
    rows = await fetch_many(session, select(State.code, *names))
    return {code: _state_terms(code, tuple(named)) for code, *named in rows}


@lru_cache(maxsize=1000)
def _state_terms(code: str, names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(state_terms(code, names))
