"""The search in the header: contacts, States and checks, by whatever an officer remembers of them."""

from dataclasses import dataclass

from aiohttp import web

from directory.contacts import ContactStatus
from directory.search.finder import EntryFilters, find_contacts
from directory.states import all_states
from pingcheck.exercises.exercise import Exercise, all_exercises
from pingcheck.exercises.ping_list import states_named
from pingcheck.web.keys import DATABASE
from pingcheck.web.pages import officer_page, page_language, search_text
from pingcheck.web.secretariat.directory_page import view_of
from pingcheck.web.secretariat.entry_card import entry_cards

MOST_CONTACTS = 20
EVERYBODY = frozenset(ContactStatus)  # whoever looks for a name may not know that the entry has ended
MOST_STATES = 10


@dataclass(frozen=True, slots=True)
class FoundState:
    code: str
    name: str


def add_find_routes(app: web.Application) -> None:
    app.router.add_get("/find", show_found, name="find")


async def show_found(request: web.Request) -> web.Response:
    sought, language = search_text(request), page_language(request)
    async with request.config_dict[DATABASE].reading() as session:
        codes = await states_named(session, sought) or frozenset()
        states = [
            FoundState(each.code, each.name(language)) for each in await all_states(session) if each.code in codes
        ]
        exercises = _named(await all_exercises(session), sought)
        view = view_of(request)
        everybody = EntryFilters(statuses=EVERYBODY)
        contacts = await find_contacts(session, sought, everybody, view.staleness) if sought.strip() else None
        cards = (
            await entry_cards(session, [one.id for one in contacts.contacts][:MOST_CONTACTS], view) if contacts else []
        )
    return officer_page(
        request,
        "secretariat/find.html",
        sought=sought,
        states=states[:MOST_STATES],
        exercises=exercises,
        total=contacts.total if contacts else 0,
        cards=cards,
    )


def _named(exercises: list[Exercise], sought: str) -> list[Exercise]:
    """Those whose reference or title has these letters."""
    letters = sought.strip().casefold()
    return [each for each in exercises if letters and letters in f"{each.reference} {each.title}".casefold()]
