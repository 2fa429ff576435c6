"""A page of the tests that shows nothing but the viewer, and letters to look at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, DictLoader

from pipeline.review import review
from pipeline.review.frame import environment, page
from pipeline.review.viewer import viewer_context

if TYPE_CHECKING:
    from fastapi import FastAPI

    from pipeline.review.office import Office

SAMPLES = Path(__file__).parents[1] / "samples"
PAGE = """\
{% extends "base.html" %}
{% block styles %}<link rel="stylesheet" href="{{ static('viewer.css') }}">
<link rel="stylesheet" href="/demo.css">{% endblock %}
{% block scripts %}<script type="module" src="/demo.js"></script>{% endblock %}
{% block main %}<h1>Xem</h1><div class="pane">{% include "viewer.html" %}</div>{% endblock %}
"""
SCRIPT = """\
import { createViewer } from '/static/viewer.js';
window.viewer = createViewer(document.getElementById('viewer'));
"""
STYLE = ".pane { height: calc(100vh - 9rem); max-width: 44rem; }"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)


def with_demo(office: Office) -> FastAPI:
    """Give the application with the page /demo/{matter} of the tests, under the policy of the real pages."""
    from fastapi import Request, Response  # noqa: PLC0415 - FastAPI looks for them beside the function

    from pipeline.review.signed import Visiting  # noqa: PLC0415 - as above

    app = review(office)
    loader = environment().loader
    environment().loader = ChoiceLoader([loader, DictLoader({"viewer_demo.html": PAGE})])

    def demo(request: Request, visit: Visiting, matter: str) -> Response:
        viewer = viewer_context(visit, visit.look(matter), office.house.sights)
        shown = page(request, "viewer_demo.html", viewer=viewer)
        shown.headers["Content-Security-Policy"] = POLICY
        return shown

    demo.__annotations__ = {"request": Request, "visit": Visiting, "matter": str, "return": Response}
    app.get("/demo/{matter}")(demo)
    app.get("/demo.js")(lambda: Response(SCRIPT, media_type="text/javascript"))
    app.get("/demo.css")(lambda: Response(STYLE, media_type="text/css"))
    return app


def take_in(office: Office, *names: str) -> dict[str, str]:
    """Process sample folders, each one submission; give the matter of each by the number of the sample."""
    found: dict[str, str] = {}
    for name in names:
        (folder,) = SAMPLES.glob(f"{name}-*")
        files = [one for one in sorted(folder.iterdir()) if one.name not in ("expected.json", "note.txt")]
        (submission,) = office.house.ingest(files, together=True)
        list(office.house.process_all([(submission, office.house.rooms)]))
        matters = office.desk.matters
        found[name] = matters.matter_of(submission.id) or ""
    return found
