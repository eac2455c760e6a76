"""Style sheets, scripts and pictures: each under a path with a hash of its content, so that browsers may keep it."""

import hashlib
from typing import Any

from aiohttp import web

from pingcheck.web.keys import STYLES
from pingcheck.wording.templates import template_folder

STATIC_FILES = {
    "contact.css": ("contact/contact.css", "text/css"),
    "contact_sheet.css": ("reports/contact_sheet/contact_sheet.css", "text/css"),
    "secretariat.css": ("secretariat/secretariat.css", "text/css"),
    "icon.svg": ("secretariat/icon.svg", "image/svg+xml"),
    "check.js": ("secretariat/check.js", "text/javascript"),
    "live.js": ("secretariat/live.js", "text/javascript"),
    "address_check.js": ("secretariat/address_check.js", "text/javascript"),
}
A_YEAR = 365 * 24 * 3600


def add_static_files(app: web.Application) -> None:
    """Serves each file under a path with a hash of its content, so that browsers may keep it for good."""
    app[STYLES] = {}
    for name, (file, content_type) in STATIC_FILES.items():
        content = (template_folder() / file).read_bytes()
        address = f"/static/{hashlib.sha256(content).hexdigest()[:12]}/{name}"
        app[STYLES][name] = address
        app.router.add_get(address, _serving(content, content_type), name=f"static-{name}")


def _serving(content: bytes, content_type: str) -> Any:
    async def serve(_: web.Request) -> web.Response:
        response = web.Response(body=content, content_type=content_type, charset="utf-8")
        response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
        response.enable_compression()
        return response

    return serve
