"""Which outcome a page says first, by what was said last and what is asked next."""

import pytest

from pingcheck.conversation.script import QUESTIONS, Choice, Topic
from pingcheck.exercises.status import Answer
from pingcheck.inbox.mail_reader import NOT_INTERPRETED
from pingcheck.web.contact.bubbles import Bubble, Speaker
from pingcheck.web.contact.chat_view import AS_KEPT, ChatOutcome, ChatView, Typed, WordsReadBack, outcome_of, typed_in

ASKED = Bubble(Speaker.SERVICE, Topic.REACHED)
RECEIVED = Bubble(Speaker.YOU, Topic.REACHED, Answer.RECEIVED)
CALL_ME = Bubble(Speaker.COLLEAGUE, Topic.REACHED, Answer.CALL_ME)
WROTE = Bubble(Speaker.YOU, Topic.TELLING)
ROLE = Bubble(Speaker.YOU, Topic.ROLE, Choice.YES)
OFFICER = Bubble(Speaker.SECRETARIAT, Topic.TELLING)
READ = WordsReadBack("…", NOT_INTERPRETED.meaning)
ASKED_BACK = WordsReadBack("…", NOT_INTERPRETED.meaning, 7)


@pytest.mark.parametrize(
    ("view", "said", "topic", "outcome"),
    [
        (AS_KEPT, [], Topic.REACHED, ChatOutcome.NONE),
        (AS_KEPT, [OFFICER], Topic.REACHED, ChatOutcome.NONE),
        (AS_KEPT, [RECEIVED], Topic.ROLE, ChatOutcome.RECORDED),
        (AS_KEPT, [RECEIVED, OFFICER], Topic.ROLE, ChatOutcome.RECORDED),
        (AS_KEPT, [RECEIVED, CALL_ME], Topic.CALL, ChatOutcome.WILL_CALL),
        (AS_KEPT, [RECEIVED, ROLE], Topic.DETAILS, ChatOutcome.DETAILS),
        (AS_KEPT, [RECEIVED, ROLE], Topic.TELLING, ChatOutcome.NOTED),
        (AS_KEPT, [RECEIVED, ROLE], None, ChatOutcome.FINISHED),
        (AS_KEPT, [WROTE], Topic.REACHED, ChatOutcome.TO_READ),
        (AS_KEPT, [RECEIVED, WROTE], None, ChatOutcome.TO_READ),
        (ChatView(asked=Topic.DETAILS), [RECEIVED, ROLE], Topic.DETAILS, ChatOutcome.NONE),
        (ChatView(problem=ChatOutcome.TOO_MUCH), [RECEIVED], Topic.ROLE, ChatOutcome.TOO_MUCH),
        (ChatView(words=READ), [WROTE], Topic.REACHED, ChatOutcome.TO_READ),
        (ChatView(words=ASKED_BACK), [RECEIVED, WROTE], None, ChatOutcome.NONE),
    ],
)
def test_the_outcome_follows_what_was_said(
    view: ChatView, said: list[Bubble], topic: Topic | None, outcome: ChatOutcome
) -> None:
    assert outcome_of(view, [ASKED, *said], QUESTIONS[topic] if topic else None) is outcome


def test_what_is_typed_is_taken_from_texts_alone() -> None:
    assert typed_in({"name": "A", "words": b"file", "when": None, "other": "x"}) == Typed(name="A")
