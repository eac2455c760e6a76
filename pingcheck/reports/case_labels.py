"""Labels of cases for officers, in English; `labels_in` has them in the language of a page."""

from directory.errors import N_
from pingcheck.followup.cases import CaseAct, CaseCause, CaseEntryKind, CaseKind, CaseOutcome

CASE_CAUSE = {
    CaseCause.NO_ANSWER: N_("No answer"),
    CaseCause.NO_SUCH_MAILBOX: N_("No such mailbox"),
    CaseCause.NO_SUCH_HOST: N_("No such mail domain"),
    CaseCause.MAILBOX_FULL: N_("Mailbox full"),
    CaseCause.SUSPENDED: N_("Mailbox suspended"),
    CaseCause.CAME_BACK: N_("Mail came back, no fault of the address is known"),
    CaseCause.REFUSED: N_("Refused by their server"),
    CaseCause.NO_ADDRESS: N_("No address for this check"),
    CaseCause.NOT_SENT: N_("Not asked: our side"),
    CaseCause.NO_LONGER_THEM: N_("No longer the contact"),
    CaseCause.WRONG_PERSON: N_("Wrong person"),
    CaseCause.CONTRADICTION: N_("Answers that contradict each other"),
    CaseCause.INCIDENT: N_("May speak of a real incident"),
    CaseCause.DISPUTE: N_("The State disputes its result"),
}
OUTCOME = {
    CaseOutcome.REACHED: N_("Reached"),
    CaseOutcome.REPLACED: N_("Entry replaced"),
    CaseOutcome.EXCUSED: N_("Excused"),
    CaseOutcome.STATE_INFORMED: N_("State informed"),
    CaseOutcome.NO_CONTACT: N_("Closed without contact"),
    CaseOutcome.SETTLED: N_("Settled"),
}
OUTCOME_WITHIN = {
    CaseOutcome.REACHED: N_("reached"),
    CaseOutcome.REPLACED: N_("entry replaced"),
    CaseOutcome.EXCUSED: N_("excused"),
    CaseOutcome.STATE_INFORMED: N_("State informed"),
    CaseOutcome.NO_CONTACT: N_("closed without contact"),
    CaseOutcome.SETTLED: N_("settled"),
}
CASE_KIND = {
    CaseKind.UNREACHED: N_("Not reached"),
    CaseKind.CONTRADICTION: N_("Contradiction"),
    CaseKind.INCIDENT: N_("Possible incident"),
    CaseKind.DISPUTE: N_("Dispute"),
}
CASE_ENTRY = {
    CaseEntryKind.NOTED: N_("Note"),
    CaseEntryKind.ASSIGNED: N_("Owner"),
    CaseEntryKind.DUE: N_("Due"),
    CaseEntryKind.ACTED: N_("Done"),
    CaseEntryKind.ENDED: N_("Ended"),
    CaseEntryKind.REOPENED: N_("Opened again"),
}
CASE_ACT = {
    CaseAct.WRITE: N_("Wrote to the contact"),
    CaseAct.PING_AGAIN: N_("Asked again"),
    CaseAct.TELEPHONE: N_("Telephoned"),
    CaseAct.LETTER: N_("Letter to the Mission"),
    CaseAct.WAIT: N_("Waiting"),
}
