"""What the service says in six languages: catalogues, templates, and moments in words."""
