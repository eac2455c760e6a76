"""The heartbeat of this service, which asks about the exercises of the rooms below it."""

from datetime import timedelta

from directory.database import Database
from pingcheck.exercises.unsent import prospect
from pingcheck.reports.release_forecast import release_forecast
from pingcheck.runtime.clock import Clock, wall_clock
from pingcheck.runtime.heartbeat import HeartbeatKeeper, Outlook
from pingcheck.settings import Settings


def heartbeat_of(database: Database, settings: Settings, clock: Clock = wall_clock) -> HeartbeatKeeper:
    """What every process that steps or sends keeps, before it begins and while it runs."""
    outlook = Outlook(prospect, release_forecast)
    longest_gap = timedelta(hours=settings.ask_after_hours)
    return HeartbeatKeeper(database, settings.state_dir, outlook, longest_gap, clock)
