"""What stands before every page: contacts' pages and health are open, everything else is refused."""

from aiohttp import web
from aiohttp.typedefs import Handler

PUBLIC = ("reply", "static", "health")


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Fails closed: a route that nobody declared open is not there."""
    resource = request.match_info.route.resource
    if resource is None or not (resource.name or "").startswith(PUBLIC):
        raise web.HTTPNotFound(text="There is nothing here.\n")
    return await handler(request)
