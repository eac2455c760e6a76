"""All routes of the service, with a value for each place in their paths."""

from aiohttp import web

# A route with a new place needs a value here.
PLACES = {
    "{account_id}": "99",
    "{act}": "correct",
    "{address_id}": "1",
    "{answer_id}": "1",
    "{case_id}": "1",
    "{attempt_id}": "1",
    "{change_id}": "1",
    "{contact}": "P-000001",
    "{correction_id}": "1",
    "{document_id}": "1",
    "{group_id}": "1",
    "{incoming_id}": "1",
    "{meeting}": "M-2026-01",
    "{move_id}": "1",
    "{proposal_id}": "1",
    "{language}": "fr",
    "{letter_id}": "1",
    "{line_id}": "1",
    "{note_id}": "1",
    "{reading_id}": "1",
    "{rest}": "",
    "{series}": "S-01",
    "{source_id}": "1",
    "{state}": "KEN",
    "{token}": "A" * 44,
    "{version}": "1",
}


def path_of(route: web.AbstractRoute, **places: str) -> str:
    """The path of a route. `places`: values of this test, by the names of the places."""
    assert route.resource is not None
    path = route.resource.canonical
    for name, value in (PLACES | {f"{{{name}}}": value for name, value in places.items()}).items():
        path = path.replace(name, value)
    assert "{" not in path, f"{path}: give tests/routes.py a value for it"
    return path
