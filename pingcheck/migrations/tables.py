"""Every table, gathered: importing this module makes the metadata whole."""

from directory import contacts, history, proposals, states
from directory.database import Base
from pingcheck import holding
from pingcheck.conversation import answers, known_codes, officer_mails, turns, visits
from pingcheck.exercises import exercise, message, ping
from pingcheck.followup import cases
from pingcheck.mail import limits, tallies, workers
from pingcheck.mail.inbox import incoming
from pingcheck.web import accounts

__all__ = ["answers", "cases", "contacts", "exercise", "history", "message", "metadata", "ping", "states", "workers"]
__all__ += ["accounts", "holding", "incoming", "known_codes", "limits", "tallies", "visits"]
__all__ += ["officer_mails", "proposals", "turns"]

metadata = Base.metadata
