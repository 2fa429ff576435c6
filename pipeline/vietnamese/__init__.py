"""Facts of the language that hold for every letter.

In comes text, out goes text or a value. Nothing here opens a file, reads a clock or knows a room.
To add a fact, write a module of pure functions with its test in tests/unit/vietnamese/.
"""
