"""The API: the same acts as the pages, with the same rights, as JSON; described by OpenAPI 3.1.

A program signs in by a token in `Authorization: Bearer`, a page's own script by its session. To add a call,
write it in the module of its group and, for a new group, one line in `GROUPS`.
"""

from __future__ import annotations

from fastapi import APIRouter

from pipeline.review.api import description, figures, mails, matters, people, submissions

GROUPS = (
    people.router,
    matters.router,
    submissions.router,
    mails.router,
    figures.router,
    description.router,
)

router = APIRouter(prefix="/api/v1")
for _group in GROUPS:
    router.include_router(_group)
