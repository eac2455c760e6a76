"""Every table, gathered: importing this module makes the metadata whole."""

from directory import contacts, history, proposals, states
from directory.database import Base
from pingcheck.accounts import accounts
from pingcheck.conversation import answers, known_codes, turns, visits
from pingcheck.correspondence import officer_mails
from pingcheck.exercises import exercise, message, ping
from pingcheck.followup import cases
from pingcheck.inbox import incoming
from pingcheck.runtime import hold
from pingcheck.sending import limits, tallies, workers

__all__ = ["answers", "cases", "contacts", "exercise", "history", "message", "metadata", "ping", "states", "workers"]
__all__ += ["accounts", "hold", "incoming", "known_codes", "limits", "tallies", "visits"]
__all__ += ["officer_mails", "proposals", "turns"]

metadata = Base.metadata
