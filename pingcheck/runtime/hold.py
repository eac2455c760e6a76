"""The hold: nothing is sent and no step runs while this database may be an old backup or a copy, or the clock is wrong.

A heartbeat is kept in the database, and in the state folder outside it; see docs/decisions/restore.md.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, String, exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.atomic_file import written_whole
from directory.database import Base
from directory.database.statements import insert_or_update, rows_changed
from directory.errors import Refused
from directory.phrases import N_, Phrase, StoredPhrase, in_a_row

HEARTBEAT_FILE = "heartbeat.json"

WHAT_TO_DO = N_(
    "Nothing is sent and no step runs. If this is the database that should go on from here, and no other copy of it is "
    "running, run `pingcheck doctor --release`."
)


class Installation(Base):
    """The identity of this database, known to the hosts that serve it. One row, added by the first host."""

    __tablename__ = "installation"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[UUID] = mapped_column(default=uuid4)
    beat: Mapped[int] = mapped_column(default=0)
    beat_at: Mapped[datetime | None]  # by the clock of the host that counted it
    held_why: Mapped[str] = mapped_column(String(300), default="")
    clock_alarm: Mapped[str] = mapped_column(String(300), default="")
    times_accepted: Mapped[int] = mapped_column(default=0)  # how often an officer has confirmed the clock
    released_by: Mapped[str] = mapped_column(String(100), default="")
    released_at: Mapped[datetime | None]
    released_reason: Mapped[str] = mapped_column(String(500), default="")


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """An installation, and the number of its heartbeats so far."""

    name: UUID
    beat: int


def why_held(database: Heartbeat, here: Heartbeat | None, *, would_send: bool) -> str:
    """Why nothing may be sent from this database; empty if mail may go. `here`: the heartbeat that this host saw last.

    A database that would send nothing is harmless. One without any heartbeat, on a host that has seen none, is new.
    """
    if not would_send or (here is None and database.beat == 0):
        return ""
    if here is None or here.name != database.name:
        return N_("This database has never been served from here: it may be a copy.")
    if database.beat < here.beat:
        return N_("This database is older than what was served from here last: an old backup may have been restored.")
    return ""


@dataclass(frozen=True, slots=True)
class Prospect:
    """What becomes of a database that is served."""

    would_send: bool  # sooner or later
    goes_on: bool  # at once: an exercise runs, or should have opened, or a letter waits
    went_on_then: bool  # and did so already when this was last served
    last_done_at: datetime | None  # when officers, or the clock, last did something to an exercise


def why_asked(served_at: datetime | None, now: datetime, longest: timedelta, prospect: Prospect) -> str:
    """Why an officer is asked before this database goes on; empty if it may. `served_at`: when it was served last.

    A snapshot of the whole machine brings back the database and the state folder together, so that each confirms the
    other; and the clock of a machine that was just started may be days off. Both leave a gap between then and now. What
    was only begun since it was served last, or before it ever was, shows by its log what time it was.
    """
    last = served_at
    if not prospect.went_on_then:
        last = max((at for at in (served_at, prospect.last_done_at) if at), default=None)
    if last is None or not prospect.goes_on or abs(now - last) <= longest:
        return ""
    apart = timedelta(seconds=round(abs(now - last).total_seconds()))
    if now < last:
        text = N_(
            "What was last done here was done {apart} after now, by this machine's clock: the clock may be wrong."
        )
        return Phrase(text, apart=str(apart))
    text = N_(
        "Nothing was done here for {apart}, since {last} UTC: a snapshot may have been restored, or this "
        "machine's clock may be wrong."
    )
    return Phrase(text, apart=str(apart), last=f"{last:%F %R}")


def read_heartbeat(folder: Path) -> Heartbeat | None:
    """The heartbeat that this host saw last; None if there is none. Raises Refused if the file cannot be read."""
    file = folder / HEARTBEAT_FILE
    try:
        kept = json.loads(file.read_text(encoding="ascii"))
        return Heartbeat(UUID(kept["installation"]), int(kept["beat"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Refused(
            f"{file} cannot be read ({type(error).__name__}). Restore it, or remove it to be asked."
        ) from error


def write_heartbeat(folder: Path, heartbeat: Heartbeat) -> None:
    """Keeps the heartbeat for this host. Raises Refused, which names the setting, if the folder cannot be written."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with written_whole(folder / HEARTBEAT_FILE, encoding="ascii") as opened:
            json.dump({"installation": heartbeat.name.hex, "beat": heartbeat.beat}, opened)
    except OSError as error:
        raise Refused(
            f"{folder} cannot be written ({error.strerror}). The service keeps a heartbeat there, by which it notices "
            "a restored backup; set PINGCHECK_STATE_DIR to a folder that it may write."
        ) from error


