"""What people and their programs write: replies with quotations, absences, tickets."""
