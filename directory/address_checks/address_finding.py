"""What a check finds about an address. Each finding is one sentence for the officer who typed it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from directory.addresses import AddressKind
from directory.errors import N_


class CheckResult(StrEnum):
    USABLE = "usable"
    NOT_AN_ADDRESS = "not_an_address"
    NO_SUCH_DOMAIN = "no_such_domain"
    TAKES_NO_MAIL = "takes_no_mail"
    NO_MAIL_SERVER = "no_mail_server"
    COULD_NOT_CHECK = "could_not_check"
    NOT_CHECKED = "not_checked"
    DOUBTFUL_NUMBER = "doubtful_number"
    ROUNDED_NUMBER = "rounded_number"
    TYPESET_SIGN = "typeset_sign"


# What is said of each, with the places of the finding's values.
SENTENCES: Mapping[CheckResult, str] = {
    CheckResult.USABLE: N_("This can be used."),
    CheckResult.NOT_AN_ADDRESS: N_("This is not an email address. Write it like poc@mfa.example."),
    CheckResult.NO_SUCH_DOMAIN: N_("There is no domain {domain}. Check how it is spelled."),
    CheckResult.TAKES_NO_MAIL: N_("The domain {domain} says that it takes no email. Ask for another address."),
    CheckResult.NO_MAIL_SERVER: N_("The domain {domain} has no mail server. Check how it is spelled."),
    CheckResult.COULD_NOT_CHECK: N_(
        "Whether {domain} takes email could not be checked now. The address can be saved all the same."
    ),
    CheckResult.NOT_CHECKED: N_("Whether {domain} takes email is not checked here."),
    CheckResult.DOUBTFUL_NUMBER: N_(
        "This does not look like a telephone number that can be called from abroad. It is saved as you write it."
    ),
    CheckResult.ROUNDED_NUMBER: N_(
        "A spreadsheet has rounded this number, and its last digits are lost. Ask for it once more."
    ),
    CheckResult.TYPESET_SIGN: N_(
        "The address has the sign {sign}, which word processors put where a plain one was typed. Check it."
    ),
}
GOOD = frozenset({CheckResult.USABLE, CheckResult.NOT_CHECKED, CheckResult.COULD_NOT_CHECK})


@dataclass(frozen=True, slots=True)
class AddressFinding:
    """`value`: as it would be saved; empty if it would not be. `ascii_value`: as mail servers write it, where its
    domain has another script (IDNA); else the same. `named`: the values of the sentence."""

    kind: AddressKind
    result: CheckResult
    value: str = ""
    ascii_value: str = ""
    domain: str = ""
    sign: str = ""

    @property
    def text(self) -> str:
        """The sentence as it stands in the catalogues, with places for `named`."""
        return SENTENCES[self.result]

    @property
    def named(self) -> dict[str, str]:
        return {"domain": self.domain, "sign": self.sign}

    @property
    def sentence(self) -> str:
        """In English."""
        return self.text.format_map(self.named)

    @property
    def can_be_saved(self) -> bool:
        """Only what is no email address at all is refused, as any form that saves it does."""
        return self.result is not CheckResult.NOT_AN_ADDRESS

    @property
    def is_warning(self) -> bool:
        return self.result not in GOOD
