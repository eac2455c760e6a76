"""Who may sign in: accounts, passwords, sessions of browsers, and the throttle for guessers."""
