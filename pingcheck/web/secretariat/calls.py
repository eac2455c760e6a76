"""Calls to make, as officers see them: by which number, when, and what time it is there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from directory.hours.state_weeks import state_weeks
from directory.languages import Language
from directory.phrases import N_, Phrase
from pingcheck.conversation.call_backs import ANY_TIME
from pingcheck.followup.call_to_make import CallToMake
from pingcheck.web.secretariat.local_clock import LocalClock, Office, day_and_time, local_clock
from pingcheck.wording.brief_moments import city_in


@dataclass(frozen=True, slots=True)
class ShownCall:
    """A call in words. `best_time`: of a wish; None if nobody wished it. `there`: the time now where the contact is."""

    call: CallToMake
    best_time: Phrase | None
    there: str
    clock: LocalClock | None = None
    opens_in: timedelta | None = None  # until somebody is at work there
    opens_at: str = ""  # by the clock there

    @property
    def contact(self) -> str:
        """What officers call the contact."""
        return self.call.ping.names.shown

    @property
    def href(self) -> str:
        """The page of the contact in the check."""
        return path_of(self.call)


def path_of(call: CallToMake) -> str:
    """The page of the contact in the check."""
    return f"/exercises/{call.exercise}/pings/{call.ping.id}"


def shown_call(
    call: CallToMake, now: datetime, clock: LocalClock | None = None, language: Language = Language.ENGLISH
) -> ShownCall:
    """A call without a clock, or with the one that is given."""
    here = call.clock.here if call.clock.here is not None and call.clock.here.utcoffset() else None
    there = f"{here:%H:%M} {city_in(zone_of(call) or 'UTC', language)}" if here else f"{now:%H:%M} UTC"
    opens_in = call.clock.opens_at - now if call.clock.opens_at else None
    opens_at = day_and_time(call.clock.opens_at, here.date(), language) if here and call.clock.opens_at else ""
    return ShownCall(call, _best_time(call, now) if call.wished else None, there, clock, opens_in, opens_at)


async def shown_calls(
    session: AsyncSession, calls: Sequence[CallToMake], now: datetime, language: Language
) -> list[ShownCall]:
    """The calls with the clock of each, in the language of the page."""
    weeks = await state_weeks(session, {call.clock.state for call in calls})
    return [
        shown_call(
            call,
            now,
            local_clock(
                Office(call.clock.state, call.clock.time_zone, call.clock.hours),
                weeks[call.clock.state],
                now,
                language,
            ),
        )
        for call in calls
    ]


def zone_of(call: CallToMake) -> str | None:
    """The IANA name of the zone where the contact is; None if it is not known."""
    zone = call.clock.here.tzinfo if call.clock.here is not None else None
    return zone.key if isinstance(zone, ZoneInfo) else None


def _best_time(call: CallToMake, now: datetime) -> Phrase:
    if not call.best_time:
        return Phrase(N_("not said"))
    if call.best_time == ANY_TIME:
        return Phrase(N_("any time"))
    ends = [now.replace(hour=int(at[:2]), minute=int(at[3:])) for at in call.best_time.split("-")]
    said = "–".join(f"{at:%H:%M}" for at in ends) + " UTC"
    zone = zone_of(call)
    here = [at.astimezone(ZoneInfo(zone)) for at in ends] if zone else []
    if not here or not here[0].utcoffset():
        return Phrase(said)
    return Phrase(N_("{utc}, there {local}"), utc=said, local="–".join(f"{at:%H:%M}" for at in here))
