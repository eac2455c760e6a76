"""The routes of cases: lists, one case, and what officers do about one or several."""

from aiohttp import web

from pingcheck.web.forms import add_form_routes
from pingcheck.web.secretariat.case_download import give_cases
from pingcheck.web.secretariat.case_forms import act, assign, due, end, note, reopen, wait
from pingcheck.web.secretariat.case_page import show_case
from pingcheck.web.secretariat.cases_page import show_cases
from pingcheck.web.secretariat.cases_several_page import act_on_several, show_several
from pingcheck.web.secretariat.cases_several_undo import undo_several

CASE = "/cases/{case_id:[0-9]{1,9}}"


def add_case_routes(app: web.Application) -> None:
    app.router.add_get("/cases", show_cases, name="cases")
    app.router.add_get("/exercises/{reference}/cases", show_cases, name="exercise-cases")
    app.router.add_get("/cases/download", give_cases, name="cases-download")
    add_form_routes(app, "/cases/several", "cases-several", show_several, act_on_several)
    app.router.add_post("/cases/several/undo", undo_several, name="cases-several-undo")
    app.router.add_get(CASE, show_case, name="case")
    forms = {"assign": assign, "due": due, "note": note, "act": act, "wait": wait, "end": end, "reopen": reopen}
    for name, take in forms.items():
        app.router.add_post(f"{CASE}/{name}", take, name=f"case-{name}")
