# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""Older systems of offices and providers: what each says of one recipient, whose mailbox may well live."""

from tests.pingcheck.mailreading.shapes import Notice

OLDER = [
    Notice("groupwise 5", "Mailer-Daemon@groupwise.example", "Message status - undeliverable", """\
The message that you sent was undeliverable to the following:
	duty.officer ({to})

Possibly truncated original message follows:
"""  , dead=False),
    Notice("groupwise, user", "Mailer-Daemon@groupwise.example", "Message status - undeliverable", """\
The message that you sent was undeliverable to the following:
	{to} (user not found)

Possibly truncated original message follows:
"""),
    Notice("lotus notes 8", "postmaster@notes.example", "DELIVERY FAILURE: User duty.officer ({to}) not listed in Domino Directory", """\
Your message

  Subject: Communication check

was not delivered to:

  {to}

because:

  User duty.officer ({to}) not listed in Domino Directory
"""),
    Notice("notes, route", "postmaster@notes.example", "DELIVERY FAILURE: No route found to domain", """\
Your message

  Subject: Communication check

was not delivered to:

  {to}

because:

  No route found to domain mfa.alb.example from server HUB1/ORG. Check Server, Connection and Domain documents in Domino Directory.
"""),
    Notice("notes, full", "postmaster@notes.example", "DELIVERY FAILURE: Error delivering to mailbox", """\
Your message

  Subject: Communication check

was not delivered to:

  {to}

because:

  Error delivering to CN=Duty Officer/O=MFA mail\\duty.nsf; Cannot write or create file (file or disk is read-only or database is over its quota)
""", dead=False),
    Notice("x400 gateway", "postmaster@x400.example", "Delivery Report (failure) for {to}", """\
This report relates to your message:
Subject: Communication check,
	Message-ID: <{mid}>,
	To: {to}

of Mon, 2 Mar 2026 09:00:00 +0100

Your message was not delivered to:
	{to}
for the following reason:
	Diagnostic was Unrecognised OR-Name
	Information user unknown
"""),
    Notice("x400, unable to transfer", "postmaster@x400.example", "Delivery Report (failure) for {to}", """\
This report relates to your message:
Subject: Communication check,
	Message-ID: <{mid}>,
	To: {to}

Your message was not delivered to:
	{to}
for the following reason:
	Diagnostic was Unable to transfer, Message timed out
	Information Message timed out
""", dead=False),
    Notice("iplanet", "Internet Mail Delivery <postmaster@iplanet.example>", "Delivery Notification: Delivery has failed", """\
This report relates to a message you sent with the following header fields:

  Message-id: <{mid}>
  Date: Mon, 02 Mar 2026 09:00:00 +0100
  From: Secretariat <check@poc.example>
  Subject: Communication check

Your message cannot be delivered to the following recipients:

  Recipient address: {to}
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 5.1.1 unknown or illegal alias: {to}
  Remote system: dns;mx.mfa.alb.example (TCP|192.0.2.3|4417|192.0.2.1|25) (mx.mfa.alb.example ESMTP)
"""),
    Notice("iplanet, quota", "Internet Mail Delivery <postmaster@iplanet.example>", "Delivery Notification: Delivery has failed", """\
This report relates to a message you sent with the following header fields:

  Message-id: <{mid}>
  Subject: Communication check

Your message cannot be delivered to the following recipients:

  Recipient address: {to}
  Reason: Over quota
""", dead=False),
    Notice("oracle", "Oracle Communications <postmaster@oracle.example>", "Delivery Notification: Delivery has been delayed", """\
Your message is being returned.

Your message cannot be delivered to the following recipients:

  Recipient address: {to}
  Reason: Illegal host/domain name found
"""),
    Notice("lyris", "Lyris ListManager <lyris@lists.example>", "ERROR: Message could not be delivered", """\
The message you sent could not be delivered to this address:

   {to}

The mail server replied:

   550 5.1.1 no such address here
"""),
    Notice("listserv", "L-Soft list server at LISTS.EXAMPLE <LISTSERV@lists.example>", "Undelivered mail", """\
The enclosed message, found in the LISTSERV mailbox, could not be delivered to the following recipients:

<{to}>: 550 5.1.1 User unknown
"""),
]  # fmt: skip
