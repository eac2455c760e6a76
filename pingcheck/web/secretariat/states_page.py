"""All States: who has nominated whom, at a glance."""

from dataclasses import dataclass

from aiohttp import web

from directory.contacts import Role
from directory.search.state_counts import count_by_state
from directory.states import RegionalGroup, State, all_states
from pingcheck.exercises.ping_list import states_named
from pingcheck.web.forms import one_of
from pingcheck.web.keys import DATABASE
from pingcheck.web.pages import officer_page, page_language, search_text


@dataclass(frozen=True, slots=True)
class StateRow:
    """`counts`: entries that have not ended, by role."""

    state: State
    name: str
    counts: dict[Role, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


async def show_states(request: web.Request) -> web.Response:
    sought, language = search_text(request), page_language(request)
    region, nominated = one_of(RegionalGroup, request.query.get("region")), request.query.get("nominated", "")
    async with request.config_dict[DATABASE].reading() as session:
        codes = await states_named(session, sought)
        counts = await count_by_state(session)
        rows = [StateRow(one, one.name(language), counts.get(one.code, {})) for one in await all_states(session)]
    shown = [
        row
        for row in sorted(rows, key=lambda row: row.name)
        if (codes is None or row.state.code in codes)
        and (region is None or row.state.regional_group is region)
        and (not nominated or bool(row.total) is (nominated == "yes"))
    ]
    return officer_page(
        request,
        "secretariat/states.html",
        sought=sought,
        region=region,
        nominated=nominated,
        rows=shown,
        total=len(rows),
        without=sum(1 for row in rows if not row.total),
        regions=list(RegionalGroup),
        roles=list(Role),
    )
