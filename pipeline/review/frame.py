"""The frame of every page: templates, words in two languages, navigation, addresses of static files."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, date, datetime
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse
from starlette.staticfiles import StaticFiles

from pipeline.errors import DefectError
from pipeline.matter import STATE_TITLES, VIET_NAM
from pipeline.person import ROLE_TITLES, Right
from pipeline.review.words import translated
from pipeline.terms import FIELD_TITLES, FINDING_TITLES, SCOPE_TITLES

if TYPE_CHECKING:
    from fastapi import Request
    from starlette.types import Scope

STATIC = Path(__file__).with_name("static")
TEMPLATES = Path(__file__).with_name("templates")
LANGUAGES = ("vi", "en")
EDITION = 12  # hexadecimal figures of the mark of the static files
_MARK = re.compile(rf"[0-9a-f]{{{EDITION}}}")
# Address, name, the right that shows it.
NAVIGATION: tuple[tuple[str, str, Right], ...] = (
    ("/queue", "Hàng đợi", Right.SEE),
    ("/upload", "Nhập văn bản", Right.UPLOAD),
    ("/outbox", "Thư đi", Right.SEE),
    ("/figures", "Thống kê", Right.FIGURES),
    ("/people", "Người dùng", Right.PEOPLE),
    ("/audit", "Nhật ký", Right.AUDIT),
)


def page(request: Request, name: str, /, status: HTTPStatus = HTTPStatus.OK, **context: Any) -> HTMLResponse:  # noqa: ANN401 - whatever a template shows
    """Render a template within the frame; everything is escaped.

    Besides `context` a template has `person` (None when nobody is signed in), `csrf`, `t` (a Vietnamese text
    in the language of the person), `navigation`, `here` (the path), `language`, `rights` (their values),
    `static(name)`, and the filters `day`, `moment`.
    """
    person = getattr(request.state, "person", None)
    session = getattr(request.state, "session", None)
    language = language_of(request)
    shown = [(to, name_) for to, name_, right in NAVIGATION if person is not None and person.may(right)]
    told = {
        "person": person,
        "csrf": session.csrf if session else "",
        "t": lambda text: translated(text, language),
        "language": language,
        "navigation": shown,
        "here": request.url.path,
        "rights": frozenset(right.value for right in person.rights) if person else frozenset(),
        **context,
    }
    return HTMLResponse(environment().get_template(name).render(told), status)


def language_of(request: Request) -> str:
    """Give the language of a page: the person's, else that of the cookie `language`, else Vietnamese."""
    person = getattr(request.state, "person", None)
    wanted = person.locale if person else request.cookies.get("language", "vi")
    return wanted if wanted in LANGUAGES else "vi"


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Give the templates, all of them escaping; an unknown name is an error, not a blank."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"day": day, "moment": moment}
    made.globals |= {
        "static": static,
        "STATE_TITLES": STATE_TITLES,
        "FIELD_TITLES": FIELD_TITLES,
        "FINDING_TITLES": FINDING_TITLES,
        "SCOPE_TITLES": SCOPE_TITLES,
        "ROLE_TITLES": ROLE_TITLES,
    }
    return made


@lru_cache(maxsize=64)
def static(name: str) -> str:
    """Give the address of a static file; it changes with the content, so that browsers may keep the file.

    The mark stands in the path, not behind a question mark: a module that imports `./base.js` then gets the
    very file that the page loaded, not a second one that runs again.
    """
    if not (STATIC / name).is_file():
        raise DefectError(f"no static file {name}")
    return f"/static/{edition()}/{name}"


@lru_cache(maxsize=1)
def edition() -> str:
    """Give the mark of all static files together."""
    digest = hashlib.sha256()
    for path in sorted(one for one in STATIC.rglob("*") if one.is_file()):
        digest.update(path.relative_to(STATIC).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:EDITION]


class StaticParts(StaticFiles):
    """Serves `/static/MARK/name` and `/static/name`; pages that are open since an older edition go on."""

    def get_path(self, scope: Scope) -> str:
        """Leave the mark out."""
        path = super().get_path(scope)
        mark, slash, name = path.partition("/")
        return name if slash and _MARK.fullmatch(mark) else path


def day(value: date | None) -> str:
    """Write a day as officers do, a dash for none."""
    return f"{value:%d/%m/%Y}" if value else "–"


def moment(value: datetime | None) -> str:
    """Write a moment in Viet Nam's time, a dash for none."""
    if value is None:
        return "–"
    aware = value if value.tzinfo else value.replace(tzinfo=UTC)
    return f"{aware.astimezone(VIET_NAM):%H:%M %d/%m/%Y}"
