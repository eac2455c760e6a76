"""What mail servers say when they refuse: real-world replies, and the traps that brand a living address as dead."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.exercises.message import DEAD_CAUSES, Cause, Delivery
from pingcheck.mailreading import DEAD_REASONS, Reason
from pingcheck.sending.verdict import CAUSES, Verdict, cause_of, read_refusal

GONE = [
    (550, "5.1.1 <poc@mfa.example>: Recipient address rejected: User unknown in virtual mailbox table"),
    (550, "5.1.1 The email account that you tried to reach does not exist. Please check for typos"),
    (550, "5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup"),
    (550, "No such user here"),
    (550, "Invalid recipient"),
    (550, "unknown user account"),
    (551, "5.1.6 User has moved"),
    (553, "5.1.3 The recipient address is not a valid RFC 5321 address"),
    (554, "delivery error: dd This user doesn't have a mail.example account (poc@mail.example) [0]"),
    # Words of policy in the address itself are not the server's words.
    (550, "5.1.1 <policy@mfa.example>: User unknown"),
    (550, "5.1.1 cert@blocked.spam-unit.example... User unknown"),
    (550, "5.1.1 No such mailbox. See https://support.example/policy/denied"),
    # Exchange Online's mark of an address that its directory does not hold (directory-based edge blocking).
    (550, "5.4.1 Recipient address rejected: Access denied. AS(201806281)"),
]

NO_HOST = [
    (550, "5.1.2 Host or domain name not found"),
    (550, "5.4.4 Unable to route: no mail hosts for domain"),
    (556, "5.1.10 Recipient address has null MX"),
]

FULL = [
    (552, "5.2.2 The email account that you tried to reach is over quota"),
    (550, "5.2.1 mailbox disabled, not accepting messages: quota exceeded"),
    (550, "5.1.1 mailbox is full"),
    (552, "Mailbox exceeds storage limit"),
    (554, "Storage quota of the recipient has been exceeded"),
]

SUSPENDED = [
    (550, "5.2.1 The email account that you tried to reach is disabled."),
    (554, "5.2.1 Mailbox temporarily out of use"),
    (550, "Account inactive"),
    (550, "5.1.1 This account has been suspended"),
]

POLICY = [
    (550, "5.7.1 <poc@mfa.example>: Recipient address rejected: user unknown"),
    (550, "5.7.1 Blocked by policy"),
    (552, "5.3.4 Message size exceeds fixed limit"),
    (552, "5.2.3 Message length exceeds administrative limit"),
    # 5.1.1, and yet not a word about the mailbox.
    (550, "5.1.1 user unknown; access denied by policy"),
]

# No reason is given, or one that is nobody's policy.
UNSTATED = [
    (550, "Requested action not taken: mailbox unavailable"),
    (500, "Error: command not recognized"),
    (550, ""),
    (554, "Connection from 192.5.1.1 refused"),
    (554, "5.0.0 Service unavailable"),
    (550, "Too many failures (Tried all MXs)"),
    (554, "5.4.0 gave up after 5 attempts"),
    (550, "5.6.7 SMTPUTF8 is required, but was not offered by host mx.mfa.example"),
    (553, "5.6.7 Non-ASCII addresses not permitted for that sender/recipient"),
]

OURS = [
    (550, "5.1.0 <check@poc.example>: Sender address rejected: User unknown in relay recipient table"),
    (550, "5.1.1 Sender verify failed: no such user"),
    (550, "5.1.8 <check@poc.example>: Sender address rejected: Domain not found"),
    (550, "5.1.7 bad return path"),
    # Our own network, signatures and relay.
    (554, "5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.example"),
    (550, "5.7.26 This mail is unauthenticated: SPF and DKIM did not pass"),
    (550, "5.1.1 Message blocked: poor reputation of the sending host"),
    # An IP address is no status code.
    (554, "Client host 5.1.1.20 rejected: listed"),
    (554, "Helo mail.5.1.1.example rejected"),
    (550, "5.7.1 Unable to relay"),
    (550, "5.7.1 <poc@mfa.example>: Relay access denied"),
    (550, "https://lists.blocked.example/lookup/192.0.2.33"),
]


def table(replies: list[tuple[int, str]], cause: Cause) -> list[tuple[int, str, Cause]]:
    return [(code, reply, cause) for code, reply in replies]


@pytest.mark.parametrize(
    ("code", "reply", "cause"),
    [
        *table(GONE, Cause.NO_SUCH_MAILBOX),
        *table(NO_HOST, Cause.NO_SUCH_HOST),
        *table(FULL, Cause.MAILBOX_FULL),
        *table(SUSPENDED, Cause.SUSPENDED),
        *table(POLICY, Cause.POLICY),
        *table(UNSTATED, Cause.UNREACHABLE),
        *table(OURS, Cause.OUR_SENDER),
    ],
)
def test_a_lasting_refusal_of_the_recipient_is_read_as_its_server_meant_it(code: int, reply: str, cause: Cause) -> None:
    assert read_refusal("rcpt", code, reply) == Verdict(Delivery.REFUSED, cause)


@pytest.mark.parametrize(
    ("code", "reply", "cause"),
    [
        (450, "4.2.0 <poc@mfa.example>: Recipient address rejected: Greylisted", Cause.TEMPORARY),
        (451, "4.7.1 Greylisting in action, please come back later", Cause.TEMPORARY),
        (421, "4.7.0 Try again later, closing connection", Cause.TEMPORARY),
        (450, "4.2.1 The user you are trying to contact is receiving mail too quickly", Cause.TEMPORARY),
        (451, "4.3.0 Temporary lookup failure", Cause.TEMPORARY),
        (452, "4.5.3 Too many recipients", Cause.TEMPORARY),
        (452, "4.3.1 Insufficient system resources", Cause.TEMPORARY),
        (450, "", Cause.TEMPORARY),
        (452, "4.2.2 Mailbox full", Cause.MAILBOX_FULL),
        (451, "4.7.1 Blocked by reputation", Cause.OUR_SENDER),
        (450, "4.1.1 user unknown", Cause.TEMPORARY),
        (450, "5.1.1 No such user", Cause.TEMPORARY),
        (450, "4.1.2 Host not found", Cause.TEMPORARY),
        (450, "Account disabled", Cause.TEMPORARY),
    ],
)
def test_a_passing_refusal_is_tried_again_and_never_called_dead(code: int, reply: str, cause: Cause) -> None:
    assert read_refusal("rcpt", code, reply) == Verdict(Delivery.DEFERRED, cause)


@pytest.mark.parametrize(("code", "reply"), [*GONE, *NO_HOST])
def test_after_the_recipient_was_taken_only_the_mail_is_refused(code: int, reply: str) -> None:
    assert read_refusal("data", code, reply) == Verdict(Delivery.REFUSED, Cause.POLICY)


@pytest.mark.parametrize(
    "reply",
    ["5.1.1 User unknown", "5.1.2 poc.example: no such domain", "5.7.1 Denied", "", "Option SMTPUTF8 not supported"],
)
def test_what_is_refused_at_mail_from_is_ours(reply: str) -> None:
    assert read_refusal("mail", 550, reply) == Verdict(Delivery.REFUSED, Cause.OUR_SENDER)


REPLIES = st.lists(
    st.one_of(
        st.sampled_from(["5.1.1", "4.2.2", "5.7.1", "5.1.1.1", "user unknown", "No such user", "host not found"]),
        st.sampled_from(["<poc@mfa.example>", "mailbox full", "blocked", "greylisted", "disabled", "try again"]),
        st.text(string.printable, max_size=12),
        st.text(max_size=6),
    ),
    max_size=8,
).map(" ".join)


@given(st.sampled_from(["mail", "rcpt", "data"]), st.integers(400, 599), REPLIES)
def test_whatever_a_server_says_it_is_read_and_no_4xx_and_no_refusal_of_the_mail_calls_an_address_dead(
    stage: str, code: int, reply: str
) -> None:
    verdict = read_refusal(stage, code, reply)
    assert verdict.delivery is (Delivery.DEFERRED if code < 500 else Delivery.REFUSED)
    assert not (verdict.cause in DEAD_CAUSES and (code < 500 or stage != "rcpt"))


@given(st.sampled_from([550, 551, 553, 554]), st.ip_addresses(v=4))
def test_an_ip_address_in_a_reply_never_makes_an_address_dead(code: int, address: object) -> None:
    assert read_refusal("rcpt", code, f"Connection from {address} is not welcome").cause not in DEAD_CAUSES


def test_every_reason_has_a_cause_for_the_message() -> None:
    assert {cause_of(reason) for reason in DEAD_REASONS} == {CAUSES[reason] for reason in DEAD_REASONS}
    assert all(cause_of(reason) for reason in Reason)
