"""The soak's reckoning finds what is wrong, and looks at each message once however many there are."""

from collections.abc import Iterator
from email.message import EmailMessage
from uuid import UUID

from pingcheck.exercises.message import Delivery, Message
from tests.faults.soak import reckon
from tests.mail_server import MailServer, Received

MESSAGES = 50


class Counted(list[Message]):
    """Messages that count how often somebody goes over all of them."""

    passes = 0

    def __iter__(self) -> Iterator[Message]:
        self.passes += 1
        return super().__iter__()


def message(number: int, delivery: Delivery = Delivery.ACCEPTED, *, possibly_twice: bool = False) -> Message:
    return Message(id=UUID(int=number), ping_id=UUID(int=number), delivery=delivery, possibly_twice=possibly_twice)


def received(*numbers: int) -> MailServer:
    server = MailServer()
    for number in numbers:
        mail = EmailMessage()
        mail["Message-ID"] = f"<{UUID(int=number).hex}@poc.example>"
        server.received.append(Received("", "", mail.as_bytes()))
    return server


def test_what_came_once_or_twice_and_says_so_is_right_and_found_in_few_passes() -> None:
    found = Counted(message(number, possibly_twice=number == 7) for number in range(MESSAGES))
    assert reckon(found, set(), received(*range(MESSAGES), 7), kills=1) == []
    assert found.passes < 10


def test_each_wrong_is_named() -> None:
    found = [message(1), message(2), message(3, Delivery.WAITING)]
    wrong = reckon(found, set(), received(2, 2, 9), kills=0)
    assert {said.partition(":")[0] for said in wrong} == {
        "lost", "never sent", "never planned", "twice, and not said",
        "1 copies too many and 0 possibly twice after 0 kills",
    }  # fmt: skip
    assert reckon([message(3, Delivery.WAITING)], {UUID(int=3)}, received(), kills=0) == []  # answered meanwhile
