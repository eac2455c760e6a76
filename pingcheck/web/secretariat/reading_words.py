"""Our reading of a reply, in plain sentences for the officer who decides. Pure; nothing is preselected by it."""

from directory.errors import N_
from pingcheck.exercises.status import Answer
from pingcheck.inbox.incoming import IncomingReading
from pingcheck.mailreading import Kind, Reason

OF_THE_REASON = {
    Reason.ENCRYPTED: N_("The message is encrypted, so what it says cannot be read here."),
    Reason.ATTACHMENT: N_("What it says is in an attachment only, which is not shown here."),
    Reason.MARKED_AUTOMATIC: N_("Its header calls it automatic, but its words read like a person’s."),
    Reason.TICKET_OPENED: N_("It reads like the automatic receipt of a help desk."),
    Reason.CALENDAR_REPLY: N_("A calendar answered an invitation: no answer to our message. No reminder waits for it."),
    Reason.REACTION: N_("Somebody put a reaction, a small picture, to our message."),
    Reason.HELD: N_("A mailing list or filter holds our message until a moderator lets it through."),
    Reason.PROVE_HUMAN: N_("A filter holds our message until its sender proves something."),
    Reason.MOVED: N_("An automatic reply says that the person is no longer at this address."),
}
OF_THE_KIND = {
    Kind.CHALLENGE: N_("Something holds our message and asks for a proof."),
    Kind.COMPLAINT: N_("Somebody reported our message as abuse."),
    Kind.UNREADABLE: N_("The mail could not be read."),
    Kind.AUTO_REPLY: N_("An automatic reply."),
}
OF_THE_ANSWER = {
    Answer.RECEIVED: N_("It may say that the message reached them. We are not sure."),
    Answer.DETAILS_WRONG: N_("It may say that the message reached them and that details are wrong. We are not sure."),
    Answer.CALL_ME: N_("It may say that they wish to be called. We are not sure."),
    Answer.NO_LONGER_ME: N_("It may say that the person named is no longer the contact. We are not sure."),
    Answer.WRONG_PERSON: N_("It may say that the message reached the wrong person. We are not sure."),
}
A_PERSON = N_("A person’s reply. We cannot tell which of the five answers it is.")
SOMETHING_ELSE = N_("It belongs to our message, but is not surely an answer, an absence, a bounce or a receipt.")
# In the order in which officers are offered them: those that reach the role first.
ANSWERS_OFFERED = (
    Answer.RECEIVED,
    Answer.DETAILS_WRONG,
    Answer.CALL_ME,
    Answer.NO_LONGER_ME,
    Answer.WRONG_PERSON,
)
INCIDENT = N_("It may speak of a real incident. Call the contact on a number on file.")


def reading_in_words(reading: IncomingReading) -> str:
    """What we make of it, in one sentence, untranslated."""
    if reading.possible_incident:
        return INCIDENT
    if reading.reason in OF_THE_REASON:
        return OF_THE_REASON[reading.reason]
    if reading.kind is not Kind.ANSWER:
        return OF_THE_KIND.get(reading.kind, SOMETHING_ELSE)
    return OF_THE_ANSWER[reading.proposed] if reading.proposed is not None else A_PERSON
