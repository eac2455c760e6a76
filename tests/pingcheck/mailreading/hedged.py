# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""Notices of mailboxes that live, or of which nothing is said, that give advice about wrong addresses all the same."""

from tests.pingcheck.mailreading.shapes import Notice

SENDER, SUBJECT = "Mail Delivery System <MAILER-DAEMON@relay.example>", "Undelivered Mail Returned to Sender"

HEDGED = [
    Notice("usual cause", SENDER, SUBJECT, """\
Unfortunately, your message could not be delivered to one or more
recipients. The usual cause of this problem is invalid
recipient address or maintenance at the recipient side.

Delivery to {to} failed with error: connection timed out
""", dead=False),
    Notice("verify the address", SENDER, SUBJECT, """\
The following mail could not be delivered to {to}.

Reason: Exceeded Maximum Delivery Attempts. Verify that the recipient address is correct and exists.
""", dead=False),
    Notice("examples", SENDER, SUBJECT, """\
The server was unable to deliver your message (ex: unknown user, mailbox not found).

Recipient: {to}
Details: smtp;452 4.2.2 The recipient's inbox is out of storage space.
""", dead=False),
    Notice("may no longer", SENDER, SUBJECT, """\
We could not deliver your message to the following address, and will not try again:

{to}

The recipient's server did not say why. The mailbox may no longer exist, or the address may be misspelled. Please contact the recipient by other means.
""", dead=False),
    Notice("possible reasons", SENDER, SUBJECT, """\
Your message to {to} was returned.

Possible reasons: the user is unknown, the mailbox is full, or the domain does not exist.
""", dead=False),
    Notice("if the address", SENDER, SUBJECT, """\
Your message was not delivered to {to}.

If the recipient's address is invalid, correct it and send the message again. If it is not, ask your administrator.
""", dead=False),
    Notice("check, then policy", SENDER, SUBJECT, """\
Your message to {to} couldn't be delivered.

Check that the address exists. The recipient's server answered:

550 5.7.1 Message refused by local policy
""", dead=False),
    Notice("make sure", SENDER, SUBJECT, """\
Delivery to the following recipient has been given up:

{to}

Please make sure that the domain name exists and that the user is not unknown there.
""", dead=False),
    Notice("de, möglicherweise", SENDER, "Unzustellbar", """\
Ihre Nachricht an {to} konnte nicht zugestellt werden.

Möglicherweise existiert das Postfach nicht, oder die Adresse ist ungültig. Bitte prüfen Sie die Adresse.
""", dead=False),
    Notice("fr, peut-être", SENDER, "Message non remis", """\
Votre message à {to} n'a pas pu être remis.

L'adresse est peut-être invalide ou la boîte aux lettres pleine. Veuillez vérifier que l'adresse n'est pas inconnue.
""", dead=False),
    Notice("advice and a plain sentence", SENDER, SUBJECT, """\
Your message to {to} could not be delivered.

There is no such mailbox at this server. Please check the address; it may be misspelled.
"""),
    Notice("a plain line, then advice", SENDER, SUBJECT, """\
Your message could not be delivered to:

{to}
User unknown
Please verify the address and try again
"""),
]  # fmt: skip
