"""Labels of plans and ladders for officers, in English; `labels_in` has them in the language of a page."""

from collections.abc import Callable

from directory.errors import N_
from pingcheck.exercises.check_notices import NoticeSays
from pingcheck.exercises.excuse import ExcuseGround
from pingcheck.exercises.exercise import ExerciseKind, Step, StepKind, StepState, Target, WhenLate, WindowMode
from pingcheck.exercises.ping_acts import PingActKind

STEP = {
    StepKind.ANNOUNCE: N_("Announcement"),
    StepKind.CALL: N_("Call"),
    StepKind.REMIND: N_("Reminder"),
    StepKind.ESCALATE: N_("Escalation"),
    StepKind.CLOSE: N_("Close"),
    StepKind.PROBE: N_("Test of a failing address"),
    StepKind.AGAIN: N_("Asked again"),
}
TARGET = {
    Target.ALTERNATE: N_("Second address and alternate"),
    Target.OTHER_ROLE: N_("The State’s other role"),
    Target.MISSION: N_("Word to the Mission"),
}
# The steps that a plan may have between call and closing, as its form names them.
RUNG = {
    StepKind.REMIND.value: N_("Reminder"),
    StepKind.ANNOUNCE.value: N_("Announcement"),
    **{target.value: words for target, words in TARGET.items()},
}
NOTICE = {
    NoticeSays.ANNOUNCED: N_("Announcement"),
    NoticeSays.OTHER_ROLE: N_("The State’s other role"),
    NoticeSays.MISSION: N_("Word to the Mission"),
    NoticeSays.EXTENDED: N_("More time to answer"),
    NoticeSays.STOPPED: N_("Check stopped"),
}
EXERCISE_KIND = {
    ExerciseKind.ACKNOWLEDGE: N_("Acknowledge"),
    ExerciseKind.CONFIRM_ENTRY: N_("Confirm or correct the entry"),
    ExerciseKind.QUESTION: N_("Answer a question"),
    ExerciseKind.TELEPHONE: N_("Telephone check"),
}
WINDOW_MODE = {
    WindowMode.FIXED: N_("At once, everywhere"),
    WindowMode.WORKING_HOURS: N_("In each contact’s working hours"),
    WindowMode.OFF_HOURS: N_("Outside each contact’s working hours"),
}
WHEN_LATE = {
    WhenLate.RUN: N_("Run it late"),
    WhenLate.SKIP: N_("Leave it out"),
    WhenLate.ASK: N_("Ask an officer"),
}
STEP_STATE = {StepState.PLANNED: "Planned", StepState.DONE: "Done", StepState.MISSED: "Missed"}
EXCUSE_GROUND = {
    ExcuseGround.ABSENT_WITH_NOTICE: N_("Absent, and said so before"),
    ExcuseGround.POST_VACANT: N_("The post is vacant"),
    ExcuseGround.CRISIS: N_("A crisis in the State"),
    ExcuseGround.OUR_FAULT: N_("A technical fault of ours"),
    ExcuseGround.OTHER: N_("Another; the reason says which"),
}
PING_ACT = {
    PingActKind.ADDED: N_("Added to the roster"),
    PingActKind.AGAIN: N_("Asked again"),
    PingActKind.EXCUSED: N_("Excused"),
    PingActKind.EXCUSE_LIFTED: N_("Excuse taken back"),
    PingActKind.ANSWERED: N_("Answer recorded by hand"),
    PingActKind.TAKEN_BACK: N_("Answer taken back"),
    PingActKind.CORRECTION_ASKED: N_("Correction asked for"),
    PingActKind.CORRECTION_DROPPED: N_("Correction not approved"),
    PingActKind.CORRECTED: N_("Result corrected"),
    PingActKind.CORRECTION_LIFTED: N_("Correction withdrawn"),
}
Say = Callable[[str], str]


def step(rung: Step, ladder: list[Step], say: Say = str) -> str:
    """A step's name in its ladder: reminders are numbered if there are several."""
    if rung.target is not None:
        return say(TARGET[rung.target])
    if rung.kind is not StepKind.REMIND:
        return say(STEP[rung.kind])
    reminders = [other.ordinal for other in ladder if other.kind is StepKind.REMIND]
    if len(reminders) == 1:
        return say(STEP[rung.kind])
    return say(N_("Reminder {number}")).format(number=reminders.index(rung.ordinal) + 1)


def of_mail(kind: StepKind | NoticeSays, target: Target | None, say: Say = str) -> str:
    """What a mail or a letter of a step is, without its place among others of its kind."""
    if target is not None:
        return say(TARGET[target])
    return say(STEP[kind] if isinstance(kind, StepKind) else NOTICE[kind])
