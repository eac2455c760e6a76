# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""Mails whose meaning stands in no words: encrypted, a file alone, a calendar's reply, a reaction; as programs make them."""

import base64
from collections.abc import Sequence

from tests.pingcheck.mailreading.shapes import MESSAGE_ID, TO, US

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\nstream\nBT (Yes, received) Tj ET\nendstream\n%%EOF\n"
WAV = b"RIFF$\x00\x00\x00WAVEfmt " + bytes(40)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(60))
TNEF = b"\x78\x9f\x3e\x22\x01\x00" + bytes(range(80))
ZIP = b"PK\x03\x04\x14\x00" + bytes(range(90))
ENVELOPED = base64.b64decode(
    "MIIBXwYJKoZIhvcNAQcDoIIBUDCCAUwCAQIxgbehgbQCAQOgUaFPMAkGByqGSM49AgEDQgAE2ZcIMo2Npxt3ViZDBXjcAYF5osDbqbzqeD6v9vXR7GqE"
    "jdBfveDVHRAsjjnb8WyWPG282M9t+eBWaXEjwbVkmjAYBgkrgQUQhkg/AAIwCwYJYIZIAWUDBAEFMEIwQDAkMAwxCjAIBgNVBAMMAUQCFEE8LJFD0q/6"
    "kf88kotJuD4Y9gKJBBhCKaOAw3e2cNQnkJHsZLKDzE2cgeSqr0IwgYwGCSqGSIb3DQEHATAdBglghkgBZQMEAQIEEP5Twc03xvv8do3HRNl6KaSAYHuT"
    "pw2cMm1DkAjJI31TpF9Jx0q7rHZ6X2y95lGJX6tZH/jSMIrN9+trOUi9BKW4ejC5RD9Us/Tr9LKR4GUfdLoK1xaFGNc2N3DeDxtqlKrtMiPM1TS5psrf"
    "TXro69aY6Q=="
)
PGP = "-----BEGIN PGP MESSAGE-----\n\nhQEMA5Yes0received0AQf/T5q2Jx8Kc1bqWlD3vH0cZx1oQ9mN7yRtUuV2wXyZ\n=aB3d\n-----END PGP MESSAGE-----"

PLAIN = "text/plain; charset=utf-8"


def mail(body: str, *fields: str, subject: str = "Re: Communication check") -> bytes:
    """A mail that answers ours."""
    header = (
        f"From: Duty Officer <{TO}>",
        f"To: {US}",
        f"Subject: {subject}",
        f"In-Reply-To: <{MESSAGE_ID}>",
        "Date: Mon, 20 Apr 2026 09:00:00 +0200",
        "MIME-Version: 1.0",
        *fields,
    )
    return ("\n".join(header) + "\n\n" + body + "\n").encode()


def file(kind: str, data: bytes, *fields: str) -> str:
    lines = base64.encodebytes(data).decode()
    return "\n".join((f"Content-Type: {kind}", "Content-Transfer-Encoding: base64", *fields)) + "\n\n" + lines


def words(text: str, kind: str = PLAIN) -> str:
    return f"Content-Type: {kind}\n\n{text}\n"


def only(part: str, subject: str = "Re: Communication check") -> bytes:
    """A mail that is one part."""
    header, _, body = part.partition("\n\n")
    return mail(body, header, subject=subject)


def together(parts: Sequence[str], kind: str = "multipart/mixed", subject: str = "Re: Communication check") -> bytes:
    body = "".join(f"--cut\n{part}\n" for part in parts) + "--cut--"
    return mail(body, f'Content-Type: {kind}; boundary="cut"', subject=subject)


