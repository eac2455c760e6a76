"""The web server: an application that listens on a port."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import structlog
from aiohttp import web

from pingcheck.runtime.background import in_background
from pingcheck.runtime.open_files import WAITING_TO_BE_ACCEPTED
from pingcheck.runtime.ports import port_refused
from pingcheck.web.keys import CONNECTIONS
from pingcheck.web.pages import STRICT_HEADERS

log = structlog.get_logger()

GRACE_FOR_REQUESTS_S = 10.0
LINGERING_S = 2.0  # for a body that nobody reads


class QuietHandler(web.RequestHandler):
    """Speaks HTTP, and does not say in which version of which program."""

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,  # noqa: ARG002  (it quotes what was sent)
    ) -> web.StreamResponse:
        """The answer to what is no HTTP, which never reaches the application."""
        response = super().handle_error(request, status, exc, "This is not HTTP as we understand it.\n")
        response.headers.update(STRICT_HEADERS)
        return response

    def log_exception(self, *_: object, exc_info: BaseException | None = None, **__: object) -> None:
        """Only of which kind it was: the library's own words quote what was sent, which may be a reply link."""
        log.info("no whole request", why=type(exc_info).__name__)


@contextlib.asynccontextmanager
async def listening(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """The application, listening; gives its port. Raises Refused if the port cannot be had.

    At the end, open requests get a few seconds to finish.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=GRACE_FOR_REQUESTS_S)
    await runner.setup()
    loop, connections = asyncio.get_running_loop(), app[CONNECTIONS]

    def handler() -> web.RequestHandler:
        assert runner.server is not None
        # Our own log names routes, not paths; the library is given none.
        return QuietHandler(runner.server, loop=loop, access_log=None, lingering_time=LINGERING_S)  # type: ignore[arg-type]

    try:
        try:
            server = await loop.create_server(connections.guarded(handler), host, port, backlog=WAITING_TO_BE_ACCEPTED)
        except OSError as error:
            raise port_refused(host, port, "PINGCHECK_", error) from error
        try:
            async with in_background(connections.watch()):
                yield server.sockets[0].getsockname()[1]
        finally:
            server.close()
    finally:
        await runner.cleanup()
