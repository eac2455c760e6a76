"""The web server: an application that listens on a port."""

import contextlib
import os
from collections.abc import AsyncIterator

from aiohttp import web

from directory.errors import Refused

GRACE_FOR_REQUESTS_S = 10.0


@contextlib.asynccontextmanager
async def listening(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """The application, listening; gives its port. Raises Refused if the port cannot be had.

    At the end, open requests get a few seconds to finish.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=GRACE_FOR_REQUESTS_S)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        try:
            await site.start()
        except OSError as error:
            why = os.strerror(error.errno or 0).lower()
            raise Refused(
                f"{host}:{port} cannot be listened on ({why}): another program may have it. "
                "Set PINGCHECK_PORT, or --port of the demo, to a free one."
            ) from error
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()
