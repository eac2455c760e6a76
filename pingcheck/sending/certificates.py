"""Which TLS certificates we trust, and what to say about a connection that failed."""

import ssl

UNKNOWN_AUTHORITY = ("issuer certificate", "self-signed", "self signed")


def tls_context(ca: str) -> ssl.SSLContext:
    """A TLS context that verifies the server's name and certificate. It trusts the authorities that the system trusts
    and, if given, those in `ca` (PEM)."""
    context = ssl.create_default_context()
    if ca:
        context.load_verify_locations(cadata=ca)
    return context


def why_unusable(error: Exception) -> str:
    """Why a connection failed, in the words of the system or a library. If the certificate's authority is unknown, it
    also says what to do. Of a ValueError it gives only the type, since its text may quote the server."""
    why = str(error) if isinstance(error, OSError) or not isinstance(error, ValueError) else ""
    if not why:
        return type(error).__name__
    if any(words in why for words in UNKNOWN_AUTHORITY):
        return f"{why}. If its authority is private, set PINGCHECK_TLS_CA_FILE"
    return why
