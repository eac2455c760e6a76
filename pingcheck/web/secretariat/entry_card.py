"""The card of an entry: what every page shows of a contact, gathered for many entries in a few statements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from babel import Locale, UnknownLocaleError
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import AddressKind, Standing
from directory.contacts import REACHABLE, ContactStatus
from directory.entries.attention_reasons import attention_reasons
from directory.entries.confirmations import last_confirmed
from directory.entries.entry import Confirmation, Entry, load_entries
from directory.entries.past import PastEntry
from directory.hours.state_weeks import StateWeek, state_weeks
from directory.languages import Language
from directory.nominations import Nomination
from directory.search.attention import Attention, Staleness
from directory.states import state_names
from pingcheck.exercises.contact_checks import ContactCheck, latest_checks
from pingcheck.followup.call_to_make import CallNumber
from pingcheck.web.secretariat.local_clock import LocalClock, Office, local_clock


@dataclass(frozen=True, slots=True)
class ShownEmail:
    """`standing`: None of an address as it stood in the past, whose standing then is not kept."""

    id: int
    value: str
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class EntryCard:
    """`languages`: their names, in the language of the page."""

    entry: Entry | PastEntry
    state_name: str
    emails: tuple[ShownEmail, ...]
    phones: tuple[CallNumber, ...]
    languages: tuple[str, ...]
    confirmed: Confirmation | None
    attention: tuple[Attention, ...] = ()
    clock: LocalClock | None = None
    check: ContactCheck | None = None

    @property
    def said(self) -> Nomination:
        return self.entry.nomination

    @property
    def reference(self) -> str:
        return self.entry.reference

    @property
    def href(self) -> str:
        return f"/contacts/{self.entry.reference}"

    @property
    def name(self) -> str:
        """With the form of address: `Ms Amina Otieno`; the office, if no person is named."""
        said = self.said
        shown = said.shown_name or self.reference
        return f"{said.form_of_address} {shown}" if said.form_of_address and (said.name or said.name_latin) else shown

    @property
    def own_script(self) -> str:
        """The name in its own script, where the one in Latin letters is shown first."""
        return self.said.names.own_script

    @property
    def office(self) -> str:
        """Position and entity of a person; of an office they stand as the name already."""
        said = self.said
        return ", ".join(part for part in (said.position, said.entity) if part) if said.name or said.name_latin else ""

    @property
    def is_ended(self) -> bool:
        return self.entry.status is ContactStatus.WITHDRAWN

    @property
    def is_unreachable(self) -> bool:
        """Whether it is judged so; a judgement that keeps no email back."""
        return Attention.UNREACHABLE in self.attention

    @property
    def is_reachable(self) -> bool:
        return self.entry.status in REACHABLE


@dataclass(frozen=True, slots=True)
class View:
    """For whom cards are gathered, and when."""

    language: Language
    now: datetime
    staleness: Staleness


async def entry_cards(session: AsyncSession, contact_ids: Sequence[int], view: View) -> list[EntryCard]:
    """The cards of these entries in this order, without clocks and checks, which lists do not show."""
    entries = await load_entries(session, contact_ids)
    confirmed = await last_confirmed(session, entries.values(), view.staleness.answers)
    attention = await attention_reasons(session, entries.values(), confirmed, view.staleness)
    names = await state_names(session, view.language)
    return [
        card_of(entries[each], names, confirmed[each], view.language, attention=tuple(attention[each]))
        for each in contact_ids
        if each in entries
    ]


async def whole_cards(session: AsyncSession, contact_ids: Sequence[int], view: View) -> list[EntryCard]:
    """The same with the time where each contact is, and its last check."""
    cards = await entry_cards(session, contact_ids, view)
    weeks = await state_weeks(session, {card.said.state for card in cards})
    checks = await latest_checks(session, contact_ids)
    return [replace(card, clock=clock_of(card.said, weeks, view), check=checks.get(card.entry.id)) for card in cards]


def clock_of(said: Nomination, weeks: Mapping[str, StateWeek], view: View) -> LocalClock | None:
    return local_clock(Office(said.state, said.time_zone, said.hours), weeks[said.state], view.now, view.language)


def card_of(
    entry: Entry | PastEntry,
    names: Mapping[str, str],
    confirmed: Confirmation | None,
    language: Language,
    attention: tuple[Attention, ...] = (),
) -> EntryCard:
    """`names`: of States, by code. Pure."""
    said = entry.nomination
    return EntryCard(
        entry=entry,
        state_name=names.get(said.state, said.state),
        emails=_emails(entry),
        phones=tuple(CallNumber(number, on_file=True) for number in said.phones),
        languages=tuple(language_name(tag, language) for tag in said.languages),
        confirmed=confirmed,
        attention=attention,
    )


def _emails(entry: Entry | PastEntry) -> tuple[ShownEmail, ...]:
    if isinstance(entry, PastEntry):
        return tuple(ShownEmail(0, email, None) for email in entry.nomination.emails)
    in_use = (one for one in entry.addresses if not one.removed and one.kind is AddressKind.EMAIL)
    return tuple(ShownEmail(one.id, one.value, one.standing) for one in in_use)


def language_name(tag: str, language: Language) -> str:
    """A language by its tag, in another: `French`; the tag itself if it names none that is known."""
    try:
        name = Locale.parse(tag.replace("_", "-"), sep="-").get_display_name(language.value)
    except (ValueError, UnknownLocaleError):
        return tag
    return name or tag
