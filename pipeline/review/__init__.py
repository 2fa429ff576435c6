"""Requests of browsers and programs come in: pages, forms, pictures, calls of the API.

Out go pages in Vietnamese or English, pictures of letters drawn anew, and JSON; nobody sees or does more than
their rights and reach allow. This room never decides anything, never holds SQL, and never sends a byte of a
letter that a browser could run. To add a page, write a module with a `router` and one line in `PAGES`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import FastAPI

from pipeline.review import api, errors
from pipeline.review.frame import STATIC, StaticParts
from pipeline.review.pages import (
    account,
    audit,
    case,
    case_complete,
    case_more,
    decide,
    elsewhere,
    figures,
    home,
    outbox,
    papers,
    people,
    pictures,
    queue,
    signing,
    upload,
)
from pipeline.review.security import security

if TYPE_CHECKING:
    from pipeline.review.office import Office

PAGES = (
    home.router,
    signing.router,
    elsewhere.router,
    queue.router,
    case.router,
    case_more.router,
    case_complete.router,
    decide.router,
    papers.router,
    outbox.router,
    upload.router,
    pictures.router,
    figures.router,
    account.router,
    people.router,
    audit.router,
    api.router,
)


def review(office: Office) -> FastAPI:
    """Build the web application over an open office."""
    app = FastAPI(title="vanthu", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.office = office
    errors.install(app)
    for router in PAGES:
        app.include_router(router)
    security(app, office.settings)
    app.mount("/static", StaticParts(directory=STATIC), name="static")
    return app
