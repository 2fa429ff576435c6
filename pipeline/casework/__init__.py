"""Casework: what is one letter, what corrects another, what the copies say together, what may happen next.

Cases of single submissions and events come in; links, merged cases, traces, comparisons and states go out. It
never opens a file, a clock or the database, and never joins in doubt: then it asks a person (`MAYBE_...`). To
add a move: one row in `life.MOVES` and its name in `matter.Move`; to add a trace: one line in `traces`, and
`TRACES_VERSION` raised, because the stored ones must be made again.
"""
