"""What a chat page shows beside what is kept, and which outcome it says: decided without a database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from directory.languages import Language
from pingcheck.conversation.answers import MOST_WORDS
from pingcheck.conversation.script import Field, Question, Topic
from pingcheck.conversation.understanding.interpretation import Interpretation
from pingcheck.exercises.status import Answer
from pingcheck.web.contact.bubbles import Bubble, Speaker


class ChatOutcome(StrEnum):
    """What the page says first after a press; NONE: its heading is the question itself."""

    NONE = ""
    NOTHING_CHOSEN = "nothing_chosen"
    NOTHING_WRITTEN = "nothing_written"
    NO_NUMBER = "no_number"
    WRONG_NUMBER = "wrong_number"
    TOO_MUCH = "too_much"
    TO_READ = "to_read"
    RECORDED = "recorded"
    WILL_CALL = "will_call"
    DETAILS = "details"
    NOTED = "noted"
    FINISHED = "finished"
    OVER = "over"
    CALLED_OFF = "called_off"


@dataclass(frozen=True, slots=True)
class Typed:
    """What the fields of a form hold, by the names of `Field`."""

    name: str = ""
    function: str = ""
    mail: str = ""
    phone: str = ""
    when: str = ""
    words: str = ""
    reply: str = ""

    @property
    def is_anything(self) -> bool:
        return self != NOTHING_TYPED


NOTHING_TYPED = Typed()


def typed_in(form: Mapping[str, object], fields: Sequence[Field] = tuple(Field)) -> Typed:
    """The texts of these fields, each within its bound."""
    texts = {field.value: form.get(field.value) for field in fields}
    return Typed(**{name: text[:MOST_WORDS] for name, text in texts.items() if isinstance(text, str)})


@dataclass(frozen=True, slots=True)
class WordsReadBack:
    """Own words on the page that answers their press. `reading_id`: what a yes or no is about; 0 if none is asked."""

    words: str
    meaning: Interpretation
    reading_id: int = 0


@dataclass(frozen=True, slots=True)
class CallReadBack:
    """Number and time on the page that answers their press, and on none later. `when`: as a form sends it."""

    number: str
    when: str


@dataclass(frozen=True, slots=True)
class ChatView:
    """`asked`: the question that was asked for. `problem`: why a press recorded nothing."""

    asked: Topic | None = None
    typed: Typed = NOTHING_TYPED
    language: Language | None = None
    problem: ChatOutcome = ChatOutcome.NONE
    words: WordsReadBack | None = None
    call: CallReadBack | None = None

    @property
    def is_read_back(self) -> bool:
        return self.words is not None and self.words.reading_id > 0


AS_KEPT = ChatView()


def outcome_of(view: ChatView, said: Sequence[Bubble], question: Question | None) -> ChatOutcome:
    """What the page says first. `question`: the one that it asks; None if there is none."""
    last = next((one for one in reversed(said) if one.speaker not in (Speaker.SERVICE, Speaker.SECRETARIAT)), None)
    if view.problem:
        return view.problem
    if view.words is not None:
        return ChatOutcome.NONE if view.is_read_back else ChatOutcome.TO_READ
    if last is None or view.asked is not None:
        return ChatOutcome.NONE
    if last.choice is None:
        return ChatOutcome.TO_READ
    if question is None:
        return ChatOutcome.FINISHED
    if question.topic is Topic.DETAILS:
        return ChatOutcome.DETAILS
    if last.topic is not Topic.REACHED:
        return ChatOutcome.NOTED
    return ChatOutcome.WILL_CALL if last.choice is Answer.CALL_ME else ChatOutcome.RECORDED
