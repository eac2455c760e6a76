"""All pages about accounts: one's own, those of all, and the ways in."""

from aiohttp import web

from pingcheck.web.secretariat.account_acts_page import add_account_act_routes
from pingcheck.web.secretariat.accounts_page import add_accounts_routes
from pingcheck.web.secretariat.away_page import add_away_routes
from pingcheck.web.secretariat.forgotten_page import add_forgotten_routes
from pingcheck.web.secretariat.own_account_page import add_own_account_routes
from pingcheck.web.secretariat.own_mail_page import add_own_mail_routes
from pingcheck.web.secretariat.own_password_page import add_own_password_routes
from pingcheck.web.secretariat.password_link_page import add_password_link_routes
from pingcheck.web.secretariat.password_page import add_password_routes
from pingcheck.web.secretariat.second_factor_page import add_second_factor_routes
from pingcheck.web.secretariat.sign_in_code_page import add_sign_in_code_routes


def add_account_pages(app: web.Application) -> None:
    add_sign_in_code_routes(app)
    add_password_routes(app)
    add_forgotten_routes(app)
    add_password_link_routes(app)
    add_own_account_routes(app)
    add_own_mail_routes(app)
    add_own_password_routes(app)
    add_second_factor_routes(app)
    add_away_routes(app)
    add_accounts_routes(app)
    add_account_act_routes(app)
