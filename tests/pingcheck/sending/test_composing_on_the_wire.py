"""Composed mail on its way: whole after a real mail server took it, and nobody's words in somebody else's mail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.contacts import Role
from directory.languages import Language
from pingcheck.exercises.exercise import Frame
from pingcheck.exercises.message import Delivery
from pingcheck.sending import composer as composer_module
from pingcheck.sending.composer import Composer
from pingcheck.sending.handover import Line
from pingcheck.sending.mail_servers import relay_of
from pingcheck.sending.outbox import Claimed
from tests.cast import NOON, hours, link_keys, settings_for
from tests.mail_server import mail_server
from tests.pingcheck.sending.test_composing import FRAMES, claimed, composed, parsed, parts, settings

DOTS = [".", "..", "...", ".hidden", "." * 300, "From me", "QUIT", "", ".", "the end"]


def of_lines(language: Language, lines: list[str]) -> Frame:
    content = "".join(f"{line}\n" for line in lines)
    page = f"<pre>\n{content}</pre>\n"
    return Frame(step_id=1, language=language, role=Role.TECHNICAL, subject="Dots", text=content, html=page)


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE], ids=["quoted-printable", "base64"])
@pytest.mark.parametrize("name", [".", "..", ".hidden", "." * 290, ". " * 140 + "."])
async def test_lines_that_begin_with_dots_arrive_whole(language: Language, name: str) -> None:
    text = of_lines(language, [*DOTS, "⟦entry⟧", *DOTS])
    mail = composed(claimed(text, name=name, position="", entity=""), text)
    async with mail_server() as server:
        line = Line(relay_of(settings_for("sqlite:///x.db", server.port)))
        for _ in range(2):  # a mail that ended early would leave its rest to be read as commands
            assert (await line.send(mail)).delivery is Delivery.ACCEPTED
        await line.close()
    assert server.connections == 1
    assert len(server.received) == 2
    for received in server.received:
        assert received.text.splitlines() == [*DOTS, name, *DOTS]
        assert received.html.splitlines() == ["<pre>", *DOTS, name, *DOTS, "</pre>"]


@pytest.mark.parametrize("address", ["δοκιμή@mfa.example", "联络点@παράδειγμα.example"])
async def test_a_local_part_in_another_script_is_delivered_to(address: str) -> None:
    mail = composed(claimed(address=address))
    async with mail_server() as server:
        line = Line(relay_of(settings_for("sqlite:///x.db", server.port)))
        assert (await line.send(mail)).delivery is Delivery.ACCEPTED
        await line.close()
    [received] = server.received
    assert received.recipient == mail.recipient
    assert f"\r\nTo: {mail.recipient}\r\n".encode() in received.content


@pytest.mark.parametrize(
    "address",
    [
        "poc@mfa.example\r\nBcc: all@poc.example",
        "poc@mfa.example\nRCPT TO:<all@poc.example>",
        "all@poc.example poc@mfa.example",
        "poc\x00@mfa.example",
        "poc\u2028@mfa.example",
        "poc\ud800@mfa.example",
        "poc@παράδειγμα .example",
    ],
    ids=ascii,
)
def test_nobody_is_mailed_at_what_is_more_than_an_address(address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        composed(claimed(address=address))


CONTACTS = st.builds(
    lambda language, state, state_en, zone, closes, name: claimed(
        FRAMES[language], name=name, state_name=state
    )._replace(state_name_en=state_en, time_zone=zone, closes_at=NOON + hours(closes)),
    st.sampled_from(Language),
    st.sampled_from(["Kenya", "Côte d’Ivoire", "中国"]),
    st.sampled_from(["Kenya", "Tonga"]),
    st.sampled_from(["UTC", "Asia/Tokyo", "Africa/Nairobi", "no such zone"]),
    st.sampled_from([24, 72]),
    st.sampled_from(["Jo Doe", "Ann Other"]),
)


@given(st.lists(CONTACTS, min_size=2, max_size=20))
def test_what_is_kept_for_the_next_mail_is_its_own(contacts: list[Claimed]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(composer_module, "MOST_PREPARED", 3)  # so that some are forgotten and prepared again
        composer = Composer(settings(), link_keys())
        for one in contacts:
            text = FRAMES[one.language]
            assert composer.compose(one, text, NOON) == composed(one, text)


def test_a_date_is_that_of_its_own_second() -> None:
    composer, seconds = Composer(settings(), link_keys()), [0, 1, 0.999, 3600, 1.5]
    dates = [
        parsed(composer.compose(claimed(), FRAMES[Language.ENGLISH], NOON + hours(second / 3600)))["Date"].datetime
        for second in seconds
    ]
    assert dates == [NOON + hours(int(second) / 3600) for second in seconds]


@pytest.mark.parametrize("name", ["می\u200cخواهم", "ශ්\u200dරී", "👩\u200d🚀"])
def test_a_name_keeps_the_joiners_that_it_is_spelt_with(name: str) -> None:
    for content in parts(parsed(composed(claimed(name=name, position="", entity="")))):
        assert name in content
