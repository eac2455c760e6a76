"""Why there is a case, in a sentence for officers: while it is open, and once it has ended."""

from directory.phrases import N_
from pingcheck.followup.cases import CaseCause

WHY = {
    CaseCause.NO_ANSWER: N_("Nobody answered in time."),
    CaseCause.NO_SUCH_MAILBOX: N_("Our email came back: there is no such mailbox."),
    CaseCause.NO_SUCH_HOST: N_("Our email came back: its domain takes no email."),
    CaseCause.MAILBOX_FULL: N_("Our email came back: the mailbox is full."),
    CaseCause.SUSPENDED: N_("Our email came back: the mailbox is suspended."),
    CaseCause.CAME_BACK: N_("Our email came back, and nothing says that the address is wrong."),
    CaseCause.REFUSED: N_("Their server refuses our email. That says nothing about the address."),
    CaseCause.NO_ADDRESS: N_("The entry has no email address."),
    CaseCause.NOT_SENT: N_("Our email never went out. That is our fault, not theirs."),
    CaseCause.NO_LONGER_THEM: N_("Somebody answered that they are no longer the contact."),
    CaseCause.WRONG_PERSON: N_("Our email reached the wrong person."),
    CaseCause.CONTRADICTION: N_("One answer says that the role was reached, another that it was not."),
    CaseCause.INCIDENT: N_("What the contact wrote may speak of a real incident."),
    CaseCause.DISPUTE: N_("The State says that its result is wrong."),
}
BECAUSE = {
    CaseCause.NO_ANSWER: N_("It was opened because nobody had answered in time."),
    CaseCause.NO_SUCH_MAILBOX: N_("It was opened because our email came back: there was no such mailbox."),
    CaseCause.NO_SUCH_HOST: N_("It was opened because our email came back: its domain took no email."),
    CaseCause.MAILBOX_FULL: N_("It was opened because our email came back: the mailbox was full."),
    CaseCause.SUSPENDED: N_("It was opened because our email came back: the mailbox was suspended."),
    CaseCause.CAME_BACK: N_("It was opened because our email came back, without a fault of the address."),
    CaseCause.REFUSED: N_("It was opened because their server had refused our email."),
    CaseCause.NO_ADDRESS: N_("It was opened because the entry had no email address."),
    CaseCause.NOT_SENT: N_("It was opened because our email had never gone out, which was our fault."),
    CaseCause.NO_LONGER_THEM: N_("It was opened because somebody answered that they were no longer the contact."),
    CaseCause.WRONG_PERSON: N_("It was opened because our email had reached the wrong person."),
    CaseCause.CONTRADICTION: N_("It was opened because two answers contradicted each other."),
    CaseCause.INCIDENT: N_("It was opened because what the contact wrote might have spoken of a real incident."),
    CaseCause.DISPUTE: N_("It was opened because the State said that its result was wrong."),
}

# Of a telephone check, which sends no email, where the words differ.
WHY_BY_TELEPHONE = {
    **WHY,
    CaseCause.NO_ANSWER: N_("We telephoned and reached nobody in time. This check sent no email."),
    CaseCause.NO_ADDRESS: N_("The entry has no telephone number."),
    CaseCause.NOT_SENT: N_("Nobody telephoned in time. That is our fault, not theirs."),
    CaseCause.WRONG_PERSON: N_("Our call reached the wrong person."),
}
BECAUSE_BY_TELEPHONE = {
    **BECAUSE,
    CaseCause.NO_ANSWER: N_("It was opened because we had telephoned and reached nobody in time."),
    CaseCause.NO_ADDRESS: N_("It was opened because the entry had no telephone number."),
    CaseCause.NOT_SENT: N_("It was opened because nobody had telephoned in time, which was our fault."),
    CaseCause.WRONG_PERSON: N_("It was opened because our call had reached the wrong person."),
}


def reason_of(cause: CaseCause, *, is_open: bool, by_telephone: bool) -> str:
    """Why there is a case, or why there was one."""
    if is_open:
        return (WHY_BY_TELEPHONE if by_telephone else WHY)[cause]
    return (BECAUSE_BY_TELEPHONE if by_telephone else BECAUSE)[cause]
