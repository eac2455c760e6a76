"""Officers' mails and courtesy mails."""
