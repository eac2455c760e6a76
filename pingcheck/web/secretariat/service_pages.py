"""Is the service well: what troubles it, and the parts that every page is made of."""

from datetime import timedelta
from importlib.metadata import version

from aiohttp import web

from directory.address_checks.address_finding import AddressFinding, CheckResult
from directory.address_checks.duplicates import SharingEntry
from directory.addresses import AddressKind, Standing
from directory.contact_names import ContactNames
from directory.contacts import Rank, Role
from directory.errors import N_
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.pause import StoppedSending
from pingcheck.reports.diagnosis import diagnose, patience_of
from pingcheck.reports.figures import Group
from pingcheck.settings.overview import shown_settings
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.address_hints import AddressHint
from pingcheck.web.secretariat.form_state import FormState


def add_service_routes(app: web.Application) -> None:
    app.router.add_get("/service", show_service, name="service")
    app.router.add_get("/service/parts", show_parts, name="service-parts")


async def show_service(request: web.Request) -> web.Response:
    now, settings = request.config_dict[CLOCK](), request.config_dict[SETTINGS]
    async with request.config_dict[DATABASE].reading() as session:
        diagnosis = await diagnose(session, settings, now, patience_of(request.config_dict[CLOCK]))
    is_administrator = request[OFFICER].role is AccountRole.ADMINISTRATOR
    return officer_page(
        request,
        "secretariat/service.html",
        now=now,
        diagnosis=diagnosis,
        version=version("pingcheck"),
        settings=shown_settings(settings) if is_administrator else (),
    )


async def show_parts(request: web.Request) -> web.Response:
    """Every part once, under its name: what the pages are made of, and what tests of looks and access see first."""
    now = request.config_dict[CLOCK]()
    form = FormState(
        {"entity": "National Cyber Security Centre", "email": "salma.deren"},
        {"email": spoken(request, N_("The part after @ is missing. Write it like name@ministry.example."))},
    )
    return officer_page(
        request,
        "secretariat/service_parts.html",
        now=now,
        earlier=now - timedelta(hours=6),
        form=form,
        check=Exercise(reference="CC-2026-02", title="Autumn check", phase=Phase.OPEN),
        stopped=StoppedSending("Ruben Sall", now - timedelta(hours=6), "The French text is wrong.", 41),
        hints=_hints(),
        groups=list(Group),
        phases=list(Phase),
        standings=list(Standing),
    )


def _hints() -> list[AddressHint]:
    """What is found about an address that is fine, and about one that another entry has, too."""
    domain = "xn--e1afmkfd.example"
    fine = AddressFinding(AddressKind.EMAIL, CheckResult.USABLE, "desk@пример.example", f"desk@{domain}")
    typed = "duty@ministri.example"
    gone = AddressFinding(AddressKind.EMAIL, CheckResult.NO_SUCH_DOMAIN, typed, typed, "ministri.example")
    sharing = SharingEntry(1, "KEN", Role.TECHNICAL, Rank.PRIMARY, ContactNames("", "Noor Castell", "", ""))
    return [AddressHint(fine, []), AddressHint(gone, [sharing])]
