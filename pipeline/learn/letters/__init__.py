"""How the trained layer beside the rules is taught: letters from a grammar, marked, worn, and learned from.

Wordings (`data/`) are drawn by a grammar (`grammar`) into letters (`setting`, `parts`, `bodies`) that are
worn (`noise`); a small spaCy pipeline (`net`) learns them beside checked letters (`checked`) and is measured
on wordings kept apart (`train`, `score`). docs/training.md has the recipe.
"""
