"""The button that tries dead letters again."""

from aiohttp import web

from pingcheck.sending.dead_letters import try_again
from pingcheck.web.forms import see_other
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.secretariat.exercise_page import exercise_named


def add_dead_letter_routes(app: web.Application) -> None:
    app.router.add_post("/exercises/{reference}/dead-letters", take, name="dead-letters")


async def take(request: web.Request) -> web.Response:
    """Puts them back among what is to be sent, and returns to the exercise. A second press finds none."""
    async with request.config_dict[DATABASE].writing() as session:
        exercise = await exercise_named(request, session)
        await try_again(session, exercise, request.config_dict[CLOCK](), request[OFFICER].name)
    return see_other(f"/exercises/{exercise.reference}#dead-letters")
