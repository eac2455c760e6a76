"""Whose certificates are believed."""

import ssl

OF_NOBODY_KNOWN = ("issuer certificate", "self-signed", "self signed")


def trusting(ca: str) -> ssl.SSLContext:
    """Verifies name and certificate of a server, which may be of the authorities that the system trusts or of `ca`
    (PEM)."""
    context = ssl.create_default_context()
    if ca:
        context.load_verify_locations(cadata=ca)
    return context


def hinted(why: str) -> str:
    """The library's words on a failed connection, with what to do where the certificate's authority is not known."""
    if any(words in why for words in OF_NOBODY_KNOWN):
        return f"{why}. If its authority is private, set PINGCHECK_TLS_CA_FILE"
    return why
