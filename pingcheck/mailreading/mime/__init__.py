"""A mail taken apart: parts, character sets, HTML, reports, and what it gives back of another mail."""
