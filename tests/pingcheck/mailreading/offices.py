# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""Offices' mail systems, and the gateways before them: what each says of a mailbox that is not there."""

from tests.pingcheck.mailreading.shapes import Notice

OFFICES = [
    Notice("exchange 5.5", "System Administrator <postmaster@mfa.alb.example>", "Undeliverable: Communication check", """\
Your message

  To:      {to}
  Subject: Communication check
  Sent:    Mon, 2 Mar 2026 09:00:00 +0100

did not reach the following recipient(s):

{to} on Mon, 2 Mar 2026 09:00:05 +0100
    The recipient name is not recognized
\tThe MTS-ID of the original message is: c=al;a= ;p=mfa;l=EX1
    MSEXCH:IMS:MFA:TIRANA:EX1 0 (000C05A6) Unknown Recipient
"""),
    Notice("exchange 2003", "postmaster@mfa.alb.example", "Delivery Status Notification (Failure)", """\
Your message did not reach some or all of the intended recipients.

      Subject:\tCommunication check
      Sent:\t02.03.2026 09:00

The following recipient(s) could not be reached:

      {to} on 02.03.2026 09:00
            The e-mail account does not exist at the organization this message was sent to.  Check the e-mail address, or contact the recipient directly to find out the correct address.
            <ex1.mfa.alb.example #5.1.1>
"""),
    Notice("exchange 2007", "Microsoft Exchange <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@mfa.alb.example>", "Undeliverable: Communication check", """\
Delivery has failed to these recipients or distribution lists:

{to}<mailto:{to}>
The recipient's e-mail address was not found in the recipient's e-mail system. Microsoft Exchange will not try to redeliver this message for you. Please check the e-mail address and try resending this message, or provide the following diagnostic text to your system administrator.

Diagnostic information for administrators:

Generating server: mfa.alb.example

{to}
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##
"""),
    Notice("domino", "Postmaster@mfa.alb.example", "DELIVERY FAILURE: User duty.officer (duty.officer@mfa.alb.example) not listed in Domino Directory", """\
Your message

  Subject: Communication check

was not delivered to:

  {to}

because:

  User duty.officer ({to}) not listed in Domino Directory
"""),
    Notice("notes 4", "Mail Router/MFA", "NON-DELIVERY of: Communication check", """\
------- Failure Reasons  --------

User not listed in public Name & Address Book
{to}

------- Returned Message --------
"""),
    Notice("mailmarshal", "MailMarshal <postmaster@mfa.alb.example>", "Undeliverable Mail: Communication check", """\
Your message:
   From:    check@poc.example
   Subject: Communication check

Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected:

    {to}

Additional Information
======================
Original Sender:    <check@poc.example>
"""),
    Notice("imail", "Postmaster <postmaster@mfa.alb.example>", "Undeliverable Mail", """\
Unknown user: {to}


Original message follows.
"""),
    Notice("imail, invalid", "Postmaster <postmaster@mfa.alb.example>", "Undeliverable Mail", """\
Invalid final delivery userid: {to}

Original message follows.
"""),
    Notice("zimbra", "MAILER-DAEMON@zimbra.example (Mail Delivery System)", "Undelivered Mail Returned to Sender", """\
This is the mail system at host zimbra.example.

<{to}>: host zimbra.example[192.0.2.5] said: 550 5.1.1 <{to}>: Recipient address rejected: mfa.alb.example (in reply to RCPT TO command)
"""),
    Notice("mdaemon", "MDaemon@relay.example", "Permanent Delivery Failure", """\
The attached message had PERMANENT fatal delivery errors!

----------------------------------------------------------------------
Failed address: {to}

Session Transcript:
 Mon 2026-03-02 09:00:00: --> RCPT To:<{to}>
 Mon 2026-03-02 09:00:00: <-- 550 Recipient unknown <{to}>
"""),
    Notice("merak", "postmaster@relay.example", "Message could not be delivered", """\
Your message could not be delivered to the following recipients:

{to} (550 5.1.1 Unknown or illegal alias)
"""),
    Notice("mercury", "Electronic Postmaster <postmaster@relay.example>", "Postmaster Notify: Delivery Failure", """\
The attached message has failed delivery and has been referred
to you as postmaster. The following error report or reports
were given to explain the problem:

   *** {to}
   User not known at this site.
"""),
    Notice("groupwise", "postmaster@mfa.alb.example", "Message status - undeliverable", """\
The message that you sent was undeliverable to the following:
\t{to} (user not found)

Possibly truncated original message follows:
"""),
    Notice("first class", "Mail Administrator <postmaster@relay.example>", "NDN: Communication check", """\
Sorry. Your message could not be delivered to:

{to} (The name was not found at the remote site. Check that the name has been entered correctly.)
"""),
    Notice("barracuda", "postmaster@relay.example", "Undeliverable message", """\
The message could not be delivered to <{to}>:
550 permanent failure for one or more recipients ({to}:550 5.1.1 User unknown)
"""),
    Notice("interscan", "InterScan MSS <postmaster@relay.example>", "Mail could not be delivered", """\
Unable to deliver message to <{to}> (and other recipients in the same domain).
Sent <<< RCPT TO:<{to}>
Received >>> 550 5.1.1 <{to}>... user unknown
"""),
    Notice("mcafee", "McAfee Delivery <postmaster@relay.example>", "Delivery Status", """\
--- The following addresses had delivery problems ---

<{to}>   (User unknown {to})
"""),
    Notice("messagelabs", "MAILER-DAEMON@messagelabs.example", "Mail Delivery Failure", """\
This is the mail delivery agent at messagelabs.example.
I was unable to deliver your message to the following addresses:

{to}

Reason: 550 Requested action not taken: mailbox unavailable
"""),
    Notice("mimecast", "postmaster@mimecast.example", "[Postmaster] Email Delivery Failure", """\
Delivery of your message to {to} failed.

Reason: 550 Invalid Recipient - https://community.mimecast.example/docs#550
"""),
    Notice("proofpoint", "Mail Delivery Subsystem <MAILER-DAEMON@pphosted.example>", "Returned mail: see transcript for details", """\
   ----- The following addresses had permanent fatal errors -----
<{to}>
    (reason: 550 5.1.1 User Unknown)
"""),
    Notice("scalix", "Postmaster <postmaster@mfa.alb.example>", "Not delivered: Communication check", """\
Your message could not be delivered to

   {to}

Reason for failure: (1) recipient name unrecognised: unknown recipient
"""),
]  # fmt: skip
