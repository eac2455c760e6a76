"""The words by which mails are told apart."""
