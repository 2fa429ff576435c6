"""What was found of a case is looked at again for each of its relatives: it is worked out once.

Cases are told apart by what they are in memory, not by their contents: to compare two of them word by word
costs more than to look again.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import wraps
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.model import Case

T = TypeVar("T")

AT_ONCE = 4  # cases remembered by each function: those under way, each beside one relative


def once_per_case(find: Callable[[Case], T]) -> Callable[[Case], T]:
    """Let a pure function of a case remember what it gave for the last few; safe among threads."""
    known: OrderedDict[int, tuple[Case, T]] = OrderedDict()
    lock = Lock()

    @wraps(find)
    def found(case: Case) -> T:
        with lock:
            held = known.get(id(case))
            if held is not None and held[0] is case:  # a case that is held cannot have lent its id to another
                known.move_to_end(id(case))
                return held[1]
        value = find(case)
        with lock:
            known[id(case)] = (case, value)
            while len(known) > AT_ONCE:
                known.popitem(last=False)
        return value

    return found
