# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""Gateways and filters: what each says of one recipient, whose mailbox may well live."""

from tests.pingcheck.mailreading.shapes import Notice

DAEMON = "Mail Delivery Subsystem <MAILER-DAEMON@relay.example>"

GATEWAYS = [
    Notice("ironport", "Mail Delivery System <MAILER-DAEMON@ironport.example>", "Delivery Status Notification (Failure)", """\
The following message to <{to}> was undeliverable.
The reason for the problem:
5.1.0 - Unknown address error 550-'User unknown'
"""),
    Notice("ironport, host", "Mail Delivery System <MAILER-DAEMON@ironport.example>", "Delivery Status Notification (Failure)", """\
The following message to <{to}> was undeliverable.
The reason for the problem:
5.1.2 - Bad destination host 'DNS Hard Error looking up mfa.alb.example (MX):  NXDomain'
"""),
    Notice("ironport, spam", "Mail Delivery System <MAILER-DAEMON@ironport.example>", "Delivery Status Notification (Failure)", """\
The following message to <{to}> was undeliverable.
The reason for the problem:
5.3.0 - Other mail system problem 554-'Message rejected as spam'
""", dead=False),
    Notice("ironport, expired", "Mail Delivery System <MAILER-DAEMON@ironport.example>", "Delivery Status Notification (Failure)", """\
The following message to <{to}> was undeliverable.
The reason for the problem:
4.4.7 - Delivery expired (message too old) 'timeout'
""", dead=False),
    Notice("fortimail", "postmaster@fortimail.example", "Returned mail: see transcript for details", """\
The original message was received at Mon, 2 Mar 2026 09:00:00 +0100
from poc.example [192.0.2.9]

   ----- The following addresses had permanent fatal errors -----
<{to}>
    (reason: 550 5.1.1 Recipient address rejected: LDAP User unknown)

   ----- Transcript of session follows -----
... while talking to mx.mfa.alb.example.:
>>> DATA
<<< 550 5.1.1 Recipient address rejected: LDAP User unknown
550 5.1.1 <{to}>... User unknown
<<< 503 5.0.0 Need RCPT (recipient)
"""),
    Notice("symantec gateway", "Mail Security <MAILER-DAEMON@brightmail.example>", "Delivery failure notification", """\
Your message with Subject: Communication check
could not be delivered to the following recipients:

{to}

Please do not resend your original message.

550 5.1.1 unknown recipient
"""),
    Notice("trend micro imsva", "postmaster@imsva.example", "Mail could not be delivered", """\
****** Message from InterScan Messaging Security Suite ******

Sent <<< RCPT TO:<{to}>
Received >>> 550 5.1.1 <{to}>... No such user

Unable to deliver message to <{to}>.

************************ End of message **********************
"""),
    Notice("surfcontrol", "Postmaster@surfcontrol.example", "Message Failure Notification", """\
Your message could not be sent.
A transcript of the attempts to send the message follows.
The number of attempts made: 1
Addressed To: {to}

Mon 2 Mar 2026 08:00:00 +0000
Failed to send to identified host,
{to}: [192.0.2.1], 550 5.1.1 unknown user
--- Message non-deliverable.
"""),
    Notice("mxlogic", "Mail Delivery System <Mailer-Daemon@mxlogic.example>", "Mail delivery failed: returning message to sender", """\
This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address failed:

  <{to}>: 550 Denied by policy
""", dead=False),
    Notice("watchguard", "postmaster@xcs.example", "Undeliverable Mail", """\
Your mail message to the following address(es) could not be delivered. This
is a permanent error. Please verify the addresses and try again. If you are
still having difficulty sending mail to these addresses, please contact
Customer Support for assistance.

<{to}>:
This address does not exist.
"""),
    Notice("sophos", "postmaster@sophos.example", "Delivery Status Notification (Failure)", """\
This is a delivery failure notification message indicating that
an email you addressed to email address :
-- {to}

could not be delivered. The problem appears to be :
-- Recipient email server rejected the message

Additional information follows :
-- 550 5.1.1 No such user here

This condition occurred after 1 attempt(s) to deliver over
a period of 0 hour(s).
"""),
    Notice("zimbra, local", "MAILER-DAEMON@zimbra.example (Mail Delivery System)", "Undelivered Mail Returned to Sender", """\
This is the mail system at host zimbra.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<{to}>: host zimbra.example[192.0.2.1] said: 452 4.2.2
    Over quota (in reply to RCPT TO command)
""", dead=False),
    Notice("postfix, user lookup", DAEMON, "Undelivered Mail Returned to Sender", """\
This is the mail system at host relay.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<{to}>: unknown user: "duty.officer"
"""),
    Notice("postfix, bad lookup", DAEMON, "Undelivered Mail Returned to Sender", """\
This is the mail system at host relay.example.

<{to}>: Host or domain name not found. Name service
    error for name=mfa.alb.example type=MX: Host not found, try again
""", dead=False),
    Notice("sendmail, two lines", DAEMON, "Returned mail: see transcript for details", """\
The original message was received at Mon, 2 Mar 2026 09:00:00 +0100

   ----- The following addresses had permanent fatal errors -----
"|/usr/local/bin/deliver duty.officer"
    (reason: Can't create output)
    (expanded from: <{to}>)

   ----- Transcript of session follows -----
deliver: mailbox is over quota
550 5.0.0 "|/usr/local/bin/deliver duty.officer"... Can't create output
""", dead=False),
    Notice("nameless appliance", "postmaster@appliance.example", "NDN: Communication check", """\
Sorry. Your message could not be delivered to:

duty.officer,mfa (The name was not found at the remote site. Check that the name has been entered correctly.)

({to})
"""),
    Notice("spamtitan", "Content-filter at filter.example <postmaster@filter.example>", "Undeliverable mail, MTA-BLOCKED", """\
A message from <check@poc.example> to:
-> {to}

was considered unsolicited bulk e-mail (UBE).

The message was not relayed to:
  <{to}>:
  554 5.7.0 Reject, id=12345 - spam
""", dead=False),
    Notice("amavis", "Content-filter at amavis.example <postmaster@amavis.example>", "Undeliverable mail, invalid characters in header", """\
This message was created automatically by mail delivery software.

A message that you sent could not be delivered:
  BAD HEADER SECTION, Non-encoded 8-bit data
to
  {to}
""", dead=False),
    Notice("mailgun", "Mailgun <postmaster@mailgun.example>", "Delivery failure", """\
Delivery to the following recipient failed permanently:

{to}

Not delivering to previously bounced address
""", dead=False),
    Notice("postmark", "Postmark <support@postmark.example>", "Undeliverable: Communication check", """\
The server was unable to deliver your message (ex: unknown user, mailbox not found).

Recipient: {to}
Details: smtp;550 5.1.1 The email account that you tried to reach does not exist.
"""),
]  # fmt: skip
