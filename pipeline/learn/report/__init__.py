"""Showing what was measured: on the terminal, as JSON, as one HTML file, as Markdown with charts.

In come the `Scores` of one run; out go pages and files, and a failure when a figure fell.
It never measures, never writes anything but the files it was asked for, and never puts a word of a letter on
a page unescaped: letters are hostile.
To add a figure: one property of `figures.Tally`, one column here, one line in docs/measuring.md.
"""
