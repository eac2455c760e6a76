"""An address as it is written: whether it is one, and how it would be saved. Pure; no network is asked."""

from directory.address_checks.address_finding import AddressFinding, CheckResult
from directory.addresses import AddressKind
from directory.exchange.address_cells import emails, is_rounded, listed, typeset_sign
from directory.exchange.cells import WrongValue
from directory.mail_addresses import valid_address
from directory.telephone_numbers import international_number, region_of

LONGEST_TYPED = 1_000


def kind_of(text: str) -> AddressKind:
    """What somebody means who does not say so: with an @ it is a mail address."""
    return AddressKind.EMAIL if "@" in text else AddressKind.PHONE


def read_address(text: str, state: str, kind: AddressKind | None = None) -> AddressFinding:
    """One address, by its writing alone. `state`: the code of the State in which a telephone number without a
    country's code is read."""
    written = listed(text[:LONGEST_TYPED])
    kind = kind or kind_of(written)
    return _mail(written) if kind is AddressKind.EMAIL else _phone(written, state)


def _mail(written: str) -> AddressFinding:
    try:
        [email] = emails(written)
    except (WrongValue, ValueError):  # no address, or several
        return AddressFinding(AddressKind.EMAIL, CheckResult.NOT_AN_ADDRESS)
    parts = valid_address(email)
    sign = typeset_sign(email)
    return AddressFinding(
        AddressKind.EMAIL,
        CheckResult.TYPESET_SIGN if sign else CheckResult.USABLE,
        value=email,
        ascii_value=f"{parts.local_part}@{parts.ascii_domain}",
        domain=parts.domain,
        sign=sign,
    )


def _phone(written: str, state: str) -> AddressFinding:
    number = international_number(written, region_of(state))
    if number is not None:
        return AddressFinding(AddressKind.PHONE, CheckResult.USABLE, number, number)
    result = CheckResult.ROUNDED_NUMBER if is_rounded(written) else CheckResult.DOUBTFUL_NUMBER
    return AddressFinding(AddressKind.PHONE, result, written, written)
