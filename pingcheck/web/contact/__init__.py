"""The contacts' pages: behind a reply link, for a typed code, and to verify a message."""
