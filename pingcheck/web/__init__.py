"""The contacts' pages, the secretariat's pages, and what both share."""
