"""States whose mails bear the code alone: where links are stripped, or mails with links are not delivered."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed, storable
from directory.errors import N_, Refused
from directory.history import LONGEST_REASON
from directory.states import State


async def set_link_free(
    session: AsyncSession, code: str, is_link_free: bool, reason: str, act: tuple[datetime, str]
) -> None:
    """Sets it for the checks that open from now on; what runs stays as it was frozen. `act`: when, and who.

    Raises Refused without a reason, for an unknown State, and if it is so already: of two officers one did it.
    """
    at, by = act
    why = storable(reason).strip()
    if not why:
        raise Refused(N_("Say why: it is shown on the page of the State."))
    if len(why) > LONGEST_REASON:
        text = N_("The reason has {length} characters; shorten it to at most {most}.")
        raise Refused(text, length=len(why), most=LONGEST_REASON)
    state = await session.get(State, code)
    if state is None:
        raise Refused(N_("There is no State {code}."), code=code[:10])
    values = {"is_link_free": is_link_free, "links_by": by, "links_at": at, "links_reason": why}
    other = update(State).where(State.code == code, State.is_link_free.is_(not is_link_free))
    won = await rows_changed(session, other.values(values))
    await session.refresh(state)
    if not won:
        raise Refused(N_("{name} has done so already."), name=state.links_by or "–")
