# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""Gateways, relays and older servers: what each says of one recipient, whose mailbox may well live."""

from tests.pingcheck.reading.shapes import Notice

DAEMON = "Mail Delivery Subsystem <MAILER-DAEMON@relay.example>"

GATEWAYS = [
    Notice("intermail", "Mail Administrator <Postmaster@intermail.example>", "Mail System Error - Returned Mail", """\
This Message was undeliverable due to the following reason:

The following destination addresses were unknown (please check
the addresses and re-mail the message):

SMTP <{to}>

Please reply to <Postmaster@intermail.example>
if you feel this message to be in error.
"""),
    Notice("intermail, unreachable", "Mail Administrator <Postmaster@intermail.example>", "Mail System Error - Returned Mail", """\
This Message was undeliverable due to the following reason:

Your message was not delivered because the destination computer was
not reachable within the allowed queue period.  The amount of time
a message is queued before it is returned depends on local configura-
tion parameters.

Host mfa.alb.example is not responding.

The following recipients did not receive your message:

     <{to}>

Please reply to Postmaster@intermail.example
if you feel this message to be in error.
""", dead=False),
    Notice("communigate", "MAILER-DAEMON@communigate.example", "Undeliverable mail: Communication check", """\
Failed to deliver to '{to}'
LOCAL module(account duty.officer) reports:
 account is full (quota exceeded)
""", dead=False),
    Notice("communigate, smtp", "MAILER-DAEMON@communigate.example", "Undeliverable mail: Communication check", """\
Failed to deliver to '{to}'
SMTP module(domain mfa.alb.example) reports:
 mx.mfa.alb.example:
 550 unknown user account
"""),
    Notice("kerio", "Postmaster <postmaster@kerio.example>", "Delivery Status Notification (Failure)", """\
Your message

   Subject: Communication check

was not delivered to the following recipient(s):

   {to}: Message for <{to}> was rejected: 550 5.1.1 User unknown
"""),
    Notice("hmailserver", "mailer-daemon@hmail.example", "Message undeliverable: Communication check", """\
Your message did not reach some or all of the intended recipients.

   Sent: Mon, 2 Mar 2026 09:00:00 +0100
   Subject: Communication check

The following recipient(s) could not be reached:

{to}
   Error Type: SMTP
   Remote server (192.0.2.1) issued an error.
   hMailServer sent: RCPT TO:<{to}>
   Remote server replied: 550 Unknown user


hMailServer
"""),
    Notice("mailenable", "Postmaster <postmaster@mailenable.example>", "Message Delivery Failure", """\
MailEnable: Message Delivery Failure.

The following recipient(s) could not be reached:

	Recipient: [SMTP:{to}]
	Reason: Remote SMTP Server Returned: 550 The user does not exist

Message headers follow:
"""),
    Notice("mailenable, delay", "Postmaster <postmaster@mailenable.example>", "Message Delivery Failure", """\
MailEnable: Message could not be delivered to some recipients.

The following recipient(s) could not be reached:

	Recipient: [SMTP:{to}]
	Reason: The message could not be delivered because the domain name (mfa.alb.example) does not appear to be registered.
"""),
    Notice("smartermail", "System Administrator <postmaster@smarter.example>", "Delivery Failure", """\
Could not deliver message to the following recipient(s):

Failed Recipient: {to}
Reason: Remote host said: 550 No such recipient here
"""),
    Notice("argosoft", "Mail Server <postmaster@argo.example>", "Mail delivery failed", """\
Message could not be delivered to the following recipients:

{to}: Server response: 550 Unknown recipient
"""),
    Notice("xmail", "postmaster@xmail.example", "[XMail Server ESMTP Server] Undelivered mail", """\
[<00>] XMail bounce: Rcpt=[{to}];Error=[550 Mailbox unavailable: no such mailbox]

[<01>] Error sending message [1141313131.1.xmail.example] from [xmail.example].

ID:        <S1E3F>
Mail From: <check@poc.example>
Rcpt To:   <{to}>
Server:    <mx.mfa.alb.example> [192.0.2.1]

[<02>] The reason of the delivery failure was:

550 Mailbox unavailable: no such mailbox
"""),
    Notice("haraka", "MAILER-DAEMON@haraka.example", "failure notice", """\
Hi. This is the Haraka Mailer program at haraka.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

Intended Recipients: <{to}>
Failure Reason: Tried all MXs
"""  , dead=False),
    Notice("stalwart", "Mail Delivery Subsystem <MAILER-DAEMON@stalwart.example>", "Failed to deliver message", """\
Your message could not be delivered to the following recipients:

<{to}> (host 'mx.mfa.alb.example' rejected command 'RCPT TO:<{to}>' with code 550 (5.1.1) 'Mailbox not found')
"""),
    Notice("stalwart, dns", "Mail Delivery Subsystem <MAILER-DAEMON@stalwart.example>", "Failed to deliver message", """\
Your message could not be delivered to the following recipients:

<{to}> (failed to lookup 'mfa.alb.example': DNS record not found)
"""),
    Notice("maddy", "MAILER-DAEMON@maddy.example", "Undelivered Mail Returned to Sender", """\
This is the mail delivery system at maddy.example.

Unfortunately, your message could not be delivered to one or more
recipients. The usual cause of this problem is invalid
recipient address or maintenance at the recipient side.

Contact the postmaster for further assistance, provide the Message ID (below):

Message ID: 4f1c2

Delivery to {to} failed with error: User does not exist
"""),
    Notice("sparkpost", "Mail Delivery System <mailer-daemon@sparkpost.example>", "Mail Delivery Failure", """\
This message was created automatically by the mail system (ecelerity).

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

>>> {to} (while not connected): 554 5.7.1 recipient address suppressed due to customer policy
""", dead=False),
    Notice("ecelerity", "Mail Delivery System <mailer-daemon@ecelerity.example>", "Mail Delivery Failure", """\
This message was created automatically by the mail system (ecelerity).

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

>>> {to} (after RCPT TO): 550 5.1.1 <{to}>... User unknown
"""),
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
