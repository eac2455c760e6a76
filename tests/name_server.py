"""A little name server for the tests, by UDP and TCP: it knows a few domains, and can be told to fail, hang or lie."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import cast

import dns.flags
import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset

MX, A, AAAA = "MX", "A", "AAAA"

# What the server knows: the records of a domain by their type. A domain that it does not know does not exist.
Zone = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass
class NameServerState:
    """What a test tells the server, and what it saw. `hangs`: domains whose questions are never answered."""

    zone: Zone
    port: int = 0
    fails: dict[str, dns.rcode.Rcode] = field(default_factory=dict)
    hangs: set[str] = field(default_factory=set)
    garbles: set[str] = field(default_factory=set)  # answers that cannot be read
    lies: set[str] = field(default_factory=set)  # answers to another question
    truncates: set[str] = field(default_factory=set)  # by UDP, so that the asker comes by TCP
    asked: Counter[tuple[str, str]] = field(default_factory=Counter)
    by_tcp: int = 0
    hanging: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))  # one for each that hangs

    def answer(self, raw: bytes, *, tcp: bool) -> bytes | None:
        query = dns.message.from_wire(raw)
        [question] = query.question
        domain, kind = question.name.to_text(omit_final_dot=True), dns.rdatatype.to_text(question.rdtype)
        self.asked[domain, kind] += 1
        self.by_tcp += tcp
        if domain in self.hangs:
            self.hanging.release()
            return None
        if domain in self.garbles:
            return raw[:2] + b"\xff" * 20
        if domain in self.lies:
            query = dns.message.make_query("elsewhere.example", question.rdtype, id=query.id)
        return self._reply(query, domain, kind, tcp=tcp).to_wire(max_size=65_535)

    def _reply(self, query: dns.message.Message, domain: str, kind: str, *, tcp: bool) -> dns.message.Message:
        reply = dns.message.make_response(query, recursion_available=True)
        if domain in self.fails:
            reply.set_rcode(self.fails[domain])
        elif domain not in self.zone:
            reply.set_rcode(dns.rcode.NXDOMAIN)
        elif domain in self.truncates and not tcp:
            reply.flags |= dns.flags.TC
        elif records := self.zone[domain].get(kind):
            reply.answer.append(dns.rrset.from_text(query.question[0].name, 60, "IN", kind, *records))
        return reply


class _ByUdp(asyncio.DatagramProtocol):
    def __init__(self, state: NameServerState) -> None:
        self._state = state

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        answer = self._state.answer(data, tcp=False)
        if answer is not None:
            self._transport.sendto(answer, addr)


@asynccontextmanager
async def running_name_server(zone: Zone) -> AsyncIterator[NameServerState]:
    """The server on a free port of this machine, the same by UDP and TCP."""
    state = NameServerState(zone)

    async def by_tcp(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        length = int.from_bytes(await reader.readexactly(2), "big")
        answer = state.answer(await reader.readexactly(length), tcp=True)
        if answer is not None:
            writer.write(len(answer).to_bytes(2, "big") + answer)
        writer.close()

    server = await asyncio.start_server(by_tcp, "127.0.0.1", 0)
    state.port = server.sockets[0].getsockname()[1]
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(lambda: _ByUdp(state), local_addr=("127.0.0.1", state.port))
    try:
        yield state
    finally:
        transport.close()
        server.close()
        await server.wait_closed()
