"""Labels of calls for officers, in English; `labels_in` has them in the language of a page."""

from directory.errors import N_
from pingcheck.followup.call_attempts import CallOutcome
from pingcheck.followup.call_grounds import CallReason

CALL_OUTCOME = {
    CallOutcome.REACHED_IN_PERSON: N_("Reached in person"),
    CallOutcome.REACHED_BY_CODE: N_("Reached by code"),
    CallOutcome.LEFT_WORD: N_("Left word"),
    CallOutcome.NO_ANSWER: N_("Nobody answered"),
    CallOutcome.WRONG_NUMBER: N_("Wrong number"),
    CallOutcome.ASK_AGAIN: N_("Ask again at another time"),
}
CALL_REASON = {
    CallReason.WISHED: N_("Please call me"),
    CallReason.PROMISED: N_("To be called again"),
    CallReason.LISTED: N_("Telephone check"),
    CallReason.CASE: N_("Not reached"),
    CallReason.CONTRADICTION: N_("Answers contradict"),
    CallReason.LATER: N_("To be called again later"),
}
