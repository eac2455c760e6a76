"""Whether our own MTA vouches for the author of a mail, by the header that it adds on top (RFC 8601, RFC 7489)."""

import re

from pingcheck.inbox.mail_reader import ReadHeader

ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}"
ADDRESS = rf"({ATOM}(?:\.{ATOM}){{0,20}}@[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{1,10}})"
# One author as RFC 5322 §3.4 writes it: an address, or a name and an address in brackets. A name that holds anything
# by which readers could disagree about the address stands in quotes, or there is no author.
NAMED = re.compile(rf'(?:"(?:[^"\\]|\\.)*"|[^"<>@,:;()\\\[\]])*<\s{{0,5}}{ADDRESS}\s{{0,5}}>', re.DOTALL)
BARE = re.compile(ADDRESS)
DMARC = re.compile(r"dmarc(?:\s{0,5}/\s{0,5}\d{1,5})?\s{0,5}=\s{0,5}([a-z]{1,20})(?![\w.=-])", re.IGNORECASE)
FROM = re.compile(r"(?<![\w.-])header\.from\s{0,5}=\s{0,5}([^\s]{0,255})", re.IGNORECASE)


def vouched_author(mail: ReadHeader, authserv_id: str) -> str:
    """The address of the mail's one author, in lower case, if our MTA says that the mail passed DMARC for its domain;
    else "". `authserv_id`: the name under which our MTA writes; without one nobody is vouched for.

    Only the topmost header of this kind can be ours, since the sender may have written any below it (RFC 8601 §5); one
    below it that bears our name and says otherwise leaves a doubt, and a doubt is no proof. We read the header as it
    came: decoded, a name could speak for our MTA.
    """
    author = _author(mail)
    found = [_pieces(value) for name, value in mail.as_written if name == "authentication-results"]
    if not author or not authserv_id or not found or not _is_named(found[0], authserv_id):
        return ""
    said = [_passed_domain(piece) for piece in found[0][1:] if DMARC.match(piece)]
    below = [pieces for pieces in found[1:] if _is_named(pieces, authserv_id)]
    said_below = [_passed_domain(piece) for pieces in below for piece in pieces[1:] if DMARC.match(piece)]
    return author if said and {*said, *said_below} == {author.rpartition("@")[2]} else ""


def _author(mail: ReadHeader) -> str:
    """The address in the From header; "" if there is no such header, or more than one, or not just one address."""
    values = [value.strip() for name, value in mail.as_written if name == "from"]
    if len(values) != 1:
        return ""
    found = BARE.fullmatch(values[0]) or NAMED.fullmatch(values[0])
    return found[1].lower() if found else ""


def _is_named(pieces: list[str], authserv_id: str) -> bool:
    return [word.lower() for word in pieces[0].split()[:1]] == [authserv_id.lower()]


def _passed_domain(finding: str) -> str:
    """The domain for which DMARC passed by this finding; "" if it did not, or if it names none or several."""
    result, domains = DMARC.match(finding), FROM.findall(finding)
    passed = result is not None and result[1].lower() == "pass" and len(domains) == 1
    return domains[0].lower().rstrip(".") if passed else ""


def _pieces(value: str) -> list[str]:
    """The header's pieces between semicolons, stripped. Comments, which nest, are left out; of a quoted string only a
    quotation mark stays, since a sender's words may stand in it. If one is not closed, nothing is believed."""
    pieces, depth, quoted, escaped = [""], 0, False, False
    for sign in value:
        if escaped:
            escaped = False
        elif sign == "\\" and (quoted or depth):
            escaped = True
        elif quoted:
            quoted = sign != '"'
        elif sign == '"' and not depth:
            quoted = True
            pieces[-1] += sign
        elif sign in "()":
            depth += 1 if sign == "(" else -1
            pieces[-1] += " "
        elif sign == ";" and not depth:
            pieces.append("")
        elif not depth:
            pieces[-1] += sign
        if depth < 0:
            return [""]
    return [""] if quoted or escaped or depth else [piece.strip() for piece in pieces]
