"""The description of the API itself, for programs that read it and tests that try it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from fastapi.openapi.utils import get_openapi

from pipeline import __version__
from pipeline.contract_schema import schema
from pipeline.review.api.calling import REFUSED, Calling
from pipeline.review.api.matters import CASE

if TYPE_CHECKING:
    from fastapi import FastAPI

router = APIRouter(tags=["description"], responses=REFUSED)
PREFIX = "/api/v1"
_ABOUT = (
    "Cases of the reviewers' desk: list, read, correct, decide. Sentences for people are Vietnamese. "
    "Every call has the rights and the reach of the person whose token it carries."
)
_WAYS = {
    "token": {"type": "http", "scheme": "bearer", "description": "Made on the page of one's account"},
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "__Host-vanthu",
        "description": "Of a signed-in browser; what changes something needs X-CSRF-Token besides",
    },
}


@router.get("/openapi.json", response_model=None)
def openapi(request: Request, visit: Calling) -> dict[str, Any]:  # noqa: ARG001 - whoever may call may read what
    """Give the OpenAPI 3.1 description of every call."""
    return description(request.app)


def description(app: FastAPI) -> dict[str, Any]:
    """Describe the calls of an application, with both ways to sign in.

    What does not fit the description is answered 400, not 422 as FastAPI has it.
    """
    told = get_openapi(title="vanthu", version=__version__, description=_ABOUT, routes=app.routes)
    told["paths"] = {path: one for path, one in told["paths"].items() if path.startswith(PREFIX)}
    for calls in told["paths"].values():
        for call in calls.values():
            call["responses"].pop("422", None)
    whole: dict[str, Any] = _with_case(told)
    case = schema()
    del case["$schema"]
    parts = whole["components"]["schemas"] | {"Case": case}
    used = _used(whole["paths"], parts)
    whole["components"]["schemas"] = {name: parts[name] for name in sorted(used)}
    whole["components"]["securitySchemes"] = _WAYS
    whole["security"] = [{"token": []}, {"session": []}]
    return whole


def _with_case(told: Any) -> Any:  # noqa: ANN401 - a part of a description
    """Put the contract in the place of its mark."""
    if isinstance(told, list):
        return [_with_case(one) for one in told]
    if not isinstance(told, dict):
        return told
    if told.get("$comment") == CASE["$comment"]:
        return {"$ref": "#/components/schemas/Case"}
    return {name: _with_case(one) for name, one in told.items()}


def _used(told: Any, parts: dict[str, Any]) -> set[str]:  # noqa: ANN401 - a part of a description
    """Give the names of the parts that a part refers to, directly or by others: pages have parts, too."""
    found: set[str] = set()
    left = [told]
    while left:
        one = left.pop()
        if isinstance(one, list):
            left += one
        elif isinstance(one, dict):
            name = str(one.get("$ref", "")).rpartition("/")[2]
            if name in parts and name not in found:
                found.add(name)
                left.append(parts[name])
            left += one.values()
    return found