async def installation(session: AsyncSession) -> Installation:
    """This database's row; added if there is none yet."""
    new = insert_or_update(session, Installation).values(id=1, name=uuid4())
    await session.execute(new.on_conflict_do_nothing())
    return await session.get_one(Installation, 1)


async def place_hold(session: AsyncSession, why: str) -> None:
    """Stops all sending and all steps until an officer releases the database. An earlier reason stays."""
    found = await installation(session)
    found.held_why = found.held_why or why[:300]


async def count_beat(session: AsyncSession, last: Heartbeat, now: datetime) -> bool:
    """Counts one beat. False if the database is older than this process last saw it, which only a restore can cause."""
    went_on = update(Installation).where(Installation.name == last.name, Installation.beat >= last.beat)
    return bool(await rows_changed(session, went_on.values(beat=Installation.beat + 1, beat_at=now)))


def nothing_is_held() -> ColumnElement[bool]:
    """The condition that nothing is held, for statements that claim messages or run steps."""
    return ~exists().where(Installation.held_why != "")


async def is_held(session: AsyncSession) -> bool:
    return bool(await session.scalar(select(exists().where(Installation.held_why != ""))))


async def troubles(session: AsyncSession) -> list[str]:
    """What is stopped on purpose and why, with what to do about it."""
    found = await session.get(Installation, 1)
    if found is None:
        return []
    held: list[str] = [in_a_row([StoredPhrase(found.held_why), Phrase(WHAT_TO_DO)])] if found.held_why else []
    return held + ([StoredPhrase(found.clock_alarm)] if found.clock_alarm else [])


async def may_run_steps(session: AsyncSession) -> bool:
    return not await troubles(session)


async def release(session: AsyncSession, now: datetime, by: str, reason: str) -> Heartbeat:
    """Ends the hold: the service continues from this database. Returns the heartbeat to keep in the state folder."""
    found = await installation(session)
    found.held_why, found.beat, found.beat_at = "", found.beat + 1, now
    found.released_by, found.released_at, found.released_reason = by, now, reason
    return Heartbeat(found.name, found.beat)


async def record_clock(session: AsyncSession, jumped_by: timedelta, accepted: int) -> int | None:
    """Records that the clock jumped by this much, or is right again (zero).

    `accepted`: how many confirmations by officers this process knows of. If there are more, clears the alarm and
    returns their number; otherwise returns None.
    """
    found = await installation(session)
    if found.times_accepted > accepted:
        found.clock_alarm = ""
        return found.times_accepted
    alarm = clock_alarm(jumped_by) if jumped_by else ""
    if found.clock_alarm != alarm:
        found.clock_alarm = alarm
    return None


def clock_alarm(jumped_by: timedelta) -> str:
    by = timedelta(seconds=round(abs(jumped_by).total_seconds()))
    forward = N_(
        "The machine's clock jumped forward by {by}. No step runs until it is right again. If the new time "
        "is right, run `pingcheck doctor --accept-time`."
    )
    back = N_(
        "The machine's clock jumped back by {by}. No step runs until it is right again. If the new time is right, run "
        "`pingcheck doctor --accept-time`."
    )
    return Phrase(forward if jumped_by > timedelta() else back, by=str(by))


async def accept_time(session: AsyncSession, now: datetime, by: str, reason: str) -> None:
    """Records that an officer has confirmed the clock."""
    found = await installation(session)
    found.clock_alarm, found.times_accepted = "", found.times_accepted + 1
    found.released_by, found.released_at, found.released_reason = by, now, reason
