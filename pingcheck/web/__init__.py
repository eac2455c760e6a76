"""The contact's pages and the secretariat's pages."""
