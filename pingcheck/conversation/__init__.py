"""What the service says to a contact and understands: links, choices, answers."""
