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


def why_unusable(error: Exception) -> str:
    """Why a connection failed, in the words of the system or a library, with what to do where the certificate's
    authority is not known. Only the kind of other errors is named: what could not be parsed may quote the server."""
    why = str(error) if isinstance(error, OSError) or not isinstance(error, ValueError) else ""
    if not why:
        return type(error).__name__
    if any(words in why for words in OF_NOBODY_KNOWN):
        return f"{why}. If its authority is private, set PINGCHECK_TLS_CA_FILE"
    return why
