"""Every table, gathered: importing this module makes the metadata whole."""

from directory import contacts, disclosures, history, named_groups, proposals, states
from directory.acts import missions
from directory.database import Base
from directory.hours import state_weeks
from directory.notes import note
from directory.search import terms
from pingcheck.accounts import account_links, accounts, calendar_feeds, recovery_codes, second_factors
from pingcheck.conversation import answers, call_backs, known_codes, mission_letters, officer_mails, turns, visits
from pingcheck.correspondence import courtesy_mails, digests, incident_alerts, rehearsals
from pingcheck.exercises import (
    check_notices,
    entry_mails,
    events,
    exercise,
    exercise_texts,
    message,
    mission_mails,
    ping,
    ping_acts,
    unreachable_findings,
)
from pingcheck.followup import call_attempts, cases, correction_documents, corrections, letter_cases
from pingcheck.inbox import decision_records, incoming, page_words, withheld_mails
from pingcheck.planning import calendar_source, meeting, meeting_move, series
from pingcheck.runtime import hold
from pingcheck.sending import limits, result_counts, workers

__all__ = [
    "answers",
    "cases",
    "contacts",
    "corrections",
    "exercise",
    "history",
    "message",
    "metadata",
    "ping",
    "states",
    "workers",
]
__all__ += ["accounts", "hold", "incoming", "known_codes", "limits", "result_counts", "visits"]
__all__ += ["courtesy_mails", "events", "incident_alerts", "officer_mails", "proposals", "turns", "withheld_mails"]
__all__ += ["account_links", "call_backs", "decision_records", "disclosures", "entry_mails", "named_groups"]
__all__ += ["call_attempts", "check_notices", "correction_documents", "digests", "unreachable_findings"]
__all__ += ["note", "page_words", "recovery_codes", "second_factors", "state_weeks", "terms"]
__all__ += ["exercise_texts", "letter_cases", "mission_letters", "mission_mails", "missions", "rehearsals"]
__all__ += ["calendar_feeds", "calendar_source", "meeting", "meeting_move", "ping_acts", "series"]

metadata = Base.metadata