ENCRYPTED = [
    ("pgp/mime", together([words("Version: 1", "application/pgp-encrypted"), words(PGP, 'application/octet-stream; name="encrypted.asc"')], 'multipart/encrypted; protocol="application/pgp-encrypted"')),
    ("pgp inline", mail(PGP, f"Content-Type: {PLAIN}")),
    ("pgp inline, cut off", mail(PGP.partition("=aB3d")[0], f"Content-Type: {PLAIN}")),
    ("pgp inline over our mail", mail(f"{PGP}\n\nOn Mon, 20 Apr 2026, Secretariat wrote:\n> Did this reach you?", f"Content-Type: {PLAIN}")),
    ("s/mime", only(file('application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"', ENVELOPED))),
    ("s/mime, old type", only(file('application/x-pkcs7-mime; name="smime.p7m"', ENVELOPED))),
    ("s/mime, no type", only(file('application/octet-stream; name="smime.p7m"', ENVELOPED))),
    ("cisco", together([words("You have received a secure message\n\nRead your secure message by opening the attachment, securedoc.html."), file('text/html; name="securedoc_20261126.html"', b"<html><body>Yes, received.</body></html>", 'Content-Disposition: attachment; filename="securedoc_20261126.html"')])),
    ("microsoft", together([words("Duty Officer (duty@mfa.example) has sent you a protected message.\n\nRead the message\n\nLearn about messages protected by Microsoft Purview Message Encryption."), file('application/x-microsoft-rpmsg-message; name="message.rpmsg"', ZIP)])),
    ("microsoft, a link", mail("duty@mfa.example has sent you an encrypted message.\nRead the message: https://outlook.office365.example/Encryption", f"Content-Type: {PLAIN}")),
    ("proofpoint", together([words("This is a secure message.\n\nClick here by 2026-12-26 to read your message. After that, open the attachment.\nTo decrypt the message you need your password."), file('text/html; name="SecureMessageAtt.html"', b"<html></html>", "Content-Disposition: attachment")])),
    ("zix", mail("New secure email message from the Ministry\n\nTo view the secure message, click Open Message.", f"Content-Type: {PLAIN}")),
    ("seppmail", mail("Diese E-Mail wurde verschlüsselt. Öffnen Sie bitte den Anhang secure-email.html.", f"Content-Type: {PLAIN}")),
    ("proton", mail("duty@mfa.example sent you a password-protected message. Unlock message", f"Content-Type: {PLAIN}")),
    ("fr", mail("Vous avez reçu un message chiffré. Pour le lire, cliquez sur le lien et saisissez votre mot de passe.", f"Content-Type: {PLAIN}")),
    ("es", mail("Ha recibido un mensaje cifrado de nuestro servicio. Ábralo con su contraseña.", f"Content-Type: {PLAIN}")),
    ("ru", mail("Вам отправлено зашифрованное сообщение. Чтобы прочитать его, введите пароль.", f"Content-Type: {PLAIN}")),
    ("zh", mail("您收到一封加密邮件。请输入密码以阅读。", f"Content-Type: {PLAIN}")),
    ("ar", mail("لقد تلقيت رسالة مشفرة. أدخل كلمة المرور لقراءتها.", f"Content-Type: {PLAIN}")),
    ("de", mail("Sie haben eine verschlüsselte Nachricht erhalten. Öffnen Sie den Anhang und geben Sie Ihr Passwort ein.", f"Content-Type: {PLAIN}")),
]  # fmt: skip

