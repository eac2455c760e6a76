"""Labels for officers, in English: what pages and reports call statuses, causes, events, steps and the like.

`labels_in` has them in the language of a page. `say`: translates a text.
"""

from collections.abc import Callable
from typing import Any

from directory.addresses import Standing
from directory.contacts import Rank, Role
from directory.errors import N_
from directory.languages import Language
from directory.states import RegionalGroup
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.conversation.answers import Channel
from pingcheck.conversation.script import Choice, Topic
from pingcheck.exercises.excuse import ExcuseGround
from pingcheck.exercises.exercise import Phase
from pingcheck.exercises.message import Cause, Delivery, Message
from pingcheck.exercises.status import CALL_TAKEN_BACK, Answer, EventKind, Status
from pingcheck.followup.call_attempts import CallOutcome
from pingcheck.reports.call_labels import CALL_OUTCOME
from pingcheck.reports.figures import Group, StateResult
from pingcheck.reports.labels_within import ROLE_WITHIN
from pingcheck.reports.step_labels import EXCUSE_GROUND

STATUS = {
    Status.QUEUED: "Waiting to be sent",
    Status.STANDBY: "On standby, not asked",
    Status.CREDITED: "Confirmed lately, not called",
    Status.DEFERRED: "Not accepted yet",
    Status.SENT: "Sent, no answer yet",
    Status.BOUNCED: "Mailbox cannot be reached",
    Status.REFUSED: "Refused by their server",
    Status.NO_ADDRESS: "No email address",
    Status.AUTO_REPLIED: "Automatic reply only",
    Status.TO_READ: "Reply waits to be read",
    Status.CONFIRMED: "Reached",
    Status.CONFIRMED_LATE: "Reached late",
    Status.HANDED_OVER: "No longer the contact",
    Status.MISDIRECTED: "Wrong person",
    Status.SILENT: "No answer",
    Status.NOT_SENT: "Not sent: our side",
    Status.REPLACED: "Entry replaced",
    Status.EXCUSED: "Excused",
    Status.CANCELLED: "Called off",
}
GROUP = {
    Group.REACHED: N_("Reached in time"),
    Group.REACHED_LATE: "Reached late",
    Group.TO_SETTLE: "Answered, not reached",
    Group.TO_READ: N_("Awaiting our reading"),
    Group.AWAITING: "No answer yet",
    Group.SILENT: "No answer",
    Group.UNDELIVERED: "Mail did not arrive",
    Group.ENDED: N_("Ended meanwhile"),
    Group.SET_APART: N_("Not asked or excused"),
}
STATE_RESULT = {
    StateResult.FULL: N_("Every role reached"),
    StateResult.PARTIAL: N_("Some roles reached"),
    StateResult.SILENT: N_("Nobody reached"),
    StateResult.TO_READ: N_("Awaiting our reading"),
    StateResult.NOT_ASKED: N_("Nobody asked"),
    StateResult.NONE_NOMINATED: "Nobody nominated",
}
PHASE = {
    Phase.DRAFT: "Draft",
    Phase.SCHEDULED: "Scheduled",
    Phase.OPEN: "Open",
    Phase.PAUSED: "Paused",
    Phase.CLOSED: "Closed",
    Phase.CANCELLED: "Called off",
    Phase.MISSED: "Opening missed",
}
DELIVERY = {
    Delivery.WAITING: "Waiting to be sent",
    Delivery.CLAIMED: "Being sent",
    Delivery.ACCEPTED: "Accepted by the mail server",
    Delivery.DEFERRED: "Delayed, will be tried again",
    Delivery.REFUSED: "Refused",
    Delivery.IN_DOUBT: "In doubt: perhaps sent",
    Delivery.WITHDRAWN: "Withdrawn",
    Delivery.DEAD_LETTER: "Could not be sent: our side",
}
CAUSE = {
    Cause.NO_SUCH_MAILBOX: "there is no such mailbox",
    Cause.NO_SUCH_HOST: "there is no such mail domain",
    Cause.MAILBOX_FULL: "the mailbox is full",
    Cause.SUSPENDED: "the mailbox is suspended",
    Cause.POLICY: "refused by the server's policy",
    Cause.TEMPORARY: "the server asked us to come back later",
    Cause.UNREACHABLE: "not delivered for now: no connection, no reason given, or a failure beyond this address",
    Cause.OUR_SENDER: "the server refused our own sign-in, sender, domain or mail server",
    Cause.OUR_CODE: "a fault in our own program",
}
EVENT = {
    EventKind.STOOD_BY: "Stands by, to be called later",
    EventKind.CREDITED: "Not called: confirmed lately",
    EventKind.CALLED: "Called",
    EventKind.NO_ADDRESS: "No email address to send to",
    EventKind.ACCEPTED: "Mail accepted by the mail server",
    EventKind.DEFERRED: "Mail delayed",
    EventKind.FAILED: "Mail failed at the far end",
    EventKind.REFUSED: "Mail refused by policy",
    EventKind.IN_DOUBT: "Mail in doubt: perhaps sent",
    EventKind.DEAD_LETTER: "Mail could not be sent: our side",
    EventKind.SENT_BACK: "Mail came back",
    EventKind.HANDED_ON: "Mail handed on, by a mail server's report",
    EventKind.AUTO_REPLIED: "Automatic reply",
    EventKind.TO_READ: "A reply waits to be read",
    EventKind.READ: "A reply that waited was read",
    EventKind.ANSWERED: "Answered",
    EventKind.ANSWERED_LATE: "Answered late",
    EventKind.TAKEN_BACK: N_("An answer that an officer had recorded was taken back"),
    EventKind.SIGN_OF_LIFE: "Sign of life",
    EventKind.EXCUSED: "Excused by an officer",
    EventKind.EXCUSE_LIFTED: "Excuse taken back",
    EventKind.LISTED: N_("Put on the calling list"),
    EventKind.TELEPHONED: N_("Telephoned"),
    EventKind.REPLACED: "Entry replaced by the State",
    EventKind.CLOSED: "Exercise closed",
    EventKind.CANCELLED: "Exercise called off",
    EventKind.CORRECTED: N_("Result corrected after the closing"),
    EventKind.CORRECTION_LIFTED: N_("Correction withdrawn"),
}
ANSWER = {
    Answer.RECEIVED: "It reached me",
    Answer.NO_LONGER_ME: "I am no longer this point of contact",
    Answer.WRONG_PERSON: "It reached the wrong person",
    Answer.DETAILS_WRONG: "It reached me; our details need to be corrected",
    Answer.CALL_ME: "It reached me; please call me",
}
CHANNEL = {
    Channel.PAGE: "by the page behind the link",
    Channel.MAIL: "by email",
    Channel.BY_HAND: N_("by hand"),
    Channel.TELEPHONE: N_("by telephone"),
}
TOPIC = {
    Topic.REACHED: "Did our message reach you?",
    Topic.QUESTION: N_("The question of this check"),
    Topic.CALL: "By which number, and when?",
    Topic.ROLE: "Is this still your role?",
    Topic.SUCCESSOR: "Who is the point of contact now?",
    Topic.DETAILS: "Are these details right?",
    Topic.CORRECTIONS: "What are the correct details?",
    Topic.TELLING: "Is there anything that you want to tell us?",
}
CHOICE = {
    Choice.YES: "Yes",
    Choice.NO: "No",
    Choice.SENT: "Sent us something",
    Choice.OPTION_1: N_("The first choice"),
    Choice.OPTION_2: N_("The second choice"),
    Choice.OPTION_3: N_("The third choice"),
    Choice.OPTION_4: N_("The fourth choice"),
    Choice.OPTION_5: N_("The fifth choice"),
    Choice.OPTION_6: N_("The sixth choice"),
    Choice.CALL_ME: "Please call me",
    Choice.SKIP: "Left out",
    Choice.DONE: "That is all",
}
STANDING = {
    Standing.UNPROVEN: "unproven",
    Standing.GOOD: "has worked",
    Standing.FAILING: "failing",
    Standing.DEAD: "dead",
}
ROLE = {Role.DIPLOMATIC: "Diplomatic", Role.TECHNICAL: "Technical"}
RANK = {Rank.PRIMARY: "primary", Rank.ALTERNATE: "alternate"}
REGION = {
    RegionalGroup.AFRICAN: "African States",
    RegionalGroup.ASIA_PACIFIC: "Asia-Pacific States",
    RegionalGroup.EASTERN_EUROPEAN: "Eastern European States",
    RegionalGroup.LATIN_AMERICAN_CARIBBEAN: "Latin American and Caribbean States",
    RegionalGroup.WESTERN_EUROPEAN_OTHERS: "Western European and other States",
    RegionalGroup.NONE: "No regional group",
}
ACCOUNT_ROLE = {
    AccountRole.VIEWER: "Viewer",
    AccountRole.OFFICER: "Officer",
    AccountRole.ADMINISTRATOR: "Administrator",
}
ACCOUNT_ROLE_MEANS = {
    AccountRole.VIEWER: "Viewer: reads everything and changes nothing",
    AccountRole.OFFICER: "Officer: does the work of the secretariat",
    AccountRole.ADMINISTRATOR: "Administrator: does it too, and says who may do what",
}
LANGUAGE = {
    Language.ARABIC: "Arabic",
    Language.CHINESE: "Chinese",
    Language.ENGLISH: "English",
    Language.FRENCH: "French",
    Language.RUSSIAN: "Russian",
    Language.SPANISH: "Spanish",
}
TAKEN_BACK_CALL = N_("the record was taken back")

