"""Measuring and learning: how right the house is on letters whose truth is known.

In come folders of letters with their checked truth; out go figures per field and form.
It never changes a rule, a case or a letter, and what it measures on is never what was tuned on.
To add a measured field: one line in `compare.FIELDS`.
"""