ATTACHMENTS = [
    ("pdf alone", only(file('application/pdf; name="note.pdf"', PDF))),
    ("pdf called text", only(file(PLAIN, PDF))),
    ("pdf without a transfer encoding", mail(base64.encodebytes(PDF).decode(), f"Content-Type: {PLAIN}")),
    ("pdf beside nothing", together([words(""), file('application/pdf; name="note.pdf"', PDF)])),
    ("pdf over our quoted mail", together([words("On Mon, 20 Apr 2026, Secretariat wrote:\n> Did this reach you?\n> Yes, received."), file('application/pdf; name="note.pdf"', PDF)])),
    ("voice message", only(file('audio/wav; name="m.wav"', WAV))),
    ("voice message, a notice", together([words("You have received a voice message from +41 22 555 0100. Length: 0:12. It was received at 09:20."), file('audio/mpeg; name="voice.mp3"', b"ID3\x04" + bytes(60))])),
    ("voice message, octets", together([words(""), file('application/octet-stream; name="msg0001.wav"', WAV)])),
    ("fax, a notice", together([words("You have received a 1 page fax from +41 22 555 0100."), file('application/pdf; name="fax.pdf"', PDF)], subject="Fax received from +41225550100")),
    ("fax, tiff, fr", together([words("Vous avez reçu une télécopie de 2 pages."), file('image/tiff; name="fax.tif"', b"II*\x00" + bytes(60))])),
    ("scan", together([words(""), file('image/jpeg; name="scan.jpg"', b"\xff\xd8\xff\xe0" + bytes(60))])),
    ("image alone", only(file("image/png", PNG))),
    ("winmail.dat", only(file('application/ms-tnef; name="winmail.dat"', TNEF))),
    ("winmail.dat, octets", together([words(""), file('application/octet-stream; name="winmail.dat"', TNEF)])),
    ("rich text", only(file('text/rtf; name="answer.rtf"', rb"{\rtf1\ansi Yes, received.}"))),
    ("word, no name", only(file("application/octet-stream", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(90)))),
    ("zip", together([words(" \n"), file('application/zip; name="answer.zip"', ZIP)])),
    ("garbage called text", only(file(PLAIN, bytes((7 * n * n + 3) % 256 for n in range(900))))),
    ("a mail in the mail", together([words(""), "Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: x\n\nYes, received."])),
    ("a device alone", together([words("Sent from my iPhone"), file('image/heic; name="IMG.HEIC"', b"\0\0\0\x18ftypheic" + bytes(50))])),
    ("pdf called html", only(file("text/html; charset=utf-8", PDF))),
    ("uuencoded", mail("begin 644 note.pdf\nM)5!$1BTQ+C0*\n`\nend", f"Content-Type: {PLAIN}")),
    ("fax, ru", together([words("Вам поступил факс от +7 495 000"), file('application/pdf; name="f.pdf"', PDF)])),
    ("an image in empty html", together([words("<html><body><img src=cid:x></body></html>", "text/html"), file('image/png; name="x.png"', PNG)], "multipart/related")),
    ("invitation", together([words(""), words("BEGIN:VCALENDAR\nMETHOD:REQUEST\nSUMMARY:Received\nEND:VCALENDAR", "text/calendar; method=REQUEST")], "multipart/alternative")),
]  # fmt: skip


def calendar(method: str, partstat: str) -> str:
    event = f"BEGIN:VCALENDAR\nMETHOD:{method}\nVERSION:2.0\nBEGIN:VEVENT\nUID:123\nATTENDEE;PARTSTAT={partstat}:mailto:{TO}\nSUMMARY:Received\nEND:VEVENT\nEND:VCALENDAR"
    return words(event, f"text/calendar; charset=utf-8; method={method}")


