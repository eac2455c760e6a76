"""What some hundred and sixty mail systems say of a recipient, each in its words and in many shapes of mail."""

import pytest

from pingcheck.mailreading.reader import read_mail
from pingcheck.mailreading.reading import Kind
from tests.pingcheck.mailreading.abroad import ABROAD
from tests.pingcheck.mailreading.classic import CLASSIC
from tests.pingcheck.mailreading.dialects import DIALECTS
from tests.pingcheck.mailreading.gateways import GATEWAYS
from tests.pingcheck.mailreading.hedged import HEDGED
from tests.pingcheck.mailreading.hosters import HOSTERS
from tests.pingcheck.mailreading.more_dialects import MORE_DIALECTS
from tests.pingcheck.mailreading.offices import OFFICES
from tests.pingcheck.mailreading.older import OLDER
from tests.pingcheck.mailreading.prose import PROSE
from tests.pingcheck.mailreading.servers import SERVERS
from tests.pingcheck.mailreading.shapes import MESSAGE_ID, TO, US, Notice, every_shape
from tests.pingcheck.mailreading.translated import TRANSLATED

SYSTEMS = [
    *CLASSIC,
    *OFFICES,
    *HOSTERS,
    *SERVERS,
    *GATEWAYS,
    *OLDER,
    *TRANSLATED,
    *ABROAD,
    *HEDGED,
    *PROSE,
    *DIALECTS,
    *MORE_DIALECTS,
]


@pytest.mark.parametrize("notice", SYSTEMS, ids=lambda notice: notice.system)
def test_a_notice_is_read_in_every_shape(notice: Notice) -> None:
    for shape, build, comes_back in every_shape():
        readings = read_mail(build(notice), US)
        assert [reading.recipient for reading in readings] == [TO], shape
        kind = Kind.BOUNCE_DEAD if notice.dead else Kind.BOUNCE_OTHER
        assert readings[0].kind is kind, (shape, readings[0])
        if comes_back:
            assert readings[0].message == MESSAGE_ID, shape


ALIVE = (
    "552 5.2.2 mailbox full",
    "550 5.7.1 message rejected by policy",
    "554 5.7.1 Service unavailable; Client host [192.0.2.9] blocked using zen.spamhaus.example",
    "550 5.2.1 The account is disabled",
    "552 5.3.4 Message size exceeds fixed limit",
    "421 4.3.2 Service not available, closing transmission channel",
    "554 5.4.6 Too many hops",
    "450 4.1.1 Recipient address rejected: User unknown in virtual alias table",
    "550 5.7.26 does not pass DMARC",
)


@pytest.mark.parametrize(
    "notice", [one for one in SYSTEMS if "550 5.1.1 User unknown" in one.text], ids=lambda one: one.system
)
@pytest.mark.parametrize("reply", ALIVE)
def test_the_same_notice_of_a_mailbox_that_lives_calls_nobody_dead(notice: Notice, reply: str) -> None:
    other = notice._replace(text=notice.text.replace("550 5.1.1 User unknown", reply))
    for shape, build, _ in every_shape():
        readings = read_mail(build(other), US)
        assert [reading.recipient for reading in readings] == [TO], shape
        assert readings[0].kind is Kind.BOUNCE_OTHER, (shape, readings[0])
