"""What a reply means: words, clauses and phrases, read into one of five answers."""
