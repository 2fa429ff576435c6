"""The accounts of others, for administrators."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import JSONResponse, Response

from pipeline import staffing
from pipeline.errors import UsageError
from pipeline.person import Person, Role
from pipeline.review.frame import page
from pipeline.review.pages.ways import Number, see
from pipeline.review.signed import GateOf, Posting, Visiting
from pipeline.terms import HandlerLevel
from pipeline.titles import HANDLER_LEVEL_TITLES
from pipeline.visit import Visit

router = APIRouter()
_DONE = {
    "changed": "Đã lưu. Phiên làm việc của người này kết thúc nếu quyền đổi.",
    "disabled": "Đã khóa tài khoản; mọi phiên làm việc và mã API của người này đã kết thúc.",
    "enabled": "Đã mở lại tài khoản. Đặt lại mật khẩu nếu người này không còn nhớ.",
}
MAY = {
    Role.CLERK: "xem vụ việc, nhập văn bản giấy, nhận việc, ghi bài đã đăng",
    Role.REVIEWER: "thêm: sửa thông tin đọc được, thẩm định, soạn văn bản",
    Role.APPROVER: "thêm: duyệt, trả lại, từ chối, chuyển, đổi đơn vị xử lý, cho thư đi",
    Role.ADMINISTRATOR: "tài khoản, nhật ký, thống kê; không xem văn bản",
    Role.AUDITOR: "xem vụ việc và nhật ký, thống kê; không sửa gì",
}
LEVEL_TITLES = {**HANDLER_LEVEL_TITLES, HandlerLevel.NONE: "không xem vụ việc nào"}
Name = Annotated[str, Form(max_length=200)]


def sent(
    name: Name = "",
    roles: Annotated[list[Role], Form(max_length=len(Role))] = [],  # noqa: B006 - FastAPI copies it
    level: Annotated[HandlerLevel, Form()] = HandlerLevel.COMMUNE,
    unit: Name = "",
    province: Name = "",
) -> staffing.Asked:
    """Read the form about a person."""
    return staffing.Asked(name, tuple(roles), level, unit, province)


Asked = Annotated[staffing.Asked, Depends(sent)]


@router.get("/people")
def people(request: Request, visit: Visiting, done: Annotated[str, Query(max_length=20)] = "") -> Response:
    """List the accounts."""
    listed, told = staffing.everybody(visit), _DONE.get(done, "")
    return page(request, "people.html", people=listed, done=told, levels=LEVEL_TITLES)


@router.get("/people/new")
def ask_new(request: Request, visit: Visiting) -> Response:
    """Ask who the new person is."""
    return _form(request, visit, None)


@router.post("/people/new")
def add(
    request: Request,
    gate: GateOf,
    visit: Posting,
    asked: Asked,
    login: Annotated[str, Form(max_length=100)] = "",
) -> Response:
    """Add a person and show the one-time password, this once."""
    try:
        person, password = staffing.add(visit, gate, login, asked)
    except UsageError as error:
        return _form(request, visit, None, asked=asked, login=login, fault=error)
    return page(request, "given.html", other=person, password=password, here="/people")


@router.get("/people/units")
def units(visit: Visiting, province: Annotated[str, Query(max_length=100)] = "") -> JSONResponse:
    """Name the police of a province's communes, for the input that completes."""
    return JSONResponse({"units": staffing.unit_names(visit, province)})


@router.get("/people/{person_id}")
def ask_change(request: Request, visit: Visiting, person_id: Number) -> Response:
    """Show one account and what may be changed."""
    return _form(request, visit, staffing.somebody(visit, person_id))


@router.post("/people/{person_id}")
def change(
    request: Request,
    gate: GateOf,
    visit: Posting,
    person_id: Number,
    asked: Asked,
) -> Response:
    """Change name, roles and reach."""
    person = staffing.somebody(visit, person_id)
    try:
        staffing.change(visit, gate, person_id, asked)
    except UsageError as error:
        return _form(request, visit, person, asked=asked, login=person.login, fault=error)
    return see("/people?done=changed")


@router.post("/people/{person_id}/reset")
def reset(
    request: Request,
    gate: GateOf,
    visit: Posting,
    person_id: Number,
    totp: Annotated[bool, Form()] = False,  # noqa: FBT002 - a box of the form
) -> Response:
    """Give a one-time password and show it, this once."""
    person, password = staffing.reset(visit, gate, person_id, totp=totp)
    return page(request, "given.html", other=person, password=password, here="/people")


@router.post("/people/{person_id}/disable")
def disable(gate: GateOf, visit: Posting, person_id: Number) -> Response:
    """Let a person in no more."""
    staffing.disable(visit, gate, person_id)
    return see("/people?done=disabled")


@router.post("/people/{person_id}/enable")
def enable(gate: GateOf, visit: Posting, person_id: Number) -> Response:
    """Let a person in again."""
    staffing.enable(visit, gate, person_id)
    return see("/people?done=enabled")


def _form(
    request: Request,
    visit: Visit,
    other: Person | None,
    asked: staffing.Asked | None = None,
    login: str = "",
    fault: UsageError | None = None,
) -> Response:
    """Give the form of a person: as it is kept, or as it was just sent."""
    if asked is None and other is not None:
        reach = other.reach
        asked = staffing.Asked(other.name, other.roles, reach.level, reach.unit, (*reach.provinces, "")[0])
    blank = staffing.Asked("", (Role.REVIEWER,), HandlerLevel.COMMUNE, "", "")
    return page(
        request,
        "person.html",
        HTTPStatus.BAD_REQUEST if fault else HTTPStatus.OK,
        other=other,
        asked=asked or blank,
        login=login,
        fault=str(fault or ""),
        provinces=staffing.province_names(visit),
        levels={level: LEVEL_TITLES[level] for level in staffing.LEVELS},
        may=MAY,
        here="/people",
    )
