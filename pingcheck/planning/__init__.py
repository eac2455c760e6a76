"""What plans exercises: meetings, and series that plan one again and again by a rule."""
