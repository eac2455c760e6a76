"""Notes verbales: what came in, its documents, what it changes, and the way from a draft into force."""
