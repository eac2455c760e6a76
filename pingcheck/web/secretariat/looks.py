"""Looks: that an officer saw personal data is on record before the page is shown, once for each page and day."""

from aiohttp import web

from directory.disclosures import Disclosed, DisclosureKind, is_recorded, record_disclosure
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.keys import DATABASE, OFFICER


async def record_look(request: web.Request, what: DisclosureKind, subject: Disclosed) -> None:
    """Reads first, since most looks of a day are on record already, and no page should wait for writers for that."""
    database, by, now = request.config_dict[DATABASE], request[OFFICER].name, wall_clock()
    async with database.reading() as session:
        if await is_recorded(session, by, what, subject, now):
            return
    async with database.writing() as session:
        await record_disclosure(session, by, what, subject, now)


async def record_taking(request: web.Request, what: DisclosureKind, subject: Disclosed) -> None:
    """Records a file that is given out, each time."""
    async with request.config_dict[DATABASE].writing() as session:
        await record_disclosure(session, request[OFFICER].name, what, subject, wall_clock())
