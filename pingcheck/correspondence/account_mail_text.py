"""The subject and text of a mail with a link, in the officer's language."""

from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from jinja2 import Environment

from directory.languages import Language
from pingcheck.accounts.account_links import LinkUse
from pingcheck.sending.mail_templates import wrapped
from pingcheck.settings import Settings
from pingcheck.wording.names import names_in
from pingcheck.wording.templates import officers_environment

SUBJECT, BODY = "secretariat/account_mail.subject.txt", "secretariat/account_mail.txt"


@dataclass(frozen=True, slots=True)
class AccountMailText:
    """What is said. `name`: the account's; `link`: the page on which its password is set."""

    use: LinkUse
    name: str
    link: str

    def in_language(self, settings: Settings, language: Language) -> tuple[str, str]:
        """Subject, and text in lines of at most 72 columns; only the link may be longer."""
        values = {
            "use": self.use.value,
            "name": self.name,
            "link": self.link,
            "place": urlsplit(settings.base_url).hostname,
            "names": names_in(settings, language),
        }
        templates = _environment(language)
        subject, body = (templates.get_template(name).render(values) for name in (SUBJECT, BODY))
        return " ".join(subject.split()), body.strip() + "\n"


@cache
def _environment(language: Language) -> Environment:
    made = officers_environment(language).overlay()
    made.filters["wrapped"] = wrapped
    return made
