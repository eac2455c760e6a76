"""Connections that take too long are closed, and of too many the one that was silent longest."""

import asyncio

import pytest

from pingcheck.runtime.connections import ConnectionLimits, Connections

LIMITS = ConnectionLimits(most=3, arriving_s=20, silent_s=130)


class Transport(asyncio.Transport):
    """One end of a connection."""

    def __init__(self) -> None:
        super().__init__()
        self.is_open = True

    def abort(self) -> None:
        self.is_open = False


class Server:
    """Connections on a clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0
        self.connections = Connections(LIMITS, lambda: self.now)

    def opened(self) -> Transport:
        transport = Transport()
        self.connections.opened(transport)
        return transport

    def after(self, seconds: float) -> None:
        self.now += seconds
        self.connections.close_overdue()


@pytest.fixture
def server() -> Server:
    return Server()


def test_one_that_sends_nothing_at_first_is_closed(server: Server) -> None:
    silent = server.opened()
    server.after(19)
    assert silent.is_open
    server.after(1)
    assert not silent.is_open


def test_one_that_trickles_is_closed_however_often_it_sends(server: Server) -> None:
    trickling = server.opened()
    for _ in range(19):
        server.connections.heard(trickling)
        server.after(1)
    assert trickling.is_open
    server.connections.heard(trickling)
    server.after(1)
    assert not trickling.is_open


def test_one_that_is_kept_alive_may_be_silent_longer_but_not_for_good(server: Server) -> None:
    kept = server.opened()
    with server.connections.at_work(kept):
        server.after(10_000)
        assert kept.is_open
    server.after(129)
    assert kept.is_open
    server.after(1)
    assert not kept.is_open


def test_the_next_request_on_it_has_its_own_time(server: Server) -> None:
    kept = server.opened()
    with server.connections.at_work(kept):
        pass
    server.after(100)
    server.connections.heard(kept)
    server.after(19)
    assert kept.is_open
    server.after(1)
    assert not kept.is_open


def test_of_too_many_the_one_that_is_idle_longest_is_closed_and_none_at_work(server: Server) -> None:
    working, first, second = server.opened(), server.opened(), server.opened()
    with server.connections.at_work(working):
        with server.connections.at_work(first):
            pass
        third = server.opened()
        assert [each.is_open for each in (working, first, second, third)] == [True, True, False, True]
    server.connections.lost(first)
    assert server.opened().is_open
    assert working.is_open


def test_of_too_many_who_drips_byte_after_byte_is_closed_before_who_has_just_come(server: Server) -> None:
    dripping, kept, new = server.opened(), server.opened(), server.opened()
    with server.connections.at_work(kept):
        pass
    server.connections.heard(dripping)
    assert server.opened().is_open
    assert [each.is_open for each in (dripping, kept, new)] == [False, True, True]


def test_where_all_are_at_work_a_new_one_is_closed(server: Server) -> None:
    at_work = [server.opened() for _ in range(LIMITS.most)]
    with (
        server.connections.at_work(at_work[0]),
        server.connections.at_work(at_work[1]),
        server.connections.at_work(at_work[2]),
    ):
        assert not server.opened().is_open
    assert len(server.connections) == LIMITS.most


def test_what_is_not_watched_is_let_alone(server: Server) -> None:
    for transport in (None, Transport()):
        with server.connections.at_work(transport):
            pass
    server.connections.heard(Transport())
    assert len(server.connections) == 0
