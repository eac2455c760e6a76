"""Officers' mails: written into a thread, kept, and taken to the mail server as messages are."""
