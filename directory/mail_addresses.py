"""The one check of whether a text is an address that can be mailed, and by what addresses are compared."""

from email_validator import ValidatedEmail, validate_email


def valid_address(text: str, *, ascii_only: bool = False) -> ValidatedEmail:
    """The address, taken apart. With `ascii_only` every mail server takes the part before the @ (no RFC 6531).

    Whether its host exists is not asked: that depends on the day. Raises EmailNotValidError, a ValueError.
    """
    return validate_email(text, check_deliverability=False, allow_smtputf8=not ascii_only, test_environment=True)


def mailbox_key(address: str) -> str:
    """By which addresses are compared: in practice capitals make no other mailbox (RFC 5321 §2.4 allows it)."""
    return address.casefold()
