"""The figures of reading what the tests compose: `python -m tests.pingcheck.mailreading.measure_composed`."""

import sys
from collections.abc import Callable, Iterator

from pingcheck.mailreading.mime.reports import smtp_code
from pingcheck.mailreading.notices.refusals import Refusal, reason_of
from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import DEAD_REASONS, Kind, Reading
from tests.pingcheck.mailreading.abroad import ABROAD
from tests.pingcheck.mailreading.gateways import GATEWAYS
from tests.pingcheck.mailreading.hedged import HEDGED
from tests.pingcheck.mailreading.measure import NOT_RECOGNISED
from tests.pingcheck.mailreading.older import OLDER
from tests.pingcheck.mailreading.people import letter
from tests.pingcheck.mailreading.prose import PROSE
from tests.pingcheck.mailreading.replies_abroad import GONE, NOT_GONE
from tests.pingcheck.mailreading.robots import Robot
from tests.pingcheck.mailreading.robots_abroad import CHALLENGES_ABROAD, ROBOTS_ABROAD
from tests.pingcheck.mailreading.servers import SERVERS
from tests.pingcheck.mailreading.shapes import TO, US, Notice, every_shape
from tests.pingcheck.mailreading.translated import TRANSLATED

NOTICES = {
    "servers and gateways": [*SERVERS, *GATEWAYS, *OLDER],
    "notices in other languages": [*TRANSLATED, *ABROAD],
    "notices with advice": HEDGED,
    "notices in free prose": PROSE,
}


def main() -> None:
    for name, notices in NOTICES.items():
        _notices(name, notices)
    dead = [reason_of(Refusal(words, smtp_code(words), "5.0.0")) in DEAD_REASONS for words in (*GONE, *NOT_GONE)]
    _say("replies: dead found", sum(dead[: len(GONE)]), len(GONE))
    _say("replies: called dead, and rightly", sum(dead[: len(GONE)]), sum(dead))
    readings = [(robot, _of(robot)) for robot in ROBOTS_ABROAD]
    checks: dict[str, Callable[[Robot, Reading], bool]] = {
        "known, and why": lambda robot, read: (read.kind, read.reason) == (Kind.AUTO_REPLY, robot.reason),
        "day of return": lambda robot, read: read.returns_on == robot.returns_on,
        "stand-in": lambda robot, read: read.stand_in == robot.stand_in,
        "ticket": lambda robot, read: read.ticket == robot.ticket,
    }
    for name, check in checks.items():
        _say(f"automatic replies: {name}", sum(check(robot, read) for robot, read in readings), len(readings))
    asked = [read_mail(letter(subject, text))[0].kind for _, subject, text in CHALLENGES_ABROAD]
    _say("challenges", asked.count(Kind.CHALLENGE), len(asked))


def _notices(name: str, notices: list[Notice]) -> None:
    read = [(notice.dead, reading) for notice in notices for reading in _readings(notice)]
    found = [dead for dead, reading in read if reading.kind is Kind.BOUNCE_DEAD]
    known = sum(reading.kind not in NOT_RECOGNISED and reading.recipient == TO for _, reading in read)
    _say(f"{name}: recognised", known, len(read))
    _say(f"{name}: dead found", sum(found), sum(dead for dead, _ in read))
    _say(f"{name}: called dead, and rightly", sum(found), len(found))


def _readings(notice: Notice) -> Iterator[Reading]:
    return (read_mail(build(notice), US)[0] for _, build, _ in every_shape())


def _of(robot: Robot) -> Reading:
    return read_mail(letter(robot.subject, robot.text, *filter(None, robot.headers.split("\n"))))[0]


def _say(what: str, part: int, whole: int) -> None:
    sys.stdout.write(f"{what:55} {part:5} of {whole:5} = {part / whole:.1%}\n")


if __name__ == "__main__":
    main()
