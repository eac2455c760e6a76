"""The program is upgraded while an exercise runs, its courier dead with mail in hand: the exercise goes on, and nothing
is lost or doubled. What the dumps hold, row by row: tests/corpora/upgrade/README.md."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from tests.cast import hours
from tests.upgraded import (
    CALL,
    PROBE,
    REMINDER,
    THEN,
    Upgraded,
    courtesy,
    load_dump,
    message,
    officers_mail,
    ping,
    upgraded,
)

SECOND_REMINDER = datetime(2026, 3, 4, 12, tzinfo=UTC)
CLOSES = datetime(2026, 3, 5, 12, tzinfo=UTC)
APRIL = datetime(2026, 4, 6, 7, tzinfo=UTC)  # 09:00 in Vienna

# Made by the version before, as its mails bore them: contact 1's link and code, contact 10's link.
LINK = "/r/_6IAAAAAAEAAgAAAAAAAAAEsd-wHzQJh-2Be4-t58rQd"
CODE = "YY3Y-F8R3-PQ2"
ANSWERED_LINK = "/r/_6IAAAAAAEAAgAAAAAAAABBwuCUn_1vyVH-HbdNiJWKg"

# What was waiting, what the dead worker had claimed, what is in doubt since its worker died; and the probe.
DUE = {message(contact, REMINDER) for contact in (1, 2, 6, 13)} | {message(8, PROBE)}
DUE |= {officers_mail(number) for number in (5, 9, 10, 11, 12, 13)}
# What is tried again in its time: deferred, in doubt since the server broke off; and the other probe.
LATER = {message(4, REMINDER), message(5, REMINDER), message(9, PROBE), officers_mail(7), officers_mail(8)}
# Courtesy mails go out once or never: not the claimed one, whose process died.
THANKS = {courtesy(8), courtesy(9)}
IN_DOUBT = (2, 5, 6)  # contacts, each with a reminder and an officer's mail


@pytest.fixture
def dumped_url(engine: str, empty_database_url: str) -> str:
    load_dump(engine, empty_database_url)
    return empty_database_url


async def rest_of_the_day(service: Upgraded) -> None:
    await service.work_off_the_inbox(THEN)
    await service.send_what_is_due(THEN)
    await service.send_what_is_due(THEN + hours(1))


def path_of(contact: int, exercise: int = 2) -> str:
    return f"/exercises/CC-2026-0{exercise}/pings/{ping(contact, exercise)}"


async def test_no_figure_moves_by_the_upgrade(dumped_url: str) -> None:
    async with upgraded(dumped_url) as service:
        assert await service.status("CC-2026-02") == {
            "exercise": "CC-2026-02",
            "phase": "open",
            "roster": 24,
            "pings": {
                "deferred": 2, "sent": 9, "bounced": 1, "refused": 1, "no_address": 1, "auto_replied": 1, "to_read": 1,
                "confirmed": 7, "handed_over": 1,
            },
            # A State whose only reply waits to be read was called silent by the version before.
            "states": {"partial": 7, "to_read": 1, "none_nominated": 2},
            "messages": {
                "waiting": 6, "claimed": 1, "accepted": 22, "deferred": 1, "refused": 3, "in_doubt": 2, "withdrawn": 4,
                "dead_letter": 2,
            },
            "reached_by": {"email": 7, "telephone": 0, "by_hand": 0},
            "cases": 0,
            "open_cases": {},
            "unreachable": 0,
            "corrected": 0,
        }  # fmt: skip
        assert await service.status("CC-2026-01") == {
            "exercise": "CC-2026-01",
            "phase": "closed",
            "roster": 6,
            "pings": {"confirmed": 1, "confirmed_late": 1, "silent": 4},
            "states": {"partial": 2},
            "messages": {"accepted": 6},
            "reached_by": {"email": 2, "telephone": 0, "by_hand": 0},
            "cases": 5,
            "open_cases": {"unreached": 4},
            "unreachable": 0,
            "corrected": 0,
        }


async def test_what_was_under_way_goes_out_once_under_its_own_id(dumped_url: str) -> None:
    async with upgraded(dumped_url) as service:
        await service.send_what_is_due(THEN)
        assert service.sent() - Counter(THANKS) == Counter(DUE)
        await service.send_what_is_due(THEN + hours(1))
        for later in (2, 12):
            await service.send_what_is_due(THEN + hours(later))
            assert service.sent() - Counter(THANKS) == Counter(DUE | LATER)

        # Just those whose worker or connection was lost may have come twice, and it is said beside each.
        for contact in (*IN_DOUBT, 1, 3, 4, 13):
            shown = await service.officers_page(path_of(contact), THEN + hours(13))
            assert shown.count("possibly twice") == (2 if contact in IN_DOUBT else 0)
        doubtful = await service.rows("SELECT id, possibly_twice FROM messages")
        assert {row.id for row in doubtful if row.possibly_twice} >= {message(each, REMINDER) for each in IN_DOUBT}

        # Each was taken once, by the records as well.
        taken = await service.rows("SELECT message_id FROM events WHERE kind = 'accepted'")
        assert max(Counter(row.message_id for row in taken).values()) == 1
        of_steps = {row for row in DUE | LATER if row.hex.startswith("b")}
        assert {row.message_id for row in taken} >= of_steps
        tries = await service.rows("SELECT message_id FROM attempts WHERE code = 250")
        assert {Counter(row.message_id for row in tries)[row] for row in of_steps} == {1}


async def test_the_mails_are_those_that_were_made_before(dumped_url: str) -> None:
    async with upgraded(dumped_url) as service:
        await rest_of_the_day(service)
        waiting = service.sent_as(message(1, REMINDER))
        assert waiting.link.endswith(LINK)
        assert CODE in waiting.text
        desk, deferred = service.sent_as(message(13, REMINDER)).mail, service.sent_as(message(4, REMINDER)).mail
        assert desk["Subject"].endswith("[cert.jpn.example #48213]")
        assert desk["In-Reply-To"] == f"<{message(13, CALL).hex}@poc.example>"
        assert deferred["In-Reply-To"] is None
        written = service.sent_as(officers_mail(10))
        assert written.recipient == "claimed@mfa.ken.example"
        assert written.mail["In-Reply-To"] == f"<{message(2, CALL).hex}@poc.example>"
        assert "claimed: may we ring you at night?" in written.text
        # What was settled before stands as it was, with the servers' words as often as they were said.
        for contact, became, said, times in (
            (10, "Sent: the mail server took it", "250 2.0.0 Queued as ABC", 3),
            (16, "Failed: it came back: the mailbox is full", "250 2.0.0 Queued as ABC", 2),
            (7, "Failed: refused by the server's policy", "550 5.7.1 Message rejected by our policy", 3),
            (15, "Failed: a fault in our own program", "RuntimeError", 3),
            (23, "Not sent: the address was taken off the directory meanwhile", "250 2.0.0 Queued as ABC", 1),
        ):
            shown = await service.officers_page(path_of(contact), THEN + hours(2))
            assert became in shown
            assert shown.count(said) >= times
        closed = await service.officers_page(path_of(4, exercise=1), THEN + hours(2))
        assert "closed: may we ring you at night?" in closed
        assert "Sent: the mail server took it" in closed


async def test_the_inbox_goes_on_and_thanks_each_once(dumped_url: str) -> None:
    async with upgraded(dumped_url) as service:
        for later in (0, 1, 2):
            await service.work_off_the_inbox(THEN + hours(later))
            await service.send_what_is_due(THEN + hours(later))
        others = service.sent() - Counter(DUE | LATER)
        assert Counter(THANKS) <= others
        # The one more thanks for the answer that had not been worked off.
        [new] = others - Counter(THANKS)
        assert others.total() == 3
        assert service.sent_as(new).recipient == "later@ops.aut.example"
        assert service.sent_as(courtesy(9)).recipient == "minister@elsewhere.example"
        assert {service.sent_as(each).mail["Auto-Submitted"] for each in (new, *THANKS)} == {"auto-replied"}

        [read] = await service.rows("SELECT status, answered_at FROM pings WHERE contact_id = 24")
        assert (read.status, read.answered_at) == ("confirmed", datetime(2026, 3, 3, 12, 27, tzinfo=UTC))
        states = await service.rows("SELECT state FROM incoming ORDER BY received_at, digest")
        assert Counter(row.state for row in states) == {"done": 10, "failed": 1}
        assert "waits to be read" in await service.officers_page(path_of(14), THEN + hours(2))


async def test_links_codes_proposals_and_the_officers_session_hold(dumped_url: str) -> None:
    at = THEN + hours(1)
    async with upgraded(dumped_url) as service:
        async with service.browser(at) as contact:
            typed = await contact.post("/code", data={"code": CODE}, allow_redirects=False)
            assert (typed.status, typed.headers["Location"]) == (303, LINK)
            for link, said in ((LINK, "received"), (ANSWERED_LINK, "details_wrong")):
                assert (await contact.post(link, data={"answer": said})).status == 200
        answered = await service.rows("SELECT contact_id, answered_at FROM pings WHERE status = 'confirmed'")
        first_at = {row.contact_id: row.answered_at for row in answered}
        assert first_at[1] == at
        assert first_at[10] == datetime(2026, 3, 2, 14, tzinfo=UTC)
        kept = await service.rows("SELECT ping_id, at, answer FROM answers ORDER BY answers.id")
        assert [(row.ping_id, row.at, row.answer) for row in kept[-2:]] == [
            (ping(1), at, "received"),
            (ping(10), at, "details_wrong"),
        ]
        # Who has answered gets no reminder any more, but what an officer wrote.
        await service.send_what_is_due(at)
        assert service.sent() - Counter(THANKS) == Counter((DUE | LATER) - {message(1, REMINDER)})

        proposals = await service.rows("SELECT contact_id, kind FROM proposals WHERE settled_at IS NULL ORDER BY id")
        assert [(row.contact_id, row.kind) for row in proposals] == [(12, "successor"), (20, "correction")]
        assert "Invented Successor" in await service.officers_page(path_of(12), at)


async def test_the_exercise_reminds_and_closes_in_its_time(dumped_url: str) -> None:
    async with upgraded(dumped_url) as service:
        await rest_of_the_day(service)
        before = service.sent()
        for _ in range(2):
            await service.run_the_clock(SECOND_REMINDER)
            await service.send_what_is_due(SECOND_REMINDER)
        reminded = [each.recipient.partition("@")[0] for each in service.server.received[before.total() :]]
        assert sorted(reminded) == [
            "accepted", "broken", "claimed", "deferred", "desk", "doubt", "nobody", "policy", "returned", "second",
            "voided", "waiting",
        ]  # fmt: skip
        assert set(service.sent().values()) == {1}

        await service.run_the_clock(CLOSES - hours(0.1))
        assert await phases(service) == ["closed", "open", "scheduled"]
        for _ in range(2):
            await service.run_the_clock(CLOSES)
            await service.send_what_is_due(CLOSES)
        counts = await service.status("CC-2026-02")
        assert counts["phase"] == "closed"
        assert counts["pings"] == {
            "no_address": 1, "to_read": 1, "confirmed": 8, "handed_over": 1, "silent": 12, "replaced": 1
        }  # fmt: skip
        assert sum(counts["pings"].values()) == counts["roster"] == 24
        assert counts["messages"] == {"accepted": 42, "refused": 3, "withdrawn": 6, "dead_letter": 2}
        assert counts["cases"] == 14

        cases = await service.rows("SELECT ping_id, cause, ended_at FROM cases ORDER BY cases.id")
        assert Counter(row.cause for row in cases[5:]) == {"no_answer": 12, "no_longer_them": 1, "no_address": 1}
        assert len({row.ping_id for row in cases}) == len(cases) == 5 + 14
        assert service.sent().total() == before.total() + len(reminded)

        await service.run_the_clock(APRIL)
        assert await phases(service) == ["closed", "closed", "open"]
        assert len(await service.rows("SELECT id FROM pings WHERE exercise_id = 3")) == 15


async def phases(service: Upgraded) -> list[str]:
    return [row.phase for row in await service.rows("SELECT phase FROM exercises ORDER BY reference")]
