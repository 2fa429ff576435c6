"""How often somebody may ask: token buckets in memory, with a bound (OWASP ASVS 5.0, V2.4, V6.3).

Signing in is counted strictly, everything else so that no person at work ever meets the limit.
"""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_KEYS = 20_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """`burst` at once, and then `per_minute`."""

    burst: int
    per_minute: float


# An office behind one address signs in at eight o'clock: 10 a minute, 20 at once.
SIGN_IN_ADDRESS = Allowance(20, 10)
SIGN_IN_LOGIN = Allowance(5, 5)
ADDRESS = Allowance(1500, 3000)
PERSON = Allowance(300, 900)


class Meter:
    """A token bucket for each key; the key that was silent longest goes when there are too many."""

    def __init__(self, allowance: Allowance, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with full buckets; `clock` gives seconds."""
        self.allowance, self.clock = allowance, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def spend(self, key: str) -> int:
        """Take one; 0 when there was one, else after how many seconds there will be."""
        rate = self.allowance.per_minute / 60
        with self._lock:
            now = self.clock()
            left, at = self._left.pop(key, (float(self.allowance.burst), now))
            left = min(self.allowance.burst, left + (now - at) * rate)
            spent = left >= 1
            self._left[key] = (left - 1 if spent else left, now)
            if len(self._left) > MOST_KEYS:
                self._left.popitem(last=False)
        return 0 if spent else max(1, math.ceil((1 - left) / rate))


class Rates:
    """The meters of one application."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with nothing spent."""
        self.address, self.person = Meter(ADDRESS, clock), Meter(PERSON, clock)
        self.sign_in_address, self.sign_in_login = Meter(SIGN_IN_ADDRESS, clock), Meter(SIGN_IN_LOGIN, clock)


def hold(meter: Meter, key: str) -> None:
    """Take one; `HTTPException` 429 when there is none."""
    if wait := meter.spend(key):
        raise HTTPException(HTTPStatus.TOO_MANY_REQUESTS, headers={"Retry-After": str(wait)})
