# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""Mail servers as operators run them: what each says of a mailbox that is not there."""

from tests.pingcheck.mailreading.shapes import Notice

CLASSIC = [
    Notice("sendmail 8", "Mail Delivery Subsystem <MAILER-DAEMON@relay.example>", "Returned mail: see transcript for details", """\
The original message was received at Mon, 2 Mar 2026 09:00:01 +0100
from localhost [127.0.0.1]

   ----- The following addresses had permanent fatal errors -----
<{to}>
    (reason: 550 5.1.1 <{to}>... User unknown)

   ----- Transcript of session follows -----
... while talking to mx.mfa.alb.example.:
>>> RCPT To:<{to}>
<<< 550 5.1.1 <{to}>... User unknown
550 5.1.1 <{to}>... User unknown
"""),
    Notice("sendmail 5", "MAILER-DAEMON (Mail Delivery Subsystem)", "Returned mail: User unknown", """\
   ----- Transcript of session follows -----
While talking to mfa.alb.example:
>>> RCPT To:<{to}>
<<< 550 <{to}>... User unknown
550 {to}... User unknown
"""),
    Notice("sendmail, host", "Mail Delivery Subsystem <MAILER-DAEMON@relay.example>", "Returned mail: Host unknown (Name server: mfa.alb.example: host not found)", """\
   ----- The following addresses have delivery notifications -----
<{to}>  (unrecoverable error)

   ----- Transcript of session follows -----
550 <{to}>... Host unknown (Name server: mfa.alb.example.: host not found)
"""),
    Notice("exim", "Mail Delivery System <Mailer-Daemon@relay.example>", "Mail delivery failed: returning message to sender", """\
This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  {to}
    SMTP error from remote mail server after RCPT TO:<{to}>:
    host mx.mfa.alb.example [192.0.2.1]: 550 5.1.1 No such user here
"""),
    Notice("exim, unrouteable", "Mail Delivery System <Mailer-Daemon@relay.example>", "Mail delivery failed: returning message to sender", """\
This message was created automatically by mail delivery software (Exim).

A message that you sent could not be delivered to one or more of its
recipients. The following address(es) failed:

  {to}
    Unrouteable address
"""),
    Notice("exim, mx", "Mail Delivery System <Mailer-Daemon@relay.example>", "Mail delivery failed: returning message to sender", """\
A message that you sent could not be delivered to all of its recipients. The
following address(es) failed:

  {to}
    all relevant MX records point to non-existent hosts
"""),
    Notice("qmail", "MAILER-DAEMON@relay.example", "failure notice", """\
Hi. This is the qmail-send program at relay.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<{to}>:
Sorry, no mailbox here by that name. (#5.1.1)
"""),
    Notice("qmail, remote", "MAILER-DAEMON@relay.example", "failure notice", """\
Hi. This is the qmail-send program at relay.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<{to}>:
192.0.2.1 does not like recipient.
Remote host said: 550 <{to}>: User not found
Giving up on 192.0.2.1.
"""),
    Notice("qmail, host", "MAILER-DAEMON@relay.example", "failure notice", """\
Hi. This is the qmail-send program at relay.example.

<{to}>:
Sorry, I couldn't find any host named mfa.alb.example. (#5.1.2)
"""),
    Notice("vpopmail", "MAILER-DAEMON@relay.example", "failure notice", """\
Hi. This is the qmail-send program at relay.example.

<{to}>:
This address no longer accepts mail. Sorry, no such user here. (#5.1.1 - chkuser)
"""),
    Notice("postfix, old", "MAILER-DAEMON@relay.example (Mail Delivery System)", "Undelivered Mail Returned to Sender", """\
This is the Postfix program at host relay.example.

I'm sorry to have to inform you that the message returned
below could not be delivered to one or more destinations.

For further assistance, please send mail to <postmaster>

\t\t\tThe Postfix program

<{to}>: unknown user: "duty.officer"
"""),
    Notice("powermta", "postmaster@pmta.example", "Delivery report", """\
Hello, this is the mail server on pmta.example.

I am sending you this message to inform you on the delivery status of a
message you previously sent.

  <{to}>  delivery failed; will not continue trying

    mx.mfa.alb.example (192.0.2.1): 550 unknown user account
"""),
    Notice("courier", "MAILER-DAEMON@relay.example", "NOTICE: mail delivery status.", """\
This is a delivery status notification from relay.example,
running the Courier mail server, version 0.78.

The original message was received on Mon, 02 Mar 2026 09:00:00 +0100
from poc.example (poc.example [192.0.2.9])

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<{to}>:
    mx.mfa.alb.example [192.0.2.1]:
>>> RCPT TO:<{to}>
<<< 550 User unknown.
"""),
    Notice("opensmtpd", "Mailer Daemon <MAILER-DAEMON@relay.example>", "Delivery status notification: error", """\
    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

{to}: 550 Invalid recipient: <{to}>

    Below is a copy of the original message:
"""),
    Notice("sun messaging server", "Internet Mail Delivery <postmaster@relay.example>", "Delivery Notification: Delivery has failed", """\
This report relates to a message you sent with the following header fields:

  Message-id: <{mid}>
  Date: Mon, 02 Mar 2026 09:00:00 +0100
  From: check@poc.example
  To: {to}
  Subject: Communication check

Your message cannot be delivered to the following recipients:

  Recipient address: {to}
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 5.1.1 unknown or illegal alias: {to}
"""),
    Notice("pmdf", "PMDF e-Mail Interconnect <postmaster@relay.example>", "Delivery Notification: Delivery has failed", """\
Your message cannot be delivered to the following recipients:

  Recipient address: {to}
  Reason: Illegal host/domain name found
"""),
    Notice("lsmtp", "LSMTP <owner-lsmtp@relay.example>", "Undelivered mail", """\
The enclosed message could not be delivered to the following recipients:

{to}: 550 5.1.1 unknown local part
"""),
    Notice("smail", "<MAILER-DAEMON@relay.example>", "mail failed, returning to sender", """\
|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <{to}> ... unknown user
"""),
    Notice("mailfoundry", "MAILER-DAEMON@relay.example", "Message delivery has failed", """\
Unable to deliver message to: {to}
Delivery failed for the following reason:
Server mx.mfa.alb.example[192.0.2.1] failed with: 550 <{to}> No such user here

This has been a permanent failure.  No further delivery attempts will be made.
"""),
    Notice("apache james", "PostMaster@relay.example", "[BOUNCE]", """\
Hi. This is the James mail server at relay.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.  Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
{to}

Error message:
550 5.1.1 {to}... User unknown
"""),
    Notice("dragonfly", "Mail Delivery Subsystem <MAILER-DAEMON@relay.example>", "Mail delivery failed", """\
This is the DragonFly Mail Agent at relay.example.

There was an error delivering your mail to <{to}>.

mx.mfa.alb.example [192.0.2.1] did not like our RCPT TO:
550 5.1.1 <{to}>: Recipient address rejected: User unknown

Message headers follow.
"""),
    Notice("fml", "postmaster@list.example", "error report", """\
<{to}>: the address is unknown here; user unknown.
"""),
]  # fmt: skip
