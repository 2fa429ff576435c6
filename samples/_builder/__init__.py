"""Workshop of the sample letters: what a letter says (`letters_*`), how it looks, how it is packed."""
