"""What an officer is told about a mail to a contact: whether it waits, was sent or failed."""

import pytest

from pingcheck.exercises.message import NEVER, Cause, Delivery, Message
from pingcheck.web.secretariat.ping_thread import state_of
from tests.cast import NOON


@pytest.mark.parametrize(
    ("delivery", "cause", "state", "failed"),
    [
        (Delivery.WAITING, None, "Waiting to be sent", False),
        (Delivery.CLAIMED, None, "Being sent", False),
        (Delivery.DEFERRED, Cause.MAILBOX_FULL, "Waiting: delayed, will be tried again: the mailbox is full", False),
        (Delivery.IN_DOUBT, None, "Waiting: in doubt, goes out once more", False),
        (Delivery.ACCEPTED, None, "Sent: the mail server took it", False),
        (Delivery.REFUSED, Cause.NO_SUCH_MAILBOX, "Failed: there is no such mailbox", True),
        (Delivery.WITHDRAWN, None, "Not sent: the address was taken off the directory meanwhile", True),
        (Delivery.DEAD_LETTER, Cause.OUR_CODE, "Failed: a fault in our own program", True),
    ],
)
def test_each_delivery_has_its_words(delivery: Delivery, cause: Cause | None, state: str, failed: bool) -> None:
    mail = Message(recipient="poc@ke.example", delivery=delivery, cause=cause)
    assert state_of(mail) == (state, failed)


def test_a_mail_that_came_back_failed() -> None:
    mail = Message(recipient="poc@ke.example", delivery=Delivery.ACCEPTED, cause=Cause.MAILBOX_FULL)
    mail.returned_at = NOON
    assert state_of(mail) == ("Failed: it came back: the mailbox is full", True)


@pytest.mark.parametrize(("only_to", "kept_back"), [(["@ke.example"], False), (["@else.example"], True), ([], False)])
def test_a_host_that_only_rehearses_keeps_mail_back(only_to: list[str], kept_back: bool) -> None:
    mail = Message(recipient="poc@ke.example", delivery=Delivery.WAITING)
    state, failed = state_of(mail, only_to)
    assert failed is kept_back
    assert state.startswith("Kept back" if kept_back else "Waiting")


@pytest.mark.parametrize(
    ("delivery", "state"),
    [
        (Delivery.WITHDRAWN, "Perhaps sent: it was in doubt when the address was taken off the directory"),
        (Delivery.IN_DOUBT, "In doubt: it went out twice, no answer came to either, and it is not sent again"),
    ],
)
def test_what_was_in_doubt_is_never_said_to_be_unsent(delivery: Delivery, state: str) -> None:
    mail = Message(recipient="poc@ke.example", delivery=delivery, possibly_twice=True, due_at=NEVER)
    assert state_of(mail) == (state, True)
