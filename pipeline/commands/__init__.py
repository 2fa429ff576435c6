"""One module for each group of commands; `pipeline.cli` lists them all.

Parsed arguments come in, printed lines and an exit code go out; a command calls one function of the house and
never decides anything itself. To add one, write `add_NAME` and `NAME` here and one line in `cli.COMMANDS`.
"""
