"""Who can be reached, and on whose word: States, points of contact, their addresses, and how they come and go."""
