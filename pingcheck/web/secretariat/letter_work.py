"""Letters to Missions on Today: those that came back, and those that were not answered in time."""

from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from directory.states import state_names
from pingcheck.followup.letter_reminders import letters_due
from pingcheck.web.secretariat.work import MOST_ROWS, Teller, WorkGroup, WorkRow


async def letters_on_today(session: AsyncSession, tell: Teller) -> WorkGroup:
    """They are everybody's: the cases of one letter may have several owners."""
    found, total = await letters_due(session, tell.now, MOST_ROWS)
    names = await state_names(session, tell.formats.language) if found else {}
    rows = []
    for letter in found:
        what, act = N_("Not answered. A reply was asked for by {day}."), N_("Remind the Mission")
        day = tell.formats.day(letter.reply_by)
        if letter.returned_at is not None:
            what, act = N_("It came back on {day}."), N_("See what to do")
            day = tell.formats.day(letter.returned_at)
        since = tell.since(letter.settled_at) if letter.settled_at is not None else ""
        who = f"{names[letter.state_code]} · {letter.number}"
        rows.append(WorkRow("undelivered", who, f"/letters/{letter.id}", tell.say(what, day=day), since, tell.say(act)))
    return WorkGroup(
        "letters", tell.say(N_("Letters without an answer")), tell.say(N_("letters")), rows, total,
        "/letters?waits=due" if total > MOST_ROWS else "", tell.say(N_("All these letters")),
    )  # fmt: skip
