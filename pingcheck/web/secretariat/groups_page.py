"""Groups by rule: listed with their members' number, added, and removed."""

from aiohttp import web
from aiohttp.typedefs import Handler
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Rank, Role
from directory.errors import N_, Refused
from directory.groups import GroupRule
from directory.languages import Language
from directory.named_groups import ContactGroup, add_group, named_groups, remove_group
from directory.search.finder import EntryFilters, FoundPage, find_contacts
from directory.states import RegionalGroup
from pingcheck.reports.spoken_labels import labels_in
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, one_of, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.directory_page import choices, view_of
from pingcheck.web.secretariat.directory_query import DirectoryQuery
from pingcheck.web.secretariat.entry_card import View
from pingcheck.web.secretariat.form_state import FormState

FIELDS = ("name", "role", "rank", "region")
PATH = "/directory/groups"


def add_group_routes(app: web.Application) -> None:
    take: Handler = take_group
    add_form_routes(app, PATH, "groups", show_groups, take)
    app.router.add_post(PATH + "/{group_id}/remove", take_removal, name="group-removal")


async def show_groups(request: web.Request) -> web.Response:
    return await _groups_page(request, FormState())


async def _groups_page(request: web.Request, form: FormState, status: int = 200) -> web.Response:
    view = view_of(request)
    async with request.config_dict[DATABASE].reading() as session:
        groups = await named_groups(session)
        members = {group.id: await _members(session, group, view) for group in groups}
    hrefs = {group.id: DirectoryQuery(group=group.id).address() for group in groups}
    return officer_page(
        request,
        "secretariat/groups.html",
        status,
        form=form,
        members=members,
        hrefs=hrefs,
        rules={group.id: _in_words(group.group_rule, view.language) for group in groups},
        **choices(groups),
    )


def _in_words(rule: GroupRule, language: Language) -> list[str]:
    words = labels_in(language)
    tables = (words.ROLE, rule.roles), (words.RANK, rule.ranks), (words.REGION, rule.regions)
    return [*(table[one] for table, chosen in tables for one in sorted(chosen)), *sorted(rule.states)]


async def _members(session: AsyncSession, group: ContactGroup, view: View) -> FoundPage:
    return await find_contacts(session, "", EntryFilters(group.group_rule), view.staleness)


async def take_group(request: web.Request) -> web.Response:
    """Adds a group; shown again with what was typed, if that cannot be."""
    sent = await request.post()
    typed = {name: text_of(sent, name, 200) for name in FIELDS}
    role, rank, region = (
        one_of(Role, typed["role"]),
        one_of(Rank, typed["rank"]),
        one_of(RegionalGroup, typed["region"]),
    )
    rule = GroupRule(
        frozenset({role} if role else ()), frozenset({rank} if rank else ()), frozenset({region} if region else ())
    )
    now, by = request.config_dict[CLOCK](), request[OFFICER].name
    try:
        if rule == GroupRule():
            raise Refused(N_("Choose a role, a rank or a regional group: without one, everybody belongs to the group."))
        async with request.config_dict[DATABASE].writing() as session:
            group = await add_group(session, typed["name"], rule, by, now)
    except Refused as refused:
        problem = spoken(request, refused.text, **refused.values)
        return await _groups_page(request, FormState(typed, {"name": problem}), 422)
    return done(request, PATH, N_("You added the group {name}."), name=group.name)


async def take_removal(request: web.Request) -> web.Response:
    group_id = request.match_info["group_id"]
    if not (group_id.isascii() and group_id.isdecimal() and len(group_id) <= 9):
        raise web.HTTPNotFound
    async with request.config_dict[DATABASE].writing() as session:
        name = await remove_group(session, int(group_id))
    if name is None:
        raise web.HTTPNotFound(text=N_("This group is gone; somebody removed it."))
    return done(request, PATH, N_("You removed the group {name}. No contact was changed."), name=name)