Say = Callable[[str], str]


def delivery(message: Message, say: Say = str) -> str:
    """Where one message stands. What was in doubt is never said to be unsent."""
    if message.is_given_up:
        return say(N_("In doubt: it went out twice, no answer came to either, and it is not sent again"))
    if message.delivery is Delivery.IN_DOUBT:
        return say(N_("In doubt, goes out once more"))
    if message.delivery is Delivery.WITHDRAWN:
        return say(N_("Perhaps sent, not sent again") if message.possibly_twice else N_("Withdrawn before sending"))
    return say(DELIVERY[message.delivery])


def event_detail(kind: EventKind, code: str | None, say: Say = str) -> str:
    """What an event's code says, if it has one."""
    if not code:
        return ""
    if kind in {EventKind.ANSWERED, EventKind.ANSWERED_LATE, EventKind.SIGN_OF_LIFE}:
        return say(ANSWER[Answer(code)]) if code in list(Answer) else code
    if kind is EventKind.TAKEN_BACK:
        return say(ANSWER[Answer(code.partition(" ")[0])])
    if kind is EventKind.TELEPHONED:
        return say(TAKEN_BACK_CALL if code == CALL_TAKEN_BACK else CALL_OUTCOME[CallOutcome(code)])
    if kind is EventKind.EXCUSED and code in list(ExcuseGround):
        return say(EXCUSE_GROUND[ExcuseGround(code)])
    if kind is EventKind.CORRECTED:
        return say(STATUS[Status(code)])
    return say(CAUSE[Cause(code)]) if code in list(Cause) else code


def scope(data: dict[str, Any], say: Say = str) -> str:
    """Who is asked, in one line."""
    parts = [say(ROLE_WITHIN[Role(role)]) for role in data.get("roles", [])]
    parts += [say(RANK[Rank(rank)]) for rank in data.get("ranks", [])]
    parts += [say(REGION[RegionalGroup(region)]) for region in data.get("regions", [])]
    parts += data.get("states", [])
    if "group" in data:
        parts.append(say(N_("the group {name}")).format(name=data["group"]["name"]))
    if "new" in data:
        since = say(N_("new since the last check")) if data["new"] == "last" else say(N_("new since {day}"))
        parts.append(since.format(day=data["new"]))
    if "silent" in data:
        parts.append(say(N_("not reached by the last check")))
    if data.get("last_check"):
        parts.append(say(N_("the last check was {reference}")).format(reference=data["last_check"]))
    return ", ".join(parts) if parts else say(N_("every point of contact"))
