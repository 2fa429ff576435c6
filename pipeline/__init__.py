"""`vanthu`: reads Vietnamese official letters and gets them to the right police desk.

The order of the stages stands in `pipeline.process`, the nouns in `pipeline.model`.
"""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("vanthu")
except PackageNotFoundError:  # a source tree that is not installed
    __version__ = "0+unknown"
