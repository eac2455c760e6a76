# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""More notices of servers and hosters, each as its system writes it."""

from tests.pingcheck.mailreading.shapes import Notice

DAEMON = "Mail Delivery Subsystem <MAILER-DAEMON@relay.example>"

MORE_DIALECTS = [
    Notice("dialect, zoho list", DAEMON, "Delivery failure", """\
[Status: Error, Address: <{to}>, ResponseCode 421, , Host not reachable.]
This is a permanent error.
""", dead=False),
    Notice("dialect, gmx", DAEMON, "Delivery failure", """\
This message was created automatically by mail delivery software.
A message that you sent could not be delivered to one or more of its recipients.

"{to}":
SMTP error from remote server after RCPT command:
host: mx.mfa.alb.example
5.1.1 <{to}>... User Unknown
"""),
    Notice("dialect, mcafee", DAEMON, "Delivery failure", """\
The following addresses had delivery problems

<{to}>   (User unknown {to})
"""),
    Notice("dialect, bigfoot", DAEMON, "Delivery failure", """\
   ----- The following addresses had permanent fatal errors -----
<{to}>

   ----- Transcript of session follows -----
>>> RCPT TO:<{to}>
<<< 553 Invalid recipient {to} (Mode: normal)
"""),
    Notice("dialect, activehunter", DAEMON, "Delivery failure", """\
  ----- The following addresses had permanent fatal errors -----

>>> {to} <{to}>

  ----- Transcript of session follows -----
550 sorry, no mailbox here by that name (#5.1.1)
"""),
    Notice("dialect, mfilter", DAEMON, "Delivery failure", """\
Error on host x.example
>>> server message:
550 5.1.1 unknown user <{to}>

>>> recipient: {to}
"""),
    Notice("dialect, verizon", DAEMON, "Delivery failure", """\
Message could not be delivered to mobile.
Error: No valid recipients for this MM

Mail from: check@poc.example
RCPT TO: {to}
"""),
    Notice("dialect, vtext", DAEMON, "Delivery failure", """\
Error:
  Invalid user address

Message details:
  Subject: x
  Sent date: Mon
  MAIL FROM: check@poc.example
  RCPT TO: {to}
  From: A
"""),
    Notice("dialect, aol", DAEMON, "Delivery failure", """\
{to}: host mx said: 550 5.7.1 delivery not authorized, message refused by your block list (in reply to RCPT TO command)
""", dead=False),
    Notice("dialect, spf at rcpt", DAEMON, "Delivery failure", """\
{to}
  550 5.7.23 SPF validation failed, user unknown
""", dead=False),
    Notice("dialect, senderver", DAEMON, "Delivery failure", """\
{to}: host mx said: 550 Verification failed for <check@poc.example> Unrouteable address, Sender verify failed
""", dead=False),
    Notice("dialect, exim timeout", DAEMON, "Delivery failure", """\
  {to}
    retry timeout exceeded
""", dead=False),
    Notice("dialect, exim lmtp", DAEMON, "Delivery failure", """\
  {to}
    LMTP error from remote mail server after RCPT TO:<{to}>:
    550 5.1.1 <{to}> User doesn't exist: {to}
"""),
    Notice("dialect, exim unroute", DAEMON, "Delivery failure", """\
  {to}
    Unrouteable address
"""),
    Notice("dialect, exim lowest", DAEMON, "Delivery failure", """\
  {to}
    lowest numbered MX record points to local host
""", dead=False),
    Notice("dialect, qmail cname", DAEMON, "Delivery failure", """\
<{to}>:
Sorry, I couldn't find any host named mfa.alb.example. (#5.1.2)
"""),
    Notice("dialect, qmail nomx tmp", DAEMON, "Delivery failure", """\
<{to}>:
Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)
I'm not going to try again; this message has been in the queue too long.
""", dead=False),
    Notice("dialect, qmail remote data", DAEMON, "Delivery failure", """\
<{to}>:
192.0.2.1 failed after I sent the message.
Remote host said: 550 user unknown by filter
""", dead=False),
    Notice("dialect, qmail rcpt", DAEMON, "Delivery failure", """\
<{to}>:
192.0.2.1 does not like recipient.
Remote host said: 550 no such user
Giving up on 192.0.2.1.
"""),
    Notice("dialect, qmail mail", DAEMON, "Delivery failure", """\
<{to}>:
192.0.2.1 does not like sender.
Remote host said: 550 no such domain
Giving up on 192.0.2.1.
""", dead=False),
    Notice("dialect, exch2003", DAEMON, "Delivery failure", """\
Your message did not reach some or all of the intended recipients.

      Subject:	x
      Sent:	3/3/2031

The following recipient(s) could not be reached:

      {to} on 3/3/2031 9:00
            The e-mail account does not exist at the organization this message was sent to.  Check the e-mail address, or contact the recipient directly to find out the correct address.
            <x.example #5.1.1>
"""),
    Notice("dialect, exch2003 access", DAEMON, "Delivery failure", """\
The following recipient(s) could not be reached:

      {to} on 3/3/2031 9:00
            You do not have permission to send to this recipient.
            <x.example #5.7.1 smtp;550 5.7.1 Message content rejected>
""", dead=False),
    Notice("dialect, exch msexch", DAEMON, "Delivery failure", """\
The following recipient(s) could not be reached:

{to} on Mon
    Unable to deliver the message due to a recipient problem
    MSEXCH:IMS:Org:Site:MX 0 (000C05A6) Unknown Recipient
"""),
    Notice("dialect, o365", DAEMON, "Delivery failure", """\
Your message to {to} couldn't be delivered.
duty.officer wasn't found at mfa.alb.example.

Generating server: x
{to}
Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'
"""),
    Notice("dialect, o365 restricted", DAEMON, "Delivery failure", """\
Your message to {to} couldn't be delivered.
Your message wasn't delivered because only senders in the organisation may send.

Remote Server returned '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required'
""", dead=False),
    Notice("dialect, google group", DAEMON, "Delivery failure", """\
Hello check@poc.example,

We're writing to let you know that the group you tried to contact ({to}) may not exist, or you may not have permission to post messages to the group.
""", dead=False),
    Notice("dialect, gmail rcpt", DAEMON, "Delivery failure", """\
** Address not found **

Your message wasn't delivered to {to} because the address couldn't be found, or is unable to receive mail.

The response from the remote server was:
550 5.1.1 <{to}>: Recipient address rejected: User unknown in virtual mailbox table
"""),
    Notice("dialect, gmail blocked", DAEMON, "Delivery failure", """\
** Message blocked **

Your message to {to} has been blocked. See technical details below.

The response from the remote server was:
550 5.7.1 [192.0.2.3] Our system has detected that this message is likely unsolicited mail
""", dead=False),
    Notice("dialect, gmail old", DAEMON, "Delivery failure", """\
Delivery to the following recipient failed permanently:

     {to}

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the server for the recipient domain mfa.alb.example by mx [192.0.2.2].

The error that the other server returned was:
550 5.1.1 <{to}>: user unknown
"""),
    Notice("dialect, gmail old state", DAEMON, "Delivery failure", """\
Technical details of temporary failure:
The recipient server did not accept our requests to connect.
[mx (10): Connection timed out]

Delivery to the following recipient failed permanently:

     {to}
""", dead=False),
    Notice("dialect, courier", DAEMON, "Delivery failure", """\
The original message was received on Mon

---
UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<{to}>:
    mx [192.0.2.2]:
>>> RCPT TO:<{to}>
<<< 550 5.1.1 <{to}>... User Unknown
"""),
    Notice("dialect, courier quota", DAEMON, "Delivery failure", """\
<{to}>:
    maildrop: maildir over quota.
""", dead=False),
]  # fmt: skip
