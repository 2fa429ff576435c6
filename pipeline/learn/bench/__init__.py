"""Measuring reading and extraction: how right and how quick, ours beside the programs that others use.

In comes a folder of scans whose text is known, or of letters; out go error rates, seconds, memory, ratios.
It never reads with anything but what the user of each program would call, and never changes a letter.
To add a peer: one function and one line in `engines.ENGINES`, one line in `peers.PEERS`.
"""
