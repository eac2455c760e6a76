"""Labels for officers that stand inside a sentence or a line of other words, and those of the log of an exercise."""

from directory.contacts import Role
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
# By what the log of an exercise says.
LOG = {
    "planned": "Planned",
    "opened": "Opened",
    "missed": "Opening missed",
    "cancelled": "Called off",
    "reminded": "Reminded",
    "closed": "Closed",
    "tried dead letters again": "Tried dead letters again",
    "call missed": "Call missed",
    "remind missed": "Reminder missed",
    "probe missed": "Probe missed",
    "close missed": "Closing missed",
}
