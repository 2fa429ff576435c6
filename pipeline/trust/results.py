"""Authentication-Results (RFC 8601 section 2.2) in pieces: which server says so, and what it found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.trust.head import MAX_VALUE

_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_WORD = re.compile(r'[^\s"();=]+')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SIGNS = frozenset(";=")


@dataclass(frozen=True, slots=True)
class Result:
    """What one method found: "dkim", "pass", and its properties by name ("header.d") in lower case."""

    method: str
    value: str
    properties: tuple[tuple[str, str], ...]

    def named(self, *names: str) -> str:
        """Give the first property of one of these names; "" when there is none."""
        return next((value for name in names for one, value in self.properties if one == name), "")


@dataclass(frozen=True, slots=True)
class Said:
    """One header: the authserv-id in lower case, and its results in order."""

    server: str
    results: tuple[Result, ...]


def parse_results(value: str) -> Said | None:
    """Read the value of one header; None when it is too long, malformed, or names no server.

    Microsoft's servers write theirs without an authserv-id: nobody can tell who speaks there.
    """
    tokens = _tokens(value)
    if not tokens:
        return None
    first, *pieces = _pieces(tokens)
    # After the authserv-id only a version may stand.
    if not first or "=" in first or len(first) > 2:  # noqa: PLR2004 - id and version
        return None
    return Said(first[0].strip().lower(), tuple(found for piece in pieces if (found := _result(piece))))


def without_comments(value: str) -> str | None:
    """Give a structured field without its comments in parentheses; None when it is malformed."""
    tokens = _tokens(value)
    return None if tokens is None else " ".join(tokens)


def _tokens(value: str) -> list[str] | None:
    """Give words, unquoted texts and the signs ; and = in order; None when the value is malformed."""
    if len(value) > MAX_VALUE:
        return None
    tokens: list[str] = []
    at = 0
    while at < len(value):
        char = value[at]
        if char.isspace():
            at += 1
        elif char == "(":
            at = _after_comment(value, at)
        elif char in _SIGNS:
            tokens.append(char)
            at += 1
        elif match := (_QUOTED if char == '"' else _WORD).match(value, at):
            # An unquoted text that looks like a sign must not become one.
            tokens.append(_ESCAPED.sub(r"\1", match[1]) + " " if char == '"' else match[0])
            at = match.end()
        else:
            return None
        if at < 0:
            return None
    return tokens


def _after_comment(value: str, at: int) -> int:
    """Give the place behind a comment, which may hold others; -1 when it does not end."""
    depth = 0
    while at < len(value):
        char = value[at]
        at += 2 if char == "\\" else 1
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return at
    return -1


def _pieces(tokens: list[str]) -> list[list[str]]:
    pieces: list[list[str]] = [[]]
    for one in tokens:
        if one == ";":
            pieces.append([])
        else:
            pieces[-1].append(one)
    return pieces


def _result(piece: list[str]) -> Result | None:
    """Read `method = value name = value …`; None for "none" and for what is no result."""
    pairs: list[tuple[str, str]] = []
    at = 0
    while at < len(piece):
        if piece[at] != "=" and piece[at + 1 : at + 2] == ["="] and piece[at + 2 : at + 3] not in ([], ["="]):
            pairs.append((piece[at].strip().lower(), piece[at + 2].strip()))
            at += 3
        elif pairs:
            at += 1  # padding of a base64 value, a stray word
        else:
            return None
    if not pairs:
        return None
    (method, value), *properties = pairs
    return Result(method.partition("/")[0], value.lower(), tuple(properties))
