"""The routes of meetings. Those with a fixed word stand before the one that any reference fits."""

from aiohttp import web

from pingcheck.web.forms import add_form_routes
from pingcheck.web.secretariat import meeting_forms, meeting_import_page, meeting_moves_page, meeting_page


def add_meeting_routes(app: web.Application) -> None:
    router = app.router
    router.add_get("/meetings", meeting_page.show_meetings, name="meetings")
    add_form_routes(app, "/meetings/new", "meeting-new", meeting_forms.show_new, meeting_forms.add)
    router.add_get("/meetings/import", meeting_import_page.show_import, name="meeting-calendar")
    router.add_post("/meetings/import/file", meeting_import_page.take_file, name="meeting-file")
    router.add_post("/meetings/import/address", meeting_import_page.take_address, name="meeting-address")
    router.add_post("/meetings/import/apply", meeting_import_page.apply_calendar, name="meeting-calendar-act")
    router.add_get("/meetings/moves/{move_id}", meeting_moves_page.show_move, name="meeting-move")
    router.add_post("/meetings/moves/{move_id}/follow", meeting_moves_page.follow, name="meeting-move-follow")
    router.add_post("/meetings/moves/{move_id}/keep", meeting_moves_page.keep, name="meeting-move-keep")
    source = "/meetings/calendars/{source_id}"
    router.add_post(f"{source}/read", meeting_moves_page.read_now, name="meeting-source-read")
    router.add_post(f"{source}/remove", meeting_moves_page.remove, name="meeting-source-remove")
    router.add_post(f"{source}/restore", meeting_moves_page.restore, name="meeting-source-restore")
    one = "/meetings/{meeting}"
    router.add_get(one, meeting_page.show_meeting, name="meeting")
    router.add_get(f"{one}/briefing", meeting_page.show_briefing, name="meeting-briefing")
    add_form_routes(app, f"{one}/correct", "meeting-correct", meeting_forms.show_correction, meeting_forms.correct)
    add_form_routes(app, f"{one}/cancel", "meeting-cancel", meeting_forms.ask_to_cancel, meeting_forms.cancel)
