"""What some questions need to be asked: the details to check, the numbers on file, the hours for a call."""

from typing import Any, NamedTuple

from aiohttp import web

from directory.languages import Language
from pingcheck.conversation.addressed_pings import AddressedPing
from pingcheck.conversation.call_backs import ANY_TIME
from pingcheck.conversation.masked_details import masked_details
from pingcheck.conversation.script import OPTIONS, Question, Topic
from pingcheck.exercises.exercise import ExerciseKind
from pingcheck.exercises.question import QuestionText, question_of
from pingcheck.web.contact.bubbles import Spoken
from pingcheck.web.contact.call_times import call_times
from pingcheck.web.contact.chat_view import CallReadBack
from pingcheck.web.keys import DATABASE, SETTINGS
from pingcheck.wording.brief_moments import city_in


class OwnQuestionShown(NamedTuple):
    """The exercise's own question as a page shows it, in the language that it is written in."""

    language: Language
    text: QuestionText

    @property
    def choices(self) -> list[tuple[str, str]]:
        return [(choice.value, option) for choice, option in zip(OPTIONS, self.text.options, strict=False)]

    def said(self, choice: str) -> str:
        """The words of an option."""
        return dict(self.choices).get(choice, "")


OF_THE_ENTRY = (Topic.DETAILS, Topic.CORRECTIONS, Topic.CALL)


async def question_values(
    request: web.Request, addressed: AddressedPing, question: Question | None, spoken: Spoken
) -> dict[str, Any]:
    """The values of the question. What the entry holds is asked of the directory only where it is shown, and so only
    after the first answer."""
    values: dict[str, Any] = {"topic": question.topic.value if question else "", "details": None, "own": None}
    if addressed.kind is ExerciseKind.QUESTION and addressed.answers:
        async with request.app[DATABASE].reading() as session:
            own = await question_of(session, addressed.exercise_id)
        values["own"] = own and OwnQuestionShown(*own.text_in(spoken.language))
    if question is None or question.topic not in OF_THE_ENTRY:
        return values
    async with request.app[DATABASE].reading() as session:
        values["details"] = await masked_details(session, addressed.ping_id)
    if question.topic is Topic.CALL:
        hours = request.app[SETTINGS].office_hours
        values["call_times"] = call_times(hours, addressed.time_zone, spoken.now)
        values["city"] = city_in(addressed.time_zone, spoken.language)
    return values


def called_at(
    request: web.Request, addressed: AddressedPing, call: CallReadBack | None, spoken: Spoken
) -> dict[str, Any]:
    """By which number and when we will call: said on the page that answers the press."""
    if call is None:
        return {"call": None}
    times = call_times(request.app[SETTINGS].office_hours, addressed.time_zone, spoken.now)
    label = next((time.label for time in times if time.value == call.when), "")
    values = {"call": call, "call_time": label, "call_any_time": call.when == ANY_TIME}
    return values | {"call_city": city_in(addressed.time_zone, spoken.language)}
