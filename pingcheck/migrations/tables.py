"""Every table, gathered: importing this module makes the metadata whole."""

from directory import contacts, history, proposals, states
from directory.database import Base
from directory.search import terms
from pingcheck.accounts import accounts
from pingcheck.conversation import answers, known_codes, officer_mails, turns, visits
from pingcheck.correspondence import courtesy_mails
from pingcheck.exercises import events, exercise, message, ping
from pingcheck.followup import cases
from pingcheck.inbox import incoming, withheld_mails
from pingcheck.runtime import hold
from pingcheck.sending import limits, result_counts, workers

__all__ = ["answers", "cases", "contacts", "exercise", "history", "message", "metadata", "ping", "states", "workers"]
__all__ += ["accounts", "hold", "incoming", "known_codes", "limits", "result_counts", "visits"]
__all__ += ["courtesy_mails", "events", "officer_mails", "proposals", "terms", "turns", "withheld_mails"]

metadata = Base.metadata
