"""Corrections over a visit, on real letters read by the real reader and kept in a real database."""

from __future__ import annotations

import getpass
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from desk_visits import person, visiting
from read_files import picture_of, scan

from pipeline import correcting, learning
from pipeline.amend import entered, shown_text, value_of
from pipeline.app import open_desk
from pipeline.cli import main
from pipeline.correcting import Change
from pipeline.errors import ChangedMeanwhileError, ForbiddenError, NotHereError, UsageError
from pipeline.model import Audience, Window
from pipeline.person import Reach, Role
from pipeline.settings import load_settings
from pipeline.store.audit_port import AuditQuery
from pipeline.store.matters_port import MatterQuery
from pipeline.terms import (
    CaseStatus,
    FieldStatus,
    FileRole,
    FindingCode,
    Gender,
    HandlerLevel,
    Kind,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.desk import Desk

SAMPLES = Path(__file__).parents[2] / "samples"
WHOLE = SAMPLES / "01-xa-dak-wil-canh-bao-lua-dao"
LETTER, ARTICLE, IMAGE = (
    WHOLE / name
    for name in ("145_UBND-VHXH.pdf", "Bai viet canh bao gia danh can bo.docx", "anh-dai-dien.png")
)
AUDIENCE = Audience(18, 60, Gender.FEMALE, ("hội viên phụ nữ",))


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand in an empty folder with a house of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("VANTHU_PROFILE", "dak-nong")
    load_settings.cache_clear()
    yield tmp_path / "data"
    load_settings.cache_clear()


@pytest.fixture
def vanthu(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Give a way to run a command in this process: what it prints."""

    def run(*arguments: str | Path) -> str:
        capsys.readouterr()
        ended = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert ended == 0, said.err + said.out
        return said.out

    return run


@pytest.fixture
def process(vanthu: Callable[..., str]) -> Callable[..., str]:
    """Give a way to process files as one submission: its id."""

    def run(*files: Path) -> str:
        together = ("--together",) if len(files) > 1 else ()
        said = vanthu("process", *files, *together, "--json", "--received", "2024-11-06")
        return str(json.loads(said)["id"])

    return run


@pytest.fixture
def desk(process: Callable[..., str]) -> Iterator[Desk]:
    """Open the desk with the whole letter of the first sample on it."""
    process(LETTER, ARTICLE, IMAGE)
    with open_desk(load_settings()) as opened:
        yield opened


def only(desk: Desk) -> str:
    """Give the id of the only matter."""
    (line,) = desk.matters.lines(MatterQuery())
    return line.id


def change(name: str, value: object, why: str = "") -> Change:
    """Type a value into the form of its field."""
    return Change(name, entered(name, value), why=why)


def test_a_correction_is_judged_at_once_and_kept(desk: Desk) -> None:
    """Preview keeps nothing; the correction is a version with who, old, new, why, and the list shows it."""
    visit, matter = visiting(desk), only(desk)
    before = desk.look(matter)
    assert (before.case.status, correcting.version_of(visit, matter)) == (CaseStatus.READY, 1)
    inverted = change("window", Window(date(2024, 12, 20), date(2024, 12, 1)))
    wrong = correcting.preview(visit, matter, [inverted])
    assert FindingCode.WINDOW_INVERTED in {one.code for one in wrong.report.findings}
    assert wrong.status is CaseStatus.INCOMPLETE
    assert desk.look(matter) == before
    look = correcting.correct(
        visit, matter, [change("audience", AUDIENCE, "xem bản giấy"), Change("number", confirm=True)], 1
    )
    assert look.case.extraction.audience.value == AUDIENCE
    assert look.case.extraction.audience.evidence == before.case.extraction.audience.evidence
    assert look.case.extraction.number.because[-1].startswith("Cán bộ xác nhận: an.nv, ")
    assert correcting.version_of(visit, matter) == 2
    made = [one for _, one in correcting.history(visit, matter)]
    assert [(one.field, one.who, one.why) for one in made] == [
        ("audience", "an.nv", "xem bản giấy"),
        ("number", "an.nv", ""),
    ]
    assert (made[1].old, made[1].new) == ('"145/UBND-VHXH"', '"145/UBND-VHXH"')
    assert shown_text("audience", made[0].new) == "từ 18 đến 60 tuổi, nữ, hội viên phụ nữ"
    told = [(one.who, one.about, one.details) for one in visit.log.entries(AuditQuery(deed="correct"))]
    assert told == [("an.nv", f"matter:{matter}", (("field", name),)) for name in ("number", "audience")]
    assert desk.matters.stale() == ()


def test_what_a_person_said_outlives_another_reading(desk: Desk, vanthu: Callable[..., str]) -> None:
    """A new program reads the letter again: its word is new, the person's stays, the decision too."""
    visit, matter = visiting(desk), only(desk)
    handler = {"handler_level": "province", "handler": "Phòng PC06, Công an tỉnh Đắk Nông"}
    roles = entered("roles", value_of(correcting.own_case(visit, matter), "roles"))
    assert sorted(roles.values()) == ["article", "image", "letter"]
    swapped = {name: {"image": "attachment"}.get(role, role) for name, role in roles.items()}
    said = [
        Change("subject", {"subject": "Về nội dung mới"}),
        Change("place", None),
        Change("handler", handler, why="lãnh đạo giao"),
        Change("roles", swapped),
        change("audience", AUDIENCE),
    ]
    look = correcting.correct(visit, matter, said, 1)
    assert look.line.handler == handler["handler"]
    assert FindingCode.IMAGE_MISSING in {one.code for one in look.case.report.findings}
    assert desk.store.reopen(matter)
    with pytest.raises(ChangedMeanwhileError):
        correcting.correct(visit, matter, [Change("subject", confirm=True)], 2)
    vanthu("resume", "--json")
    again = desk.look(matter)
    assert correcting.version_of(visit, matter) == 3
    assert again.case.extraction == look.case.extraction
    assert again.case.decision == look.case.decision
    assert again.case.decision.rule == "by_person"
    assert again.case.report == look.case.report
    assert again.case.corrections == look.case.corrections
    assert (again.case.extraction.place.value, again.case.extraction.place.status) == (
        None,
        FieldStatus.MISSING,
    )
    assert again.line.handler == handler["handler"]


def test_the_human_value_wins_over_every_copy(
    desk: Desk, process: Callable[..., str], tmp_path: Path
) -> None:
    """Corrected on the PDF, sent again as a scan: number, kind, handler and roles stay the person's."""
    visit, matter = visiting(desk), only(desk)
    handler = {"handler_level": "province", "handler": "Phòng PC06, Công an tỉnh Đắk Nông"}
    said = [change("number", "154/UBND-VHXH"), Change("handler", handler), change("audience", AUDIENCE)]
    correcting.correct(visit, matter, said, 1)
    own = desk.look(matter).shown
    copy = process(scan(tmp_path / "Scan.pdf", [picture_of(LETTER, dpi=200)]))
    if desk.matters.matter_of(copy) != matter:
        desk.join(copy, matter, corrected=False, who="an.nv", why="bản chụp")
    look = desk.look(matter)
    assert len(look.matter.members) == 2
    assert look.case.extraction.number.value == "154/UBND-VHXH"
    assert look.case.extraction.audience.value == AUDIENCE
    assert (look.case.decision.handler, look.case.decision.rule) == (handler["handler"], "by_person")
    assert look.line.handler == handler["handler"]
    version = desk.store.version(look.shown)
    wrong = correcting.preview(visit, matter, [Change("kind", {"kind": "other_letter"})])
    assert (wrong.extraction.kind, wrong.decision.handler) == (Kind.OTHER_LETTER, None)
    assert FileRole.LETTER in wrong.extraction.roles
    after = correcting.correct(visit, matter, [Change("kind", {"kind": "other_letter"})], version, look.shown)
    assert (after.line.kind, after.line.handler) == (Kind.OTHER_LETTER, None)
    back = [Change("kind", {"kind": "posting_request"})]
    after = correcting.correct(visit, matter, back, desk.store.version(after.shown))
    assert after.case.extraction.audience.value == AUDIENCE
    assert after.case.extraction.scope.value is not None
    assert after.case.decision.handler == handler["handler"]
    assert {one for one, _ in correcting.history(visit, matter)} >= {own}


def test_two_people_never_overwrite_each_other(desk: Desk) -> None:
    """Who saved second is told to look again; so is who looked at another copy."""
    visit, matter = visiting(desk), only(desk)
    other = visiting(desk, person("binh.tt", Role.REVIEWER))
    correcting.correct(visit, matter, [change("audience", AUDIENCE)], 1)
    with pytest.raises(ChangedMeanwhileError, match="tải lại"):
        correcting.correct(other, matter, [Change("audience", None)], 1)
    with pytest.raises(ChangedMeanwhileError):
        correcting.correct(other, matter, [Change("audience", None)], 2, shown="f" * 64)
    assert desk.look(matter).case.extraction.audience.value == AUDIENCE
    correcting.correct(other, matter, [Change("audience", None)], 2)
    assert FindingCode.AUDIENCE_MISSING in {one.code for one in desk.look(matter).case.report.findings}
    assert [one.who for _, one in correcting.history(visit, matter)] == ["an.nv", "binh.tt"]


def test_rights_and_reach_are_asked_first(desk: Desk) -> None:
    """A clerk corrects nothing, a reviewer no decision, and nobody what is beyond their reach."""
    matter = only(desk)
    clerk, reviewer = (visiting(desk, person("x", role)) for role in (Role.CLERK, Role.REVIEWER))
    abroad = Reach(HandlerLevel.PROVINCE, "Công an tỉnh Yên Bái", ("tỉnh Yên Bái",))
    stranger = visiting(desk, person("y", Role.APPROVER, reach=abroad))
    fix, override = [Change("number", confirm=True)], [Change("handler", None)]
    for act in (correcting.preview, lambda *given: correcting.correct(*given, 1)):
        with pytest.raises(ForbiddenError):
            act(clerk, matter, fix)
        with pytest.raises(ForbiddenError):
            act(reviewer, matter, override)
        with pytest.raises(NotHereError):
            act(stranger, matter, fix)
    for look in (correcting.history, correcting.version_of, correcting.own_case, correcting.alike):
        with pytest.raises(NotHereError):
            look(stranger, matter)
    with pytest.raises(ForbiddenError):
        correcting.correct_alike(clerk, matter, "issuer", [])
    assert desk.store.version(matter) == 1


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([], "Chưa có trường nào"),
        ([Change("number", confirm=True), Change("number", None)], "một lần"),
        ([Change("numbers", confirm=True)], "Không có trường"),
        ([Change("number", {"number": "một"})], "Số, ký hiệu"),
        ([Change("kind", None)], "Loại hồ sơ"),
        ([Change("roles", {"role0": "letter"})], "đủ 3 tệp"),
        (
            [
                Change("kind", {"kind": "other_letter"}),
                Change("handler", {"handler_level": "commune", "handler": "Công an xã"}),
            ],
            "không phải đề nghị",
        ),
    ],
)
def test_a_mistake_keeps_nothing(desk: Desk, changes: list[Change], told: str) -> None:
    """All changes of one saving are kept, or none."""
    visit, matter = visiting(desk), only(desk)
    with pytest.raises(UsageError) as error:
        correcting.correct(visit, matter, changes, 1)
    assert told.lower() in str(error.value).lower()
    assert desk.store.version(matter) == 1


