"""The invented check, State and person that every text for review speaks of."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from uuid import UUID

from pydantic import SecretStr

from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, StepKind
from pingcheck.settings import Settings

# A text, by what it is, in each language as HTML.
ShownText = tuple[str, Mapping[Language, str]]

SETTINGS = Settings(
    base_url="https://check.poc.example",
    mail_from="check@poc.example",
    inbox_by_pipe=True,
    secret_key=SecretStr("only for review of the texts"),
    secretariat_phone="+1 202 555 0142",
    secretariat_hours="Mon-Fri 09:00-17:00 America/New_York",
)
SECRETS, PING, MESSAGE = ["only for review"], UUID(int=3), UUID(int=4)
OPENS, ZONE = datetime(2027, 3, 1, 9, tzinfo=UTC), "Africa/Nairobi"
EXERCISE = Exercise(id=1, reference="CC-2027-01", closes_at=OPENS + timedelta(hours=72))
# An invented State: no real one shall stand here as in want of a reminder.
STATE = {
    Language.ARABIC: "أمبيرو",
    Language.CHINESE: "安贝鲁",
    Language.ENGLISH: "Amberu",
    Language.FRENCH: "Amberou",
    Language.RUSSIAN: "Амберу",
    Language.SPANISH: "Amberú",
}
STEPS = {StepKind.CALL: 0, StepKind.REMIND: 24, StepKind.ESCALATE: 36}
