"""What our own MTA found out about the sender of a mail, from the header that it adds on top (RFC 8601)."""

import re

from pingcheck.inbox.mail_reader import ReadHeader

COMMENT = re.compile(r"\([^()]{0,500}\)")
DMARC = re.compile(r"dmarc\s{0,5}=\s{0,5}(\w{1,20})", re.IGNORECASE)
FROM = re.compile(r"header\.from\s{0,5}=\s{0,5}([^\s;]{1,255})", re.IGNORECASE)


def passed_dmarc(mail: ReadHeader, address: str, authserv_id: str) -> bool:
    """True if our MTA says that the mail passed DMARC for the domain of this address.

    Only the topmost of these headers can be ours: the sender may have written any below it (RFC 8601 §5).
    """
    results = mail.headers("authentication-results")
    if not authserv_id or not results:
        return False
    named, _, findings = COMMENT.sub(" ", results[0]).partition(";")
    if (named.split() or [""])[0].lower() != authserv_id.lower():
        return False
    for finding in findings.split(";"):
        found, domain = DMARC.match(finding.strip()), FROM.search(finding)
        if found and found[1].lower() == "pass":
            return domain is not None and domain[1].lower() == address.rpartition("@")[2].lower()
    return False
