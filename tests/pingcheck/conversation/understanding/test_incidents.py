"""Words of a real incident are marked in every language, and nothing beside them is ever sure."""

from itertools import product

import pytest

from pingcheck.conversation.understanding.interpretation import understand
from pingcheck.exercises.status import Answer

INCIDENTS = {
    "en": "We are under attack.",
    "fr": "Nous signalons une attaque en cours.",
    "es": "Sufrimos un ciberataque.",
    "ru": "Зафиксирована атака на наши сети.",
    "ar": "تعرضنا لهجوم على شبكاتنا.",
    "zh": "我们的网络受到攻击。",
}
# Each is sure by itself, but the last two.
BESIDE = (
    "",
    "Yes, received.",
    "I am no longer the point of contact.",
    "Wrong person.",
    "Please call me.",
    "Hm.",
    "Qwe rty.",
)
HARMLESS = (
    "Yes, received. No incident to report.",
    "Received, nothing to report.",
    "Bien reçu.",
    "I am no longer the point of contact.",
    "1",
    "",
)


@pytest.mark.parametrize(("language", "beside"), list(product(INCIDENTS, BESIDE)))
def test_words_of_an_incident_are_marked_and_nothing_is_sure(language: str, beside: str) -> None:
    for words in (f"{beside}\n\n{INCIDENTS[language]}", f"{INCIDENTS[language]}\n\n{beside}"):
        read = understand(words)
        assert (read.incident, read.sure) == (True, False), words


@pytest.mark.parametrize("words", HARMLESS)
def test_other_words_are_not_marked(words: str) -> None:
    assert not understand(words).incident


def test_what_stands_beside_an_incident_is_still_proposed() -> None:
    assert understand("I am no longer the point of contact. We are under attack.").answer is Answer.NO_LONGER_ME