ALTERNATIVE = "multipart/alternative"
CALENDARS = [
    ("outlook, accepted", together([words(""), calendar("REPLY", "ACCEPTED")], ALTERNATIVE, "Accepted: Coordination call")),
    ("outlook, declined", together([words(""), calendar("REPLY", "DECLINED")], ALTERNATIVE, "Declined: Coordination call")),
    ("google", together([words(f"{TO} has accepted this invitation.\n\nCoordination call\nTue 1 Dec 2026"), words("<p>accepted</p>", "text/html"), calendar("REPLY", "ACCEPTED")], ALTERNATIVE, "Accepted: Coordination call @ Tue 1 Dec 2026 (check)")),
    ("apple, counter", together([words("Duty Officer proposed a new time."), calendar("COUNTER", "TENTATIVE")], "multipart/mixed", "New Time Proposed: Coordination call")),
    ("alone", only(calendar("REPLY", "ACCEPTED"), "Accepted: Coordination call")),
    ("as a file", together([words(""), file('application/ics; name="invite.ics"', b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n")], "multipart/mixed", "Re: Coordination call")),
    ("stripped, de", mail("", f"Content-Type: {PLAIN}", subject="Zugesagt: Koordination")),
    ("stripped, fr", mail("", f"Content-Type: {PLAIN}", subject="Accepté : Coordination")),
    ("stripped, es", mail("", f"Content-Type: {PLAIN}", subject="Aceptada: Coordinación")),
    ("stripped, ru", mail("", f"Content-Type: {PLAIN}", subject="Принято: Координация")),
    ("stripped, zh", mail("", f"Content-Type: {PLAIN}", subject="已接受: 协调会议")),
    ("stripped, ar", mail("", f"Content-Type: {PLAIN}", subject="تم القبول: اجتماع تنسيق")),
    ("tentative, exchange", together([words(""), calendar("REPLY", "TENTATIVE")], ALTERNATIVE, "[EXTERNAL] Tentative: Coordination call")),
]  # fmt: skip

EMOJI = words('{\n  "emoji": "\U0001f44d",\n  "version": 1\n}', "text/vnd.google.email-reaction+json; charset=utf-8")
REACTIONS = [
    ("gmail", together([words("\U0001f44d\n\nDuty Officer reacted via Gmail"), EMOJI, words("<p>\U0001f44d</p>", "text/html")], ALTERNATIVE)),
    ("gmail, alone", only(EMOJI)),
    ("gmail, stripped", mail("\U0001f44d\n\nDuty Officer reacted via Gmail <https://www.google.com/gmail/about/>", f"Content-Type: {PLAIN}")),
    ("outlook", mail("Duty Officer reacted to your message:\n\nFrom: Secretariat\nSent: Monday\nSubject: Communication check\n\nDid this reach you?", f"Content-Type: {PLAIN}")),
    ("outlook, html", mail("<html><body><p>\U0001f44d Duty Officer reacted to your message:</p><blockquote>Did this reach you?</blockquote></body></html>", "Content-Type: text/html; charset=utf-8")),
    ("liked your message", mail("\U0001f44d Duty Officer liked your message", f"Content-Type: {PLAIN}")),
    ("apple", mail("Liked “Did this reach you?”", f"Content-Type: {PLAIN}")),
    ("outlook, fr", mail("Jean Petit a réagi à votre message :", f"Content-Type: {PLAIN}")),
    ("outlook, es", mail("Lucía Gómez ha reaccionado a su mensaje:", f"Content-Type: {PLAIN}")),
    ("outlook, de", mail("Ana Weber hat auf Ihre Nachricht reagiert:", f"Content-Type: {PLAIN}")),
    ("outlook, ru", mail("Иван Петров отреагировал на ваше сообщение:", f"Content-Type: {PLAIN}")),
    ("outlook, zh", mail("王伟 对你的邮件做出了反应：", f"Content-Type: {PLAIN}")),
    ("outlook, ar", mail("تفاعل أحمد مع رسالتك:", f"Content-Type: {PLAIN}")),
]  # fmt: skip

# With words of the writer beside it, a file takes nothing from them.
WITH_WORDS = [
    ("a pdf", together([words("Yes, received."), file('application/pdf; name="note.pdf"', PDF)])),
    ("a pdf, and a fax in the signature", together([words("Yes, received.\n\nKind regards\nAna Hoxha\nTel. +355 4 222 1039, Fax: +355 4 222 1040"), file('application/pdf; name="note.pdf"', PDF)])),
    ("a subject like a calendar's", mail("Yes, received.", f"Content-Type: {PLAIN}", subject="Принято: Проверка связи")),
    ("a picture in the signature", together([words("Yes, received.\n\n-- \nAna"), file('image/png; name="logo.png"', PNG)], "multipart/related")),
    ("a signature", together([words("Yes, received."), file('application/pkcs7-signature; name="smime.p7s"', b"0\x80\x06\x09")], "multipart/signed")),
    ("an encrypted file", together([words("Yes, received."), words(PGP, 'application/octet-stream; name="report.pgp"')])),
    ("a card", together([words("Yes, received."), words("BEGIN:VCARD\nFN:No\nEND:VCARD", "text/vcard")])),
    ("utf-16", only(file("text/plain; charset=utf-16", "Yes, received.".encode("utf-16")))),
    ("utf-16, no mark", only(file("text/plain; charset=utf-16le", "Yes, received.".encode("utf-16-le")))),
    ("utf-16, no label", only(file("text/plain", "Yes, received.".encode("utf-16-le")))),
    ("a type that nobody knows", only(file("x-unknown/x-thing", b"Yes, received."))),
    ("base64 that no field names", mail(base64.encodebytes(b"Yes, received. Best regards from the duty desk of the CERT.").decode(), f"Content-Type: {PLAIN}")),
]  # fmt: skip
