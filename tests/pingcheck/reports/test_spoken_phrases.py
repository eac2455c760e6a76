"""Phrases in the language of a page: those that were made here, and those that were stored in English."""

from datetime import timedelta

import pytest

from directory.languages import Language
from directory.phrases import Phrase, StoredPhrase, in_a_row, plural_phrase
from pingcheck.reports.spoken_formats import formats_in
from pingcheck.reports.spoken_phrases import LONGEST_STORED, said_in
from pingcheck.runtime.hold import WHAT_TO_DO, Prospect, clock_alarm, why_asked
from tests.cast import NOON, hours

NARROW = "\u202f"
LATE = Phrase("{check} should have opened {span} ago. Is the clock running?", check="CC-1", span=timedelta(hours=2))


def test_text_and_values_are_said_in_the_language() -> None:
    assert said_in(Language.ENGLISH, LATE) == LATE
    assert said_in(Language.FRENCH, LATE) == (
        f"CC-1 aurait dû s’ouvrir il y a 2\u00a0heures. L’horloge fonctionne-t-elle{NARROW}?"
    )


@pytest.mark.parametrize(("count", "said"), [(0, "0 point"), (1, "1 point"), (2, "2 points")])
def test_french_counts_nothing_as_one(count: int, said: str) -> None:
    kind = Phrase("call")
    phrase = plural_phrase(
        count,
        "{check}, {kind}: {emails} to {number} point of contact",
        "{check}, {kind}: {emails} to {number} points of contact",
        check="CC-1",
        kind=kind,
        emails=3,
    )
    assert said_in(Language.FRENCH, phrase) == f"CC-1, appel{NARROW}: 3 à {said} de contact"


def test_what_was_stored_in_english_is_recognised() -> None:
    asked = why_asked(NOON - hours(72), NOON, timedelta(hours=1), Prospect(True, True, True, None))
    failed = Phrase(
        "The mail to {name} about a possible incident failed. Set another address with `pingcheck user mail "
        "{name} ADDRESS`.",
        name="amina",
    )
    stored = [StoredPhrase(asked), StoredPhrase(clock_alarm(timedelta(hours=3)))]
    said = [said_in(Language.FRENCH, phrase) for phrase in stored]
    assert said[0].startswith("Rien n’a été fait ici pendant 3 days, 0:00:00, depuis le 27 février 2026, 12:00 UTC")
    assert said[1].startswith("L’horloge de la machine a avancé de 3:00:00.")
    assert said_in(Language.FRENCH, StoredPhrase(failed)) == said_in(Language.FRENCH, failed) != failed
    held = said_in(Language.FRENCH, in_a_row([stored[0], Phrase(WHAT_TO_DO)]))
    assert held.startswith(said[0])
    assert "Rien n’est envoyé et aucune étape" in held


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2026-03-02", "2 March 2026"),
        ("2026-03-02 09:00", "2 March 2026, 09:00"),
        ("2026-03-02 09:00 Africa/Nairobi", "2 March 2026, 09:00 Africa/Nairobi"),
        ("2026-13-02", "2026-13-02"),
        ("2026-02-30", "2026-02-30"),
        ("CC-2026-03-02", "CC-2026-03-02"),
        ("on 2026-03-02", "on 2026-03-02"),
    ],
)
def test_a_value_that_is_a_day_is_said_in_words(value: str, said: str) -> None:
    assert said_in(Language.ENGLISH, Phrase("Since {when}.", when=value)) == f"Since {said}."
    assert said_in(Language.ENGLISH, Phrase("Note {number}.", number=value)) == f"Note {value}."


def test_days_within_our_own_text_are_said_in_words() -> None:
    moved = "2026-03-05 12:00 → 2026-03-06 12:00 UTC; CC-2026-01, 2026-3-5, a holiday"
    assert formats_in(Language.ENGLISH, "UTC").with_days(moved) == (
        "5 March 2026, 12:00 → 6 March 2026, 12:00 UTC; CC-2026-01, 2026-3-5, a holiday"
    )
    assert formats_in(Language.FRENCH, "UTC").with_days("2026-03-05") == "5 mars 2026"


@pytest.mark.parametrize("words", ["550 {no} such %(user)s", "", "x" * (LONGEST_STORED + 1)])
def test_what_no_text_fits_stays_as_it_is(words: str) -> None:
    assert said_in(Language.FRENCH, StoredPhrase(words)) == words
    assert said_in(Language.FRENCH, words) == words
