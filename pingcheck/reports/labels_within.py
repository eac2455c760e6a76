"""Labels for officers that stand inside a sentence or a line of other words, and those of the log of an exercise."""

from directory.contacts import Role
from directory.phrases import N_
from pingcheck.conversation.visits import VisitKind
from pingcheck.exercises.message import Delivery

ROLE_WITHIN = {Role.DIPLOMATIC: "diplomatic", Role.TECHNICAL: "technical"}
# After a number of messages.
DELIVERY_WITHIN = {
    Delivery.WAITING: "waiting to be sent",
    Delivery.CLAIMED: "being sent",
    Delivery.ACCEPTED: "accepted by the mail server",
    Delivery.DEFERRED: "delayed, will be tried again",
    Delivery.REFUSED: "refused",
    Delivery.IN_DOUBT: "in doubt: perhaps sent",
    Delivery.WITHDRAWN: "withdrawn",
    Delivery.DEAD_LETTER: "could not be sent: our side",
}
VISIT = {
    VisitKind.LOOKED: "Page opened",
    VisitKind.PROBED: "Link opened by a machine (it asked for the heading only)",
    VisitKind.KNOWN_MACHINE: "Page opened by a machine (it names itself so)",
    VisitKind.MANY_LINKS: "Page opened, perhaps by a machine (many links within seconds)",
    VisitKind.EMPTY_FORM: "Form sent without a choice, as machines do",
    VisitKind.CHOICE_BY_MACHINE: "A choice, which counts, came from what looks like a machine,",
}
# By what the log of an exercise says.
LOG = {
    "planned": "Planned",
    "changed": N_("Plan changed"),
    "approval void": N_("Approval void, because the plan changed"),
    "opened": "Opened",
    "missed": "Opening missed",
    "moved": N_("Moved"),
    "moved with its meeting": N_("Moved with its meeting"),
    "not moved": N_("Not moved"),
    "cancelled": "Called off",
    "reminded": "Reminded",
    "sent at once": "Sent at once",
    "announce": "Announced",
    "escalated": N_("Second address and alternate"),  # as the timetable calls the step
    "other_role": "The State’s other role asked",
    "mission": "Missions told",
    "paused": "Sending stopped",
    "resumed": "Released",
    "extended": "Extended",
    "closed": "Closed",
    "tried dead letters again": "Tried again what could not be sent",
    "announce missed": "Announcement missed",
    "call missed": "Call missed",
    "remind missed": "Reminder missed",
    "probe missed": "Test of failing addresses missed",
    "close missed": "Closing missed",
    "approval asked": "Approval asked for",
    "approved": "Approved",
    "approved alone": "Approved without a second officer",
    "texts changed": "Texts changed",
    "rehearsed": "Rehearsed",
}
# What contacts propose for an entry, by the names of their fields.
PROPOSED_FIELD = {
    "name": "Name",
    "function": "Function",
    "mail": "Mail",
    "phone": "Phone",
    "address": "Address",
    "until": "Until",
}
