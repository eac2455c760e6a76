"""The routes of nominations."""

from aiohttp import web

from pingcheck.web.forms import add_form_routes
from pingcheck.web.secretariat.nomination_documents import download, remove_document, upload
from pingcheck.web.secretariat.nomination_form import begin, begin_from, change, show_facts, show_new
from pingcheck.web.secretariat.nomination_lines import drop_line, show_line, show_new_line, take_line
from pingcheck.web.secretariat.nomination_page import approve, discard, return_nomination, show_nomination, submit
from pingcheck.web.secretariat.nominations_page import show_nominations

ONE = r"/nominations/{note_id:\d{1,9}}"
LINE = ONE + r"/lines/{line_id:\d{1,9}}"
DOCUMENT = ONE + r"/documents/{document_id:\d{1,9}}"


def add_nomination_routes(app: web.Application) -> None:
    router = app.router
    router.add_get("/nominations", show_nominations, name="nominations")
    add_form_routes(app, "/nominations/new", "nomination-new", show_new, begin)
    router.add_post("/nominations/begin", begin_from, name="nomination-begin")
    router.add_get(ONE, show_nomination, name="nomination")
    add_form_routes(app, f"{ONE}/facts", "nomination-facts", show_facts, change)
    add_form_routes(app, f"{ONE}/lines/new", "nomination-line-new", show_new_line, take_line)
    add_form_routes(app, LINE, "nomination-line", show_line, take_line)
    router.add_post(f"{LINE}/remove", drop_line, name="nomination-line-remove")
    router.add_post(f"{ONE}/documents", upload, name="nomination-documents")
    router.add_get(DOCUMENT, download, name="nomination-document")
    router.add_post(f"{DOCUMENT}/remove", remove_document, name="nomination-document-remove")
    router.add_post(f"{ONE}/submit", submit, name="nomination-submit")
    router.add_post(f"{ONE}/approve", approve, name="nomination-approve")
    router.add_post(f"{ONE}/send-back", return_nomination, name="nomination-send-back")
    router.add_post(f"{ONE}/discard", discard, name="nomination-discard")
