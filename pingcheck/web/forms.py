"""Forms as browsers send them: read, and their fields taken apart."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from aiohttp import web
from aiohttp.typedefs import Handler

from pingcheck.runtime.token_guard import looks_like_a_token

HOME = "/"

Word = TypeVar("Word", bound=StrEnum)


def add_form_routes(app: web.Application, path: str, name: str, show: Handler, take: Handler) -> None:
    """A page with a form: GET and HEAD show it, and POST takes what was filled in."""
    resource = app.router.add_resource(path, name=name)
    for method, handler in (("GET", show), ("HEAD", show), ("POST", take)):
        resource.add_route(method, handler)


def text_of(form: Mapping[str, Any], name: str, most: int | None = None) -> str:
    """The text of a field, cut after `most` characters; empty if it is a file."""
    value = form.get(name)
    return value[:most] if isinstance(value, str) else ""


def one_of(words: type[Word], value: Any) -> Word | None:
    """The member of an enum with this value, if there is one."""
    return _by_name(words).get(value) if isinstance(value, str) else None


@cache
def _by_name(words: type[Word]) -> dict[str, Word]:
    return {word.value: word for word in words}


def see_other(location: str) -> web.Response:
    """After a form, a redirect to a page that can be reloaded without sending the form again. One whose address would
    hold what looks like a token leads to the start: proxies log addresses, and browsers remember them."""
    return _redirect(HOME if looks_like_a_token(location) else location)


def to_reply_page(location: str) -> web.Response:
    """A redirect to a reply page: the only one whose address is a token, the same that stands in the mail."""
    return _redirect(location)


def _redirect(location: str) -> web.Response:
    return web.Response(status=303, headers={"Location": location, "Cache-Control": "no-store"})
