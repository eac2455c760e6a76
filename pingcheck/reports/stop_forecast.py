"""What stopping a check, or releasing it, does at once: in figures, for the officer who decides on it. Pure."""

from pingcheck.exercises.pause import OutgoingCounts, ReleaseForecast
from pingcheck.reports.formats import counted, utc


def stop_in_words(found: OutgoingCounts) -> str:
    """How many mails will not go out, how many went out, and how many cannot be held back any more."""
    said = f"{counted(found.waiting, 'email that waits', 'emails that wait')} will not go out."
    said += f" {counted(found.gone, 'email', 'emails')} went out already."
    if found.in_hand:
        said += f" {counted(found.in_hand, 'email is', 'emails are')} being handed over now and can still go."
    return said


def release_in_words(found: ReleaseForecast) -> str:
    """How many mails go out at once, and what becomes of the steps whose time came meanwhile."""
    if found.step is None:
        return f"{counted(found.waiting, 'email that waits', 'emails that wait')} will go out."
    when = utc(found.step.due_at) if found.step.due_at else ""
    if found.closes:
        return (
            f"The time for answers ended on {when}, while sending was stopped. A release closes the check at once: "
            f"{counted(found.waiting, 'email that waits', 'emails that wait')} will not go out."
        )
    mails = counted(found.mails, "email", "emails")
    if found.step.replaces_unsent:
        return (
            f"A reminder was due on {when}, while sending was stopped. It takes the place of what waits: "
            f"{mails} will go out."
        )
    return f"A step of the ladder was due on {when}, while sending was stopped. With what waits, {mails} will go out."
