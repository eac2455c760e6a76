"""Calls, as Today lists them: who wished to be called, and who is to be called again now."""

from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from pingcheck.followup.call_to_make import CallNumber, CallToMake
from pingcheck.followup.calls import asked_calls
from pingcheck.followup.cases import CaseKind
from pingcheck.web.secretariat.call_origin import CallOrigin
from pingcheck.web.secretariat.calls import shown_call
from pingcheck.web.secretariat.case_words import SIGN_OF_KIND
from pingcheck.web.secretariat.work import Teller, WorkGroup, WorkRow

INCIDENT = N_("May speak of a real incident")
SAID_WRONG = N_("{number}, said to be wrong on {day}")
ON_FILE = {True: N_("{number} (on file)"), False: N_("{number} (not on file)")}


async def calls_on_today(session: AsyncSession, tell: Teller) -> list[WorkGroup]:
    """All of them: a wish to be called is not put off to another page."""
    wished, promised = [[_row(tell, call) for call in calls] for calls in await asked_calls(session, tell.now)]
    to_all = "/calls", tell.say(N_("All calls"))
    return [
        WorkGroup("calls", tell.say(N_("Please call me")), tell.say(N_("calls")), wished, len(wished), *to_all),
        WorkGroup(
            "calls-again", tell.say(N_("To be called again")), tell.say(N_("calls again")), promised,
            len(promised), *to_all,
        ),
    ]  # fmt: skip


def _row(tell: Teller, call: CallToMake) -> WorkRow:
    shown = shown_call(call, tell.now, language=tell.formats.language)
    numbers = [_number(tell, number) for number in call.numbers]
    said = {"numbers": ", ".join(numbers), "there": shown.there}
    if not numbers:
        what = tell.say(N_("No telephone on file. Now {there} there."), **said)
    elif shown.best_time is None:
        what = tell.say(N_("{numbers}. Now {there} there."), **said)
    else:
        what = tell.say(N_("{numbers}. Now {there} there. Best time: {best}."), **said, best=shown.best_time)
    if call.turn.is_off and shown.opens_at:
        opens = tell.say(N_("Opens at {there} there."), there=shown.opens_at)
        what = f"{what} {opens}"
    act = (tell.say(N_("Call")), f"{shown.href}/call?from={CallOrigin.TODAY}")
    if not call.has_number:
        act = (tell.say(N_("Write")), f"{shown.href}#write")
    if call.incident:
        what = f"{tell.say(INCIDENT)}. {what}"
    mark = SIGN_OF_KIND[CaseKind.INCIDENT] if call.incident else "call"
    return WorkRow(mark, tell.who_of(call.ping), f"{shown.href}#call", what, tell.since(call.since), *act,
                   is_urgent=call.has_number and (call.incident or not call.turn.is_off))  # fmt: skip


def _number(tell: Teller, number: CallNumber) -> str:
    said = tell.say(ON_FILE[number.on_file], number=number.written)
    if number.wrong_since is None:
        return said
    return tell.say(SAID_WRONG, number=said, day=tell.formats.day(number.wrong_since))
