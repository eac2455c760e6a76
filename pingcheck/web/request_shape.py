"""The shape of a request: what is broken is refused here, once, before any page sees it."""

import asyncio
import re
from urllib.parse import unquote_to_bytes

from aiohttp import web
from aiohttp.typedefs import Handler

LONGEST_BODY_S = 20.0
MOST_FIELDS = 100
FORM = "application/x-www-form-urlencoded"  # what our pages send, but for uploads
CHARSETS = frozenset({"utf-8", "utf8", "us-ascii"})
REPLY_PAGE = "reply"  # the name of its route
UPLOADS = frozenset(
    {"nomination-file", "nomination-documents", "meeting-file", "correction-documents"}
)  # the names of the routes that take a file
BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")


class BrokenRequest(Exception):
    """What is wrong with a request, in a sentence for whoever wrote the program that sent it."""


@web.middleware
async def refuse_broken_requests(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answers 400 to an address or a form that is broken or holds a NUL, 413 to one that is too large and 408 to one
    that does not come to its end. Databases take no NUL, and no page has a use for it."""
    try:
        _check_address(request)
        is_form = request.can_read_body and not takes_upload(request)
        if is_form and request.match_info.http_exception is None:
            if request.content.is_eof():  # all of it is here
                await _check_form(request)
            else:
                async with asyncio.timeout(LONGEST_BODY_S):
                    await _check_form(request)
    except BrokenRequest as broken:
        return web.Response(status=400, text=f"{broken}\n")
    except TimeoutError:
        late = web.Response(status=408, text="The form did not come to its end.\n")
        late.force_close()
        return late
    return await handler(request)


def takes_upload(request: web.Request) -> bool:
    """True for a form with a file, which its page reads piece by piece (uploads.py)."""
    resource = request.match_info.route.resource
    return request.method == "POST" and resource is not None and resource.name in UPLOADS


def _check_address(request: web.Request) -> None:
    """Raises BrokenRequest. A reply link may be broken by a mail program: whoever follows one gets the page for unknown
    links, in a language of theirs, and its token proves nothing before it is whole."""
    path, _, query = request.raw_path.partition("?")
    resource = request.match_info.route.resource
    if resource is None or resource.name != REPLY_PAGE:
        check_text(path)
    check_text(query)


async def _check_form(request: web.Request) -> None:
    """Reads the form, which is kept for the page. Raises BrokenRequest, and HTTPRequestEntityTooLarge."""
    if request.content_type != FORM:
        raise BrokenRequest(f"Send a form, as {FORM}.")
    try:
        if (request.charset or "utf-8").lower() not in CHARSETS:
            raise BrokenRequest("Send the form in UTF-8.")
        await request.post()
        escaped = (await request.read()).decode("utf-8")
    except (web.HTTPException, BrokenRequest, TimeoutError):
        raise
    except Exception as error:  # whatever the parser finds wrong, it is the form that is
        raise BrokenRequest("The form is broken.") from error
    check_text(escaped)


def check_text(escaped: str) -> None:
    """Raises BrokenRequest if an address, or a form in the same writing, is not UTF-8 behind its escapes, or holds a
    NUL."""
    if "%" not in escaped and "\0" not in escaped and escaped.isascii():
        return
    if BROKEN_ESCAPE.search(escaped):
        raise BrokenRequest("A % is not followed by two hexadecimal digits.")
    try:
        text = unquote_to_bytes(escaped).decode("utf-8")
    except UnicodeError as error:
        raise BrokenRequest("The address or the form is not in UTF-8.") from error
    if "\0" in text:
        raise BrokenRequest("A NUL is no character of an address or a form.")
