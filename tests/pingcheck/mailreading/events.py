"""What providers of mail write as JSON when a mail fails: many shapes of one event."""

import json
from typing import Any

from tests.pingcheck.mailreading.shapes import MESSAGE_ID, TO, US

SAID = "550 5.1.1 user unknown"
MAIL = {"source": US, "messageId": MESSAGE_ID, "destination": [TO], "headers": [{"name": "From", "value": US}]}
BOUNCED = {"emailAddress": TO, "action": "failed", "status": "5.1.1", "diagnosticCode": f"smtp; {SAID}"}
DEAD: dict[str, Any] = {
    "objects in a list": {"eventType": "Bounce", "bounce": {"bounceType": "Permanent", "bouncedRecipients": [BOUNCED]},
                          "mail": MAIL},
    "a string in a queue's message": {"Type": "Notification", "MessageId": "0a", "Message": json.dumps(
        {"notificationType": "Bounce", "bounce": {"bouncedRecipients": [BOUNCED]}, "mail": MAIL})},
    "a list of flat events": [{"email": TO, "timestamp": 1, "smtp-id": f"<{MESSAGE_ID}>", "event": "bounce",
                               "type": "bounce", "status": "5.1.1", "reason": SAID}],
    "a nested status": {"event-data": {
        "event": "failed", "severity": "permanent", "reason": "bounce", "recipient": TO,
        "delivery-status": {"code": 550, "description": "", "message": "No such user here"},
        "message": {"headers": {"to": TO, "from": US, "message-id": MESSAGE_ID}}}},
    "capitals": {"RecordType": "Bounce", "Type": "HardBounce", "TypeCode": 1, "Details": f"smtp;{SAID}", "Email": TO,
                 "From": US, "Description": "The server was unable to deliver your message (ex: unknown user)."},
    "two envelopes": [{"msys": {"message_event": {"type": "bounce", "bounce_class": "10", "rcpt_to": TO,
                                                  "friendly_from": US, "reason": SAID, "error_code": "550"}}}],
    "a diagnosis": [{"event": "hard_bounce", "msg": {"email": TO, "sender": US, "state": "bounced",
                                                     "bounce_description": "bad_mailbox", "diag": f"smtp;{SAID}"}}],
    "a flat event": {"event": "hard_bounce", "email": TO, "message-id": f"<{MESSAGE_ID}>", "reason": SAID},
    "a dotted event": {"type": "email.bounced", "data": {"from": f"A <{US}>", "to": [TO], "bounce": {
        "message": SAID, "type": "Permanent", "subType": "General"}}},
    "details of a status": [{"eventType": "Mail.EmailDeliveryReportReceived", "data": {
        "sender": US, "recipient": TO, "status": "Bounced", "deliveryStatusDetails": {"statusMessage": SAID}}}],
    "only a category": {"event": "bounce", "email": TO, "category": "no_such_mailbox", "hard_bounce": True},
}  # fmt: skip
OTHERS: dict[str, tuple[Any, str]] = {
    "full": ([{"email": TO, "event": "bounce", "reason": "552 5.2.2 mailbox full"}], "bounce_other"),
    "no reason": ({"event": "bounce", "email": TO}, "bounce_other"),
    "deferred": ([{"email": TO, "event": "deferred", "response": "451 4.7.1 try again later"}], "delayed"),
    "delivered": ({"event": "delivered", "email": TO, "response": "250 OK"}, "delivered"),
    "complaint": ({"eventType": "Complaint", "complaint": {"complainedRecipients": [{"emailAddress": TO}]},
                   "mail": MAIL}, "complaint"),
    "spam report": ([{"email": TO, "event": "spamreport"}], "complaint"),
    "opened": ({"event": "open", "email": TO, "ip": "192.0.2.1"}, "unreadable"),
}  # fmt: skip


def event(
    value: Any, *, subject: str = "Mail notification", kind: str = "text/plain", indent: int | None = None
) -> bytes:
    """A mail of a provider with this event, and the footer that such mails have."""
    header = f"From: Events <no-reply@events.example>\nTo: {US}\nSubject: {subject}\nContent-Type: {kind}\n\n"
    footer = "" if kind == "application/json" else "\n\n--\nPlease do not reply to this mail.\n"
    return (header + json.dumps(value, indent=indent) + footer).encode()
