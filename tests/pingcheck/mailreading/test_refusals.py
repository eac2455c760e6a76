"""What servers answer means the same wherever it is read; and a passing refusal never calls anybody dead."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.mailreading.mime.reports import smtp_code
from pingcheck.mailreading.notices.refusals import Refusal, reason_of, status_in
from pingcheck.mailreading.reading import DEAD_REASONS, Reason
from tests.pingcheck.mailreading.replies import ALIVE, MOVED, NO_HOST, NOBODY_THERE
from tests.pingcheck.mailreading.replies_abroad import GONE, NOT_GONE

KNOWN = [
    *((words, Reason.NO_SUCH_MAILBOX) for words in NOBODY_THERE),
    *((words, Reason.NO_SUCH_HOST) for words in NO_HOST),
    *((words, Reason.MOVED) for words in MOVED),
    *((words, reason) for reason, replies in ALIVE.items() for words in replies),
]


@pytest.mark.parametrize(("words", "reason"), KNOWN)
def test_a_servers_words_are_read_as_it_meant_them(words: str, reason: Reason) -> None:
    assert reason_of(Refusal(words, smtp_code(words))) is reason


@pytest.mark.parametrize("words", GONE)
def test_nobody_there_is_understood_in_many_languages(words: str) -> None:
    assert reason_of(Refusal(words, smtp_code(words), "5.0.0")) in DEAD_REASONS


@pytest.mark.parametrize("words", NOT_GONE)
def test_who_is_only_refused_is_not_gone_in_any_language(words: str) -> None:
    assert reason_of(Refusal(words, smtp_code(words), "5.0.0")) not in DEAD_REASONS


@pytest.mark.parametrize("words", [words for words, reason in KNOWN if reason in DEAD_REASONS])
def test_nobody_is_dead_for_now(words: str) -> None:
    assert reason_of(Refusal(words, 450)) not in DEAD_REASONS


def test_a_report_s_own_status_decides_only_where_the_words_have_none() -> None:
    assert reason_of(Refusal("550 IP address blacklisted", 550, "5.1.1")) is Reason.REPUTATION
    assert reason_of(Refusal("550 5.7.1 message rejected", 550, "5.1.1")) is Reason.POLICY
    assert reason_of(Refusal("550 Sorry", 550, "5.1.1")) is Reason.NO_SUCH_MAILBOX
    assert reason_of(Refusal("550 5.0.0 Sorry", 550, "5.1.1")) is Reason.NO_SUCH_MAILBOX
    assert reason_of(Refusal("", None, "5.1.2")) is Reason.NO_SUCH_HOST
    assert reason_of(Refusal("", None, "4.4.7")) is Reason.EXPIRED
    assert reason_of(Refusal("", None, "5.0.0")) is Reason.UNSTATED


def test_once_the_recipient_was_taken_it_is_the_mail_that_is_refused() -> None:
    assert reason_of(Refusal("550 Unknown user", 550, stage="data")) is Reason.FILTERED
    assert reason_of(Refusal("550 5.1.1 Unknown user", 550, stage="data")) is Reason.NO_SUCH_MAILBOX
    assert reason_of(Refusal("554 This user doesn't have a mail.example account", 554, stage="data")) is (
        Reason.NO_SUCH_MAILBOX
    )


def test_a_name_is_no_word_and_an_ip_address_no_code() -> None:
    assert reason_of(Refusal("550 5.1.1 <spam-policy@full.example>: User unknown")) is Reason.NO_SUCH_MAILBOX
    assert reason_of(Refusal("550 <user-unknown@mfa.example>: try https://no-such-user.example/")) is Reason.UNSTATED
    assert status_in("554 host 5.1.1.20 says no") == ""
    assert status_in("550-5.7.26 no") == "5.7.26"


PIECES = st.lists(
    st.one_of(
        st.sampled_from([words for words, _ in KNOWN]),
        st.text(string.printable, max_size=20),
        st.text(max_size=20),
    ),
    max_size=6,
).map(" ".join)


@given(PIECES, st.one_of(st.none(), st.integers(400, 499)), st.sampled_from(["4.1.1", "4.4.7"]), st.text(max_size=5))
def test_whatever_is_said_a_passing_refusal_is_not_the_end(
    words: str, code: int | None, status: str, stage: str
) -> None:
    assert isinstance(reason_of(Refusal(words, code, status, stage)), Reason)
    if code is not None:
        assert reason_of(Refusal(words, code, status, stage)) not in DEAD_REASONS
