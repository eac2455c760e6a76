"""The mark that holds a restored database, as SQL: it is set before any program opens the database.

`{name}` and `{why}` stand for what each engine binds there.
"""

# The row is added by the first host that serves a database; one that was never served has none.
ADD_INSTALLATION = (
    "INSERT INTO installation (id, name, beat, held_why, clock_alarm, times_accepted, released_by, released_reason) "
    "SELECT 1, {name}, 0, '', '', 0, '', '' WHERE NOT EXISTS (SELECT 1 FROM installation)"
)
HOLD = "UPDATE installation SET held_why = {why}"
