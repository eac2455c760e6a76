"""The subject and text of a mail with a link, in the officer's language."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from directory.languages import Language
from pingcheck.accounts.account_links import LinkUse
from pingcheck.sending.frames import mail_environment
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import MissingText
from pingcheck.wording.names import names_in

SUBJECT, BODY = "secretariat/account_mail.subject.txt", "secretariat/account_mail.txt"


@dataclass(frozen=True, slots=True)
class AccountMailText:
    """What is said. `name`: the account's; `link`: the page on which its password is set."""

    use: LinkUse
    name: str
    link: str

    def in_language(self, settings: Settings, language: Language) -> tuple[str, str, Language]:
        """Subject and text in lines of at most 72 columns, where only the link may be longer; and the language that
        they are in: English, if the catalogue has a gap."""
        try:
            return (*self._rendered(settings, language), language)
        except MissingText:
            return (*self._rendered(settings, Language.ENGLISH), Language.ENGLISH)

    def _rendered(self, settings: Settings, language: Language) -> tuple[str, str]:
        values = {
            "use": self.use.value,
            "name": self.name,
            "link": self.link,
            "place": urlsplit(settings.base_url).hostname,
            "names": names_in(settings, language),
        }
        templates = mail_environment(language)
        subject, body = (templates.get_template(name).render(values) for name in (SUBJECT, BODY))
        return " ".join(subject.split()), body.strip() + "\n"
