"""What our mail server offers, and whether it answers at all: for the operator, before anything has to be sent."""

from dataclasses import dataclass

from aiosmtplib import SMTPException

from pingcheck.sending.connection import ConnectionLost, ServerSilent, ServerUnusable, connect
from pingcheck.sending.mail_servers import Relay

PATIENCE_S = 10.0
# What is lost without each extension (RFC 6531, 3461, 6152, 3207, 1870).
WITHOUT = {
    "smtputf8": "addresses that are not written in ASCII cannot be mailed",
    "dsn": "it reports what became of a mail in its own way only, or not at all",
    "8bitmime": "texts have to be sent in seven bits",
    "starttls": "what we send to it can be read on the way",
    "size": "it does not say how large a mail may be",
}


@dataclass(frozen=True, slots=True)
class RelayFindings:
    """Sentences: what keeps our mail from being sent, and what is only good to know."""

    troubles: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


async def examine_relay(relay: Relay) -> RelayFindings:
    """Connects to our mail server, as a courier does, and sends nothing."""
    try:
        dialogue = await connect(relay, PATIENCE_S)
    except ServerSilent as trouble:
        return RelayFindings((f"{trouble}. It does not answer at all: no mail can be sent until it does.",))
    except (ServerUnusable, SMTPException) as trouble:
        return RelayFindings((f"{trouble}.",))
    except ConnectionLost as trouble:
        return RelayFindings(remarks=(f"The mail server closed the connection for now: {trouble}.",))
    offers = dialogue.offers | ({"starttls"} if relay.server.security != "smtp" else set())
    dialogue.close()
    return RelayFindings(remarks=lacks(offers))


def lacks(offers: frozenset[str]) -> tuple[str, ...]:
    """A sentence for each extension that a server with these does not offer. A pure function."""
    return tuple(
        f"The mail server does not offer {name.upper()}: {lost}."
        for name, lost in WITHOUT.items()
        if name not in offers
    )
