"""How our own line recogniser was taught: lines of Vietnamese official text, set, worn and read.

Text (`texts`) is set in type (`paper`), worn as by printers, stamps, scanners and faxes (`wear`), and read by
a small net (`net`) until it reads it right (`train`); `export` makes the file that the reading room ships.
Needs PyTorch, which the house itself does not; nothing here is imported by it. docs/decisions tells what
the shipped weights were taught with.
"""
