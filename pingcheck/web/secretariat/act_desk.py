"""What an officer has before her when she changes an entry: the entry, what it said on her page, and its State."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus, contact_id_of
from directory.entries.entry import Entry, find_entry
from directory.entries.known_notes import notes_of
from directory.entries.past import entry_as_of
from directory.errors import Refused
from directory.history import ChangeKind, HistoryEntry, history_of
from directory.nominations import Nomination
from directory.states import state_names
from pingcheck.web.keys import DATABASE
from pingcheck.web.pages import page_language
from pingcheck.web.secretariat.ground_fields import Choices

EVER = datetime.max.replace(tzinfo=UTC)
LONGEST_VERSION = 9  # digits


@dataclass(frozen=True, slots=True)
class EntryDesk:
    """`version`: of the entry now."""

    entry: Entry
    history: tuple[HistoryEntry, ...]
    choices: Choices
    state_name: str

    @property
    def version(self) -> int:
        return max((row.id for row in self.history if row.change is not ChangeKind.VERIFIED), default=0)

    @property
    def name(self) -> str:
        """The person, or the office if no person is named."""
        return self.entry.nomination.shown_name or self.entry.reference

    @property
    def has_ended(self) -> bool:
        return self.entry.status is ContactStatus.WITHDRAWN

    @property
    def path(self) -> str:
        return f"/contacts/{self.entry.reference}"

    def as_seen(self, version: int) -> Nomination:
        """The content as the page of that version showed it; as it is now, if there was no such version."""
        past = entry_as_of([row for row in self.history if row.id <= version], EVER)
        return past.nomination if past is not None else self.entry.nomination


async def desk_of(request: web.Request, session: AsyncSession, contact_id: int) -> EntryDesk:
    """Raises HTTPNotFound if there is no such entry."""
    try:
        entry = await find_entry(session, contact_id)
    except Refused as missing:
        raise web.HTTPNotFound from missing
    state = entry.nomination.state
    choices = Choices(await notes_of(session, state), entry.nomination.emails)
    names = await state_names(session, page_language(request))
    return EntryDesk(entry, tuple(await history_of(session, contact_id)), choices, names[state])


async def desk_named(request: web.Request) -> EntryDesk:
    """That of the entry in the address. Raises HTTPNotFound."""
    contact_id = contact_id_of(request.match_info["contact"])
    if not contact_id:
        raise web.HTTPNotFound
    async with request.config_dict[DATABASE].reading() as session:
        return await desk_of(request, session, contact_id)


def seen_in(form: Mapping[str, Any]) -> int:
    """The version of the entry that the form was shown with; 0, which no entry has, if it carries none."""
    value = form.get("seen")
    is_number = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= LONGEST_VERSION
    return int(value) if is_number and isinstance(value, str) else 0
