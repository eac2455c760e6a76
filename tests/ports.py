"""Ports of this machine for servers of the tests, and whether anybody answers there."""

import asyncio
import random
import socket

# Below what systems give to outgoing connections, so that no such connection sits on a port before its server does.
OURS = range(10_000, 32_000)


def free_port() -> int:
    """A port that nobody listens at now; by chance, so that test processes side by side do not choose the same."""
    while True:
        port = random.choice(OURS)
        with socket.socket() as trying:
            try:
                trying.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


async def is_open(port: int) -> bool:
    """Whether somebody takes a connection there."""
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True


async def is_closed(port: int) -> bool:
    return not await is_open(port)
