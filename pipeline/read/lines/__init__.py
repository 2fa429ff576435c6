"""Lines of a scan: the characters a line may hold, and turning what a recogniser saw into text."""
