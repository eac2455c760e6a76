"""The routes of letters to Missions, and of the Missions' own details."""

import asyncio

from aiohttp import web

from pingcheck.web.forms import add_form_routes
from pingcheck.web.secretariat.letter_acts_pages import remind, say_sent, take_back, take_back_made, withdraw
from pingcheck.web.secretariat.letter_answer_pages import add_answer, drop_answer, mark_read, mark_unread, say_returned
from pingcheck.web.secretariat.letter_files import DOCX_ONE_BY_ONE, give_letter, give_letters
from pingcheck.web.secretariat.letter_make_page import show_new_letter, take_letter
from pingcheck.web.secretariat.letter_page import print_letter, show_letter
from pingcheck.web.secretariat.letter_template_pages import (
    back_to_standard,
    show_template,
    show_templates,
    take_template,
)
from pingcheck.web.secretariat.letters_page import show_letters
from pingcheck.web.secretariat.letters_to_write_page import make_letters, show_states_to_write
from pingcheck.web.secretariat.mission_page import show_mission, take_mission, undo_mission

ONE = r"/letters/{letter_id:\d{1,9}}"
ANSWER = ONE + r"/answers/{answer_id:\d{1,9}}"


def add_letter_routes(app: web.Application) -> None:
    app[DOCX_ONE_BY_ONE] = asyncio.Semaphore(1)
    router = app.router
    add_form_routes(app, "/states/{state}/mission", "state-mission", show_mission, take_mission)
    router.add_post(r"/states/{state}/mission/{change_id:\d{1,9}}/undo", undo_mission, name="state-mission-undo")
    add_form_routes(app, "/states/{state}/letter", "state-letter", show_new_letter, take_letter)
    router.add_get("/letters", show_letters, name="letters")
    router.add_get("/letters/download", give_letters, name="letters-download")
    router.add_get("/letters/templates", show_templates, name="letter-templates")
    add_form_routes(app, "/letters/templates/{language}", "letter-template", show_template, take_template)
    router.add_post("/letters/templates/{language}/standard", back_to_standard, name="letter-standard")
    router.add_get("/letters/states", show_states_to_write, name="letters-states")
    router.add_post("/letters/several", make_letters, name="letters-several")
    router.add_post("/letters/take-back", take_back_made, name="letters-take-back")
    router.add_get(ONE, show_letter, name="letter")
    router.add_get(f"{ONE}/print", print_letter, name="letter-print")
    router.add_get(f"{ONE}/file", give_letter, name="letter-file")
    router.add_post(f"{ONE}/sent", say_sent, name="letter-sent")
    router.add_post(f"{ONE}/withdraw", withdraw, name="letter-withdraw")
    router.add_post(f"{ONE}/undo", take_back, name="letter-undo")
    router.add_post(f"{ONE}/remind", remind, name="letter-remind")
    router.add_post(f"{ONE}/returned", say_returned, name="letter-returned")
    router.add_post(f"{ONE}/answers", add_answer, name="letter-answers")
    router.add_post(f"{ANSWER}/read", mark_read, name="letter-answer-read")
    router.add_post(f"{ANSWER}/unread", mark_unread, name="letter-answer-unread")
    router.add_post(f"{ANSWER}/remove", drop_answer, name="letter-answer-remove")
