"""Mails made to keep us busy: each is read and understood in a moment. `make soak` tries every piece in every place."""

import time

import pytest

from pingcheck.conversation.understanding.phrase_tables import prepare_phrases
from pingcheck.inbox.mail_reader import readings_of, understood
from pingcheck.mailreading import Kind, prepare
from tests.faults.hostile_mails import PIECES, PLACES, SHAPES, Hostile

# Of the processor. The worst take a quarter of it; before work was bounded after each step that grows, some took seven
# seconds, and one ended in a RecursionError.
MOST_S = 2.5
OURS = "Dear contact,\n\nwe are checking that we can reach you. Did this message reach you?\n" * 20
ONCE_ENDLESS = (
    ("a blessing", "subject"),
    ("a blessing", "reply"),
    ("a bracketed syllable", "reply"),
    ("marks out of order", "reply"),
    ("ids", "notice"),
    ("at signs", "notice"),
    ("lines of addresses", "report about many"),
    ("numbers", "report about many"),
    ("a word", "report about many"),
)
# Some of the others: each place, and every other piece.
SOME = [
    (piece, place)
    for number, piece in enumerate(PIECES)
    for at, place in enumerate(PLACES)
    if (number + 2 * at) % (2 * len(PLACES)) == 0
]
MAILS = [Hostile(*each) for each in dict.fromkeys((*ONCE_ENDLESS, *SOME))] + [Hostile(shape) for shape in SHAPES]


@pytest.fixture(scope="module", autouse=True)
def patterns() -> None:
    """Compiled before, as they are in the process that reads mail."""
    prepare()
    prepare_phrases()


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: f"{mail.piece}, {mail.place}")
def test_a_megabyte_of_it_takes_a_moment(mail: Hostile) -> None:
    raw = mail.raw
    began = time.process_time()
    readings = readings_of(raw, "check@poc.example").readings
    meanings = [understood(each.text, [OURS], ()).meaning for each in readings if each.kind is Kind.ANSWER]
    assert time.process_time() - began < MOST_S
    assert readings
    assert not any(meaning.sure for meaning in meanings)  # nobody answers so
