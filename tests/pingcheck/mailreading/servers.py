# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""More mail servers for a house or a provider: what each says of one recipient, whose mailbox may well live."""

from tests.pingcheck.mailreading.shapes import Notice

SERVERS = [
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
]  # fmt: skip
