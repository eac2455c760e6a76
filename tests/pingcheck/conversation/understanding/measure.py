"""How many replies are read rightly: `python -m tests.pingcheck.conversation.understanding.measure [-v]`."""

import sys
from collections.abc import Iterator

from tests.pingcheck.conversation.understanding.corpus import (
    FOLDER,
    KINDS,
    is_right,
    is_wrongly_counted,
    readings,
    words_of,
)


def main(talkative: bool) -> Iterator[str]:
    for kind in KINDS:
        for file in sorted(FOLDER.glob(f"{kind}.*.txt")):
            yield from measure(kind, file.name.split(".")[1], talkative)


def measure(kind: str, language: str, talkative: bool) -> Iterator[str]:
    """One line of figures; then, if asked for, every reply that is read otherwise than it should be."""
    found = readings(kind, language)
    right = sum(is_right(*reading) for reading in found)
    wrongly = sum(is_wrongly_counted(*reading) for reading in found)
    share = 100 * right / len(found)
    yield f"{kind:11} {language:7} {right:3} of {len(found):3} rightly ({share:5.1f} %), wrongly counted: {wrongly}"
    for reply, understood in found if talkative else ():
        if not is_right(reply, understood):
            counted = "!!" if is_wrongly_counted(reply, understood) else "  "
            yield f"  {counted} {reply.name} => {reply.answer} {reply.proposal} {reply.named}"
            yield f"     {understood}"
            yield f"     words: {words_of(reply)[:300]!r}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in main(talkative="-v" in sys.argv))
