"""Catalogues, templates and moments: what the service says, in six languages."""
