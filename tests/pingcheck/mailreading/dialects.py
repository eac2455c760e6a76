# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""More notices of gateways and older servers, each as its system writes it."""

from tests.pingcheck.mailreading.shapes import Notice

DAEMON = "Mail Delivery Subsystem <MAILER-DAEMON@relay.example>"

DIALECTS = [
    Notice("dialect, yahoo", DAEMON, "Delivery failure", """\
Sorry, we were unable to deliver your message to the following address.

<{to}>:
Remote host said: 554 delivery error: dd This user doesn't have a yahoo.example account ({to}) [0] - mta1 [BODY]
"""),
    Notice("dialect, yahoo rcpt", DAEMON, "Delivery failure", """\
Message from x.example.
Unable to deliver message to the following address(es).

<{to}>:
Remote host said: 550 5.1.1 unknown user [RCPT_TO]
"""),
    Notice("dialect, x1", DAEMON, "Delivery failure", """\
The following message to <{to}> was undeliverable.
The reason for the problem:
5.1.0 - Unknown address error 550-'poor reputation'
""", dead=False),
    Notice("dialect, ironport", DAEMON, "Delivery failure", """\
The following message to <{to}> was undeliverable.
The reason for the problem:
5.1.0 - Unknown address error 550-'5.1.1 <{to}>: user unknown'
"""),
    Notice("dialect, x3", DAEMON, "Delivery failure", """\
Mailer: SMTP
The mail to {to} could not be sent: 550 Invalid recipient {to}
"""),
    Notice("dialect, ezweb", DAEMON, "Delivery failure", """\
The user(s) {to} is unknown or does not exist
Each of the following recipients was rejected by a remote mail server.

    Recipient: <{to}>
    >>> RCPT TO:<{to}>
    <<< 550 <{to}>: User unknown
"""),
    Notice("dialect, ezweb policy", DAEMON, "Delivery failure", """\
Each of the following recipients was rejected by a remote mail server.
The reasons given by the server are included to help you determine why
each recipient was rejected.

    Recipient: <{to}>
    >>> MAIL FROM:<check@poc.example>
    <<< 550 <check@poc.example> domain rejected by recipient preferences
""", dead=False),
    Notice("dialect, mailmarshal", DAEMON, "Delivery failure", """\
Your message:
   From: check@poc.example
   Subject: x
Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected:
    {to}
"""),
    Notice("dialect, v5sendmail loc", DAEMON, "Delivery failure", """\
   ----- Transcript of session follows -----
550 {to}... User unknown

   ----- Unsent message follows -----
"""),
    Notice("dialect, v5 net", DAEMON, "Delivery failure", """\
   ----- Transcript of session follows -----
421 mx.mfa.alb.example (tcp)... Deferred: Connection refused by mx.mfa.alb.example
554 {to}... No response, gave up
""", dead=False),
    Notice("dialect, mxlogic", DAEMON, "Delivery failure", """\
The following address(es) failed:

  {to}:
    host mx [192.0.2.2]: 550 <{to}>: User unknown
    DATA: 503 valid RCPT command must precede DATA
"""),
    Notice("dialect, notes", DAEMON, "Delivery failure", """\
------- Failure Reasons  --------

User not listed in public Name & Address Book
{to}

------- Returned Message --------
"""),
    Notice("dialect, domino", DAEMON, "Delivery failure", """\
Your message

  Subject: x

was not delivered to:

  {to}

because:

  User duty (duty.officer@mfa.alb.example) not listed in Domino Directory
"""),
    Notice("dialect, domino full", DAEMON, "Delivery failure", """\
was not delivered to:
  {to}

because:
  Error transferring to mx; Maximum hop count exceeded.  Message probably in a routing loop.
""", dead=False),
    Notice("dialect, groupwise", DAEMON, "Delivery failure", """\
The message that you sent was undeliverable to the following:
	duty.officer (550 Requested action not taken: mailbox unavailable) {to}
"""),
    Notice("dialect, imail", DAEMON, "Delivery failure", """\
Unknown user: {to}

Original message follows.
"""),
    Notice("dialect, imail full", DAEMON, "Delivery failure", """\
User mailbox exceeds allowed size: {to}

Original message follows.
""", dead=False),
    Notice("dialect, imail undeliv", DAEMON, "Delivery failure", """\
undeliverable to {to}
host unreachable; giving up after 20 tries

Original message follows.
""", dead=False),
    Notice("dialect, interscan", DAEMON, "Delivery failure", """\
Sent <<< RCPT TO:<{to}>
Received >>> 550 <{to}>... User unknown

Unable to deliver message to <{to}>.
"""),
    Notice("dialect, interscan data", DAEMON, "Delivery failure", """\
Sent <<< DATA
Received >>> 554 content refused

Unable to deliver message to <{to}>.
""", dead=False),
    Notice("dialect, surfcontrol", DAEMON, "Delivery failure", """\
Your message could not be sent.
A transcript of the attempts to send the message follows.
The number of attempts made: 1
Addressed To: {to}

Mon 02 Mar 2026 09:00:00
Failed to send to identified host,
{to}: [192.0.2.9], 550 5.1.1 <{to}>... User Unknown
--- Message non-deliverable.
"""),
    Notice("dialect, mimecast", DAEMON, "Delivery failure", """\
The original message was blocked.
To: {to}
550 Administrative prohibition - envelope blocked (in reply to RCPT TO command)
""", dead=False),
    Notice("dialect, opensmtpd", DAEMON, "Delivery failure", """\
    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

{to}: 550 5.2.2 <{to}>... Recipient does not exist

    Below is a copy of the original message:
"""),
    Notice("dialect, opensmtpd ns", DAEMON, "Delivery failure", """\
An error has occurred while attempting to deliver a message for the following list of recipients:

{to}: Domain does not exist
"""),
    Notice("dialect, opensmtpd nomx", DAEMON, "Delivery failure", """\
An error has occurred while attempting to deliver a message for the following list of recipients:

{to}: No MX found for domain: temporary failure
""", dead=False),
    Notice("dialect, james", DAEMON, "Delivery failure", """\
Hi. This is the James mail server at x.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.  Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
{to}

Error message:
550 5.1.1 unknown user
"""),
    Notice("dialect, messagelabs", DAEMON, "Delivery failure", """\
Failed Recipient: {to}
Reason: Remote host said: 550 5.1.1 <{to}>: Recipient address rejected: User unknown
"""),
    Notice("dialect, spam data", DAEMON, "Delivery failure", """\
  {to}
    SMTP error from remote mail server after end of data:
    host mx [192.0.2.2]: 550 user unknown or spam
""", dead=False),
    Notice("dialect, biglobe", DAEMON, "Delivery failure", """\
   ----- The following addresses had delivery problems -----
********@mfa.alb.example

   ----- Non-delivered information -----
The number of messages in recipient's mailbox exceeded the local limit.
{to}
""", dead=False),
    Notice("dialect, kddi", DAEMON, "Delivery failure", """\
Your mail attempted to be delivered on Mon was not delivered to {to} due to the following error: as the user is currently unreachable, mailbox is full.
""", dead=False),
    Notice("dialect, zoho", DAEMON, "Delivery failure", """\
This message was created automatically by mail delivery software.
A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

{to} Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <{to}>... User Unknown
"""),
]  # fmt: skip
