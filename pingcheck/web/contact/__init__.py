"""The pages of contacts: a reply link, a typed code, and whether a message is genuine."""
