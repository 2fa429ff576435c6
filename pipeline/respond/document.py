"""The nouns of the room: one kind of paper, and the values that a template of it is filled with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

# Text, or rows of text: "gaps" is a tuple of {"what": ..., "how": ...}; "signed_as" a tuple of lines.
Context = dict[str, str | tuple[str, ...] | tuple[dict[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Document:
    """One kind of paper: `key` for commands, `title` for officers, the file of its template.

    `context` makes the values of a brief (`Brief`, or `ReminderBrief` for reminders). `names` are all that a
    template may use, "gaps.what" for a column of rows; `must` are those without which the paper is wrong.
    """

    key: str
    title: str
    template: str
    context: Callable[[Any], Context]
    names: tuple[str, ...]
    must: tuple[str, ...]