def test_a_letter_that_a_person_marks_is_stopped(
    desk: Desk, vanthu: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """From that moment on it is shown to nobody and corrected by nobody, until the officer releases it."""
    visit, matter = visiting(desk), only(desk)
    look = correcting.correct(visit, matter, [Change("secrecy", {"secrecy": "mat"})], 1)
    assert look.case.status is CaseStatus.QUARANTINED
    assert look.case.extraction.number.value is None
    assert all(one.name.startswith("tep-") for one in look.case.submission.files)
    for act in (
        lambda: correcting.correct(visit, matter, [Change("secrecy", None)], 2),
        lambda: correcting.preview(visit, matter, [Change("secrecy", None)]),
        lambda: correcting.history(visit, matter),
    ):
        with pytest.raises(UsageError, match="dấu mật"):
            act()
    assert desk.store.secrets
    assert [one.id for one in desk.store.secrets.lines()] == [matter]
    monkeypatch.setenv("VANTHU_SECRECY_OFFICER", getpass.getuser())
    load_settings.cache_clear()
    vanthu("secret", "release", matter, "--why", "bấm nhầm")
    vanthu("resume", "--json")
    free = desk.look(matter).case
    assert (free.extraction.secrecy.value, free.extraction.number.value) == (None, "145/UBND-VHXH")
    assert [one.field for one in free.corrections] == ["secrecy"]


def test_the_same_mistake_in_many_letters_is_corrected_at_once(
    desk: Desk, process: Callable[..., str], tmp_path: Path
) -> None:
    """Each letter gets a correction of its own; again it does nothing; others are left alone."""
    visit, matter = visiting(desk), only(desk)
    text = LETTER.read_bytes()
    twins = []
    for at in range(2):  # the same letter in other bytes, in matters of their own
        path = tmp_path / f"cong-van-{at}.pdf"
        path.write_bytes(text + b"\n%" + str(at).encode())
        twins.append(process(path))
        if desk.matters.matter_of(twins[-1]) != twins[-1]:
            desk.split(twins[-1], who="an.nv", why="thử")
    other = process(SAMPLES / "08-xa-thuan-an-docx" / "CV 318 - de nghi dang tai.docx")
    with pytest.raises(UsageError, match="trước"):
        correcting.correct_alike(visit, matter, "issuer", twins)
    issuer = value_of(desk.look(matter).case, "issuer")
    fixed = replace(issuer, name="Ủy ban nhân dân xã Đắk Wil (mới)")
    correcting.correct(visit, matter, [change("issuer", fixed)], 1)
    found = correcting.alike(visit, matter)
    assert [one.submission_id for one in found] == twins[::-1]
    assert {one.line.issuer for one in found} == {issuer.name}
    version = desk.store.version(twins[1])
    result = correcting.correct_alike(visit, matter, "issuer", [*twins, twins[0], other, "f" * 64])
    assert result.done == tuple(twins)
    assert [one for one, _ in result.skipped] == [other, "f" * 64]
    for one in twins:
        case = desk.store.find(one)
        assert case
        assert case.extraction.issuer.value == fixed
        assert [(made.field, made.why) for made in case.corrections] == [
            ("issuer", "Sửa cùng lúc các văn bản máy đọc giống nhau")
        ]
        assert desk.look(one).line.issuer == fixed.name
    assert desk.store.version(twins[1]) == version + 1
    assert correcting.alike(visit, matter) == ()
    again = correcting.correct_alike(visit, matter, "issuer", twins)
    assert again == correcting.BulkResult((), tuple((one, "Đã sửa như vậy.") for one in twins))
    assert desk.store.version(twins[1]) == version + 1


def test_what_people_taught_is_offered_first(desk: Desk) -> None:
    """The issuer of another letter of this heading is one key away; the present value is not offered."""
    visit, matter = visiting(desk), only(desk)
    assert correcting.others(visit, matter, "issuer") == ()
    issuer = value_of(desk.look(matter).case, "issuer")
    taught = replace(issuer, name="Ủy ban nhân dân xã Đắk Wil (mới)")
    look = correcting.correct(visit, matter, [change("issuer", taught)], 1)
    assert learning.learn_issuer(visit, matter)
    correcting.correct(visit, matter, [change("issuer", issuer)], desk.store.version(look.shown))
    (other,) = correcting.others(visit, matter, "issuer")
    assert other.value == taught
    assert correcting.others(visit, matter, "topic") == ()


def test_the_commands_tell_what_people_changed(desk: Desk, vanthu: Callable[..., str]) -> None:
    """`show` and `matter` say who, when, what it was and what it is, in Vietnamese."""
    visit, matter = visiting(desk), only(desk)
    said = [change("audience", AUDIENCE, "xem bản giấy"), Change("number", confirm=True)]
    correcting.correct(visit, matter, said, 1)
    for command in ("show", "matter"):
        told = " ".join(vanthu(command, matter[:8]).split())
        assert "an.nv: Đối tượng:" in told
        assert "→ từ 18 đến 60 tuổi, nữ, hội viên phụ nữ (xem bản giấy)" in told
        assert "an.nv: Số, ký hiệu: xác nhận 145/UBND-VHXH" in told
