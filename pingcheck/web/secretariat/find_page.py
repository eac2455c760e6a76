"""The search in the header: contacts, States and checks, by whatever an officer remembers of them."""

from dataclasses import dataclass

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus
from directory.errors import N_
from directory.search.finder import EntryFilters, find_contacts
from directory.states import all_states
from pingcheck.conversation.known_codes import find_pings_by_code
from pingcheck.exercises.exercise import Exercise, all_exercises
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_list import states_named
from pingcheck.web.keys import CODE_KEYS, CODE_LIMITS, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, page_language, search_text
from pingcheck.web.secretariat.directory_page import view_of
from pingcheck.web.secretariat.entry_card import entry_cards

MOST_CONTACTS = 20
EVERYBODY = frozenset(ContactStatus)  # whoever looks for a name may not know that the entry has ended
MOST_STATES = 10
WRONG_CODE = N_("This may be a code, but no contact has it. Ask for the one in the latest email of the check.")
TOO_MANY = N_("Too many wrong codes. Wait a minute, then try again.")


@dataclass(frozen=True, slots=True)
class FoundState:
    code: str
    name: str


def add_find_routes(app: web.Application) -> None:
    app.router.add_get("/find", show_found, name="find")


async def show_found(request: web.Request) -> web.Response:
    sought, language = search_text(request), page_language(request)
    async with request.config_dict[DATABASE].reading() as session:
        ping, problem = await _of_code(request, session, sought)
        if ping:
            raise web.HTTPSeeOther(ping)
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
        problem=problem,
        states=states[:MOST_STATES],
        exercises=exercises,
        total=contacts.total if contacts else 0,
        cards=cards,
    )


async def _of_code(request: web.Request, session: AsyncSession, sought: str) -> tuple[str, str]:
    """The page of the contact whose code this is, so that the code stays in no address; or what is wrong with it.
    Guessers are slowed as on the page for an answer; what is no code, or mistyped, is no guess."""
    keys, limits = request.config_dict[CODE_KEYS], request.config_dict[CODE_LIMITS]
    code, guesser = keys.normalised(sought), f"officer {request[OFFICER].account_id}"
    if code is None:
        return "", ""
    if limits.wait_for_guess(guesser):
        return "", TOO_MANY
    found = await find_pings_by_code(session, keys.hashes(code))
    ping = await session.get(Ping, found[0]) if len(found) == 1 else None
    if ping is None:
        limits.wait_after_wrong(guesser)
        return "", WRONG_CODE
    exercise = await session.get_one(Exercise, ping.exercise_id)
    return f"/exercises/{exercise.reference}/pings/{ping.id}", ""


def _named(exercises: list[Exercise], sought: str) -> list[Exercise]:
    """Those whose reference or title has these letters."""
    letters = sought.strip().casefold()
    return [each for each in exercises if letters and letters in f"{each.reference} {each.title}".casefold()]
