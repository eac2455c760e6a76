"""What the demo's readers and scanners do on a reply page, by HTTP, as a browser does it."""

import random

from aiohttp import ClientSession

from pingcheck.conversation.call_backs import ANY_TIME
from pingcheck.conversation.script import Choice, Topic
from pingcheck.demo.behaviour import Deed
from pingcheck.demo.letters import Correspondent, colleague, words_of
from pingcheck.exercises.status import Answer

Form = dict[str, str]

NAMES_SOMEBODY = {
    Deed.CORRECT: (Answer.DETAILS_WRONG, Topic.CORRECTIONS),
    Deed.HAND_OVER: (Answer.NO_LONGER_ME, Topic.SUCCESSOR),
}


def forms_of(deed: Deed, answer: Answer, reader: Correspondent, seed: int) -> list[Form]:
    """The forms that are sent, one after the other. A scanner sends what stands in the form by default: nothing."""
    chance = random.Random(f"{seed} page {deed} {reader.address}")
    if deed is Deed.SCAN:
        return [{}]
    if deed in NAMES_SOMEBODY:
        said, topic = NAMES_SOMEBODY[deed]
        name, mail = colleague(reader, chance)
        return [{"answer": said}, {"topic": topic, "choice": Choice.SENT, "name": name, "mail": mail}]
    if deed is Deed.WISH_CALL:
        phone = f"+1 202 555 01{chance.randrange(10, 100)}"
        wish = {
            "topic": Topic.CALL,
            "choice": Choice.SENT,
            "phone": phone,
            "when": chance.choice((ANY_TIME, "13:00-15:30")),
        }
        return [{"answer": Answer.CALL_ME}, wish]
    if deed is Deed.TELL:
        told = {
            "topic": Topic.TELLING.value,
            "choice": Choice.SENT.value,
            "words": words_of("telling", reader.language, chance, {}),
        }
        return [
            {"answer": Answer.RECEIVED},
            {"topic": Topic.ROLE, "choice": Choice.YES},
            {"topic": Topic.DETAILS, "choice": Choice.YES},
            told,
        ]
    return [{"answer": answer}]


async def visit(web: ClientSession, link: str, deed: Deed, forms: list[Form]) -> None:
    """Opens the page and sends the forms. Raises ClientError if the page cannot be had."""
    if deed is Deed.SCAN:
        await web.head(link)
    await web.get(link)
    for form in forms:
        await web.post(link, data={name: str(value) for name, value in form.items()})
