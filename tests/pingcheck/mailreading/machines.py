"""What gateways and complaint desks write that look like people's replies."""

GATEWAYS = {
    "pager": """\
Error: bad subscriber address

Text of the error:
550 - Requested action not done: no such subscriber here

About the message:
  Subject: [CC-2031-04] Communication check
  Sent: Mon Mar 03 09:00:00 GMT 2031
  MAIL FROM: check@poc.example
  RCPT TO: 5550100@sms.example
  Size (bytes): 4120
""",
    "labels": """\
Status: failed
Recipient: 5550100@sms.example
Command: RCPT TO
Response: 550 5.1.1 No such subscriber
Message-ID: <0b5fd5a0c1d94b0f@poc.example>
""",
    "dialogue": """\
Session transcript:
>>> MAIL FROM:<check@poc.example>
<<< 250 ok
>>> RCPT TO:<5550100@sms.example>
<<< 550 wrong number
""",
}
COMPLAINTS = {
    "report": """\
This is an email abuse report for an email message received from IP 192.0.2.33 on Mon, 3 Mar 2031 09:00:00 +0000.

Feedback-Type: abuse
User-Agent: Loop/1.0
Version: 1
Original-Mail-From: <check@poc.example>
Original-Rcpt-To: <duty.officer@mfa.alb.example>
Received-Date: Mon, 3 Mar 2031 09:00:00 +0000
Source-IP: 192.0.2.33

Message-ID: <0b5fd5a0c1d94b0f@poc.example>
Subject: Communication check
""",
    "bare": """\
Feedback-Type: abuse
Source-IP: 192.0.2.33
Original-Rcpt-To: duty.officer@mfa.alb.example
X-Report: this is the wrong person
""",
}
