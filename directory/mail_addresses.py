"""Mail addresses: whether a text is one."""

from email_validator import ValidatedEmail, validate_email


def parse_mail_address(text: str, *, ascii_only: bool = False) -> ValidatedEmail:
    """The parts of a mail address, and how it is written in ASCII where it can be. Raises EmailNotValidError.

    Whether the host exists is not checked: that changes from day to day. `ascii_only`: the part before the @ must be
    in ASCII, so that mail servers without SMTPUTF8 (RFC 6531) take it too.
    """
    return validate_email(text, check_deliverability=False, allow_smtputf8=not ascii_only, test_environment=True)
