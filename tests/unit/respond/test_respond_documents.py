"""Each paper says what its brief holds, in the words of the field, and asks a person for what it lacks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from respond_cases import ISSUER, TODAY, brief, case, nationwide, procedure, reminder, words

from pipeline.errors import DefectError, SettingsError, UsageError
from pipeline.matter import Deadline, MatterLine, MatterState
from pipeline.model import Finding, Issuer
from pipeline.procedure import Office
from pipeline.respond import DOCUMENTS, PACKET, Brief, ReminderBrief, Signature, doubts, write
from pipeline.terms import (
    Authority,
    CaseStatus,
    FieldStatus,
    FindingCode,
    HandlerLevel,
    IssuerKind,
    IssuerLevel,
    Kind,
    Secrecy,
)

if TYPE_CHECKING:
    from pipeline.model import Case
    from pipeline.respond import Document

AGE = Finding(
    FindingCode.AUDIENCE_AGE_MISSING,
    "Văn bản chưa nêu độ tuổi: đề nghị ghi rõ. Văn bản ghi: “phụ nữ: cả xã”.",
    field="audience",
)
WINDOW = Finding(FindingCode.WINDOW_TOO_SOON, "Đăng từ 05/12/2026, trước hạn 17/12/2026: ưu tiên xử lý.")
FULL = {
    "acknowledgement": brief(),
    "gaps": brief(case(AGE)),
    "refusal": brief(case(AGE), reason="Nội dung là quảng cáo.\nĐã có bài tương tự."),
    "c06": brief(case(scope=nationwide()), reason="Nhất trí đề xuất."),
    "forward": brief(),
    "reminder": reminder("Sở Tư pháp tỉnh Sông Ngân", "Sở Y tế"),
    "checklist": brief(case(AGE)),
    "article": brief(),
}


def line_of(**changes: object) -> MatterLine:
    """Give the line of the matter, registered as 77, due on 2026-12-17."""
    names = dict.fromkeys(MatterLine.__dataclass_fields__)
    known = {
        "id": "m", "state": MatterState.APPRAISING, "kind": Kind.POSTING_REQUEST,
        "status": CaseStatus.INCOMPLETE, "received_on": date(2026, 12, 4), "arrival_number": 77,
        "deadline": Deadline(date(2026, 12, 17), provisional=False), "gaps": (), "findings": (),
        "handler_level": HandlerLevel.COMMUNE, "approval_level": HandlerLevel.COMMUNE,
    }  # fmt: skip
    return MatterLine(**{**names, **known, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.key)
def test_a_document_gives_exactly_the_names_it_lists(document: Document) -> None:
    """What templates may use is what the function gives; what a paper must have is among it."""
    context = document.context(FULL[document.key])
    columns = {
        f"{name}.{column}"
        for name, rows in context.items()
        if isinstance(rows, tuple)
        for row in rows
        if isinstance(row, dict)
        for column in row
    }
    assert sorted({*context, *columns}) == sorted(document.names)
    assert set(document.must) <= set(document.names)


@pytest.mark.parametrize("key", FULL)
def test_the_same_brief_gives_the_same_bytes(key: str) -> None:
    """A paper made twice is the same file, so its sha256 says which paper it is."""
    assert write(key, FULL[key]) == write(key, FULL[key])


@pytest.mark.parametrize("key", [key for key in FULL if key not in {"article", "checklist"}])
def test_the_frame_is_that_of_the_office(key: str) -> None:
    """Letterhead, motto, number left open, place and day, copies and signature stand in every letter."""
    told = words(write(key, FULL[key]))
    for said in (
        "BỘ CÔNG AN", "CÔNG AN TỈNH SÔNG NGÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "/CAT-PC06", "Sông Ngân, ngày", "tháng 12 năm 2026", "Kính gửi:", "Nơi nhận:",
        "- Lưu: VT, PC06.", "GIÁM ĐỐC",
    ):  # fmt: skip
        assert said in told
    assert "None" not in told


def test_the_acknowledgement_tells_number_day_deadline_and_appraiser() -> None:
    """The deadline is that of the matter; the arrival number of the matter holds where none is told."""
    told = words(write("acknowledgement", brief(matter=line_of(), arrival_number=None)))
    for said in (
        "Kính gửi: Ủy ban nhân dân xã Suối Mơ.", "Công văn số 12/UBND-VX ngày 02/12/2026 của " + ISSUER,
        "về việc đăng bài cảnh báo lừa đảo", "\n77\n", "04/12/2026", "Công an xã Suối Mơ",
        "cv-12.pdf; bai-viet.docx; anh.png",
        "10 ngày làm việc, chậm nhất ngày 17/12/2026\n", "Mục 10 Công văn 11",
    ):  # fmt: skip
        assert said in told


def test_a_deadline_that_is_not_known_is_not_invented() -> None:
    """Without a matter only the number of days is told; a provisional day is called so."""
    assert "kể từ ngày nhận được văn bản và file mềm" in words(write("acknowledgement", brief()))
    matter = line_of(deadline=Deadline(date(2027, 2, 9), provisional=True))
    assert "ngày 09/02/2027 (tạm tính)" in words(write("acknowledgement", brief(matter=matter)))
    assert "…………" in words(write("acknowledgement", brief(arrival_number=None)))


def test_the_notice_names_each_gap_with_clause_remedy_and_day() -> None:
    """The officer's advice within a finding is left out, what the letter says is kept."""
    told = words(write("gaps", brief(case(AGE, WINDOW), matter=line_of())))
    for said in (
        "Văn bản chưa nêu độ tuổi. Văn bản ghi: “phụ nữ: cả xã”.", "Mục 2 Công văn 11", "hoặc “mọi lứa tuổi”",
        "Có 01 nội dung", "chậm nhất ngày 17/12/2026",
    ):  # fmt: skip
        assert said in told
    assert "đề nghị ghi rõ." not in told
    assert "05/12/2026" not in told  # a review finding that nobody picked


def test_picked_findings_stand_in_the_notice_in_their_order() -> None:
    """Review findings are named when an officer picks them; the day may be told."""
    told = words(write("gaps", brief(case(AGE, WINDOW), chosen=(WINDOW, AGE), answer_by=date(2026, 12, 24))))
    assert told.index("Đăng từ 05/12/2026, trước hạn 17/12/2026.") < told.index("chưa nêu độ tuổi")
    assert "Có 02 nội dung" in told
    assert "chậm nhất ngày 24/12/2026" in told


def test_a_day_for_the_answer_is_left_open_when_none_lies_ahead() -> None:
    """A deadline that is over is no day to ask for."""
    matter = line_of(deadline=Deadline(TODAY, provisional=False))
    assert "ngày ……/……/2026" in words(write("gaps", brief(case(AGE), matter=matter)))


def test_a_gap_in_a_file_names_the_file() -> None:
    """The sender must know which of several files is meant."""
    locked = Finding(FindingCode.ENCRYPTED, "Tệp đặt mật khẩu: đề nghị gửi bản không khóa.", file=1)
    assert "Tệp đặt mật khẩu (tệp bai-viet.docx)." in words(write("gaps", brief(case(locked))))


def test_a_gap_in_a_signature_asks_for_the_signed_original() -> None:
    """A finding on the issuer that names a file is about its digital signature, not about the letterhead."""
    broken = Finding(FindingCode.ISSUER_UNKNOWN, "Chữ ký số không khớp: hỏi lại.", field="issuer", file=0)
    told = words(write("gaps", brief(case(broken), chosen=(broken,))))
    assert "Gửi lại bản gốc do chính cơ quan ban hành ký số" in told
    assert "Ghi rõ tên cơ quan ban hành" not in told
    unknown = Finding(FindingCode.ISSUER_UNKNOWN, "Chưa rõ: hỏi lại.", field="issuer")
    assert "Ghi rõ tên cơ quan ban hành" in words(write("gaps", brief(case(unknown), chosen=(unknown,))))


def test_the_refusal_gives_the_officers_reasons_and_the_grounds() -> None:
    """Each paragraph of the reason stands by itself; findings follow with their clause."""
    told = words(write("refusal", FULL["refusal"]))
    assert "\nNội dung là quảng cáo.\nĐã có bài tương tự.\n" in told
    assert "Căn cứ: mục 2 Công văn 11." in told
    assert "Các nội dung cụ thể" not in words(write("refusal", brief(reason="Trùng bài.")))


def test_the_proposal_to_c06_says_what_is_asked_and_why() -> None:
    """Audience, area, time, article and the sender's need stand there, and the opinion of who appraised."""
    told = words(write("c06", FULL["c06"]))
    for said in (
        "Kính gửi: Cục Cảnh sát quản lý hành chính về trật tự xã hội (C06), Bộ Công an.",
        "“Cảnh giác với cuộc gọi",
        "từ 18 tuổi trở lên; không phân biệt giới tính; hội viên.", "Phạm vi tuyên truyền: toàn quốc.",
        "từ ngày 20/12/2026 đến hết ngày 31/12/2026.", "“Người dân của tỉnh làm việc ở nhiều nơi.”",
        "Nhất trí đề xuất.",
        "(Công an xã Suối Mơ)", "mục 9 Công văn 11",
    ):  # fmt: skip
        assert said in told


def test_the_forward_says_why_that_unit() -> None:
    """The reason is that of the procedure's rule; an officer who forwards elsewhere gives another."""
    told = words(write("forward", brief()))
    assert "Kính gửi: Công an xã Suối Mơ." in told
    assert "- Cấp xã gửi Công an cấp xã." in told
    other = words(write("forward", brief(recipient="Công an xã Bến Đò", reason="Bài viết về xã Bến Đò.")))
    assert "- Bài viết về xã Bến Đò." in other


def test_the_reminder_lists_units_and_what_each_owes() -> None:
    """Few are addressed by name, many by the list; a quota is told of those whom the procedure names."""
    told = words(write("reminder", FULL["reminder"]))
    assert "- Sở Tư pháp tỉnh Sông Ngân;\n- Sở Y tế.\n" in told
    assert "trong tháng 11/2026 có 02 cơ quan" in told
    assert "ít nhất 02 bài/tháng\n2\nSở Y tế\n—" in told
    many = words(write("reminder", reminder(*(f"Sở {n}" for n in range(40)))))
    assert "- Các cơ quan, đơn vị có tên trong danh sách dưới đây." in many
    assert "\n40\nSở 39\n" in many


def test_the_checklist_tells_met_and_not_met() -> None:
    """A blocking finding fails its line, a doubtful field asks for a look, the rest is met."""
    about = case(AGE)
    doubtful = replace(about.extraction.window, status=FieldStatus.DOUBTFUL)
    told = words(
        write("checklist", brief(replace(about, extraction=replace(about.extraction, window=doubtful))))
    )
    assert "Độ tuổi\ntừ 18 tuổi trở lên\nChưa đạt" in told
    assert "Thời gian đăng\ntừ ngày 20/12/2026 đến hết ngày 31/12/2026\nCần xem lại" in told
    assert "Giới tính\nkhông phân biệt giới tính\nĐạt" in told
    assert "toàn quốc" not in told


@pytest.mark.parametrize(
    ("signature", "lines"),
    [
        (Signature(), ["GIÁM ĐỐC"]),
        (Signature(signer="Đại tá A", number="7"), ["GIÁM ĐỐC", "Đại tá A"]),
        (Signature(None, None, "Thượng tá B", Authority.KT, "Phó Giám đốc"),
         ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Thượng tá B"]),
        (Signature(authority=Authority.TL, title="Trưởng phòng PC06"), ["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG PC06"]),
        (Signature(authority=Authority.Q), ["Q. GIÁM ĐỐC"]),
    ],
)  # fmt: skip
def test_who_signs_and_by_what_authority(signature: Signature, lines: list[str]) -> None:
    """Decree 30/2020 Article 13: the authority before the head's title, the signer's own title below."""
    told = words(write("gaps", brief(case(AGE), signature=signature)))
    assert told.endswith("\n" + "\n".join(lines))


def test_number_and_day_are_filled_when_given() -> None:
    """Small numbers get a zero; the symbol is not written twice; months from March on have no zero."""
    for number in ("7", "07/CAT-PC06"):
        signed = Signature(number, date(2026, 4, 5))
        told = words(write("acknowledgement", brief(signature=signed)))
        assert "Số: 07/CAT-PC06" in told
        assert "Sông Ngân, ngày 05 tháng 4 năm 2026" in told


@pytest.mark.parametrize(
    ("key", "about", "missing"),
    [
        ("refusal", brief(case(AGE)), "lý do không chấp thuận"),
        ("gaps", brief(), "không có phát hiện"),
        ("gaps", brief(chosen=(Finding(FindingCode.NATIONWIDE, "…"),)), "NATIONWIDE"),
        ("c06", brief(case(scope=nationwide(None)), reason="Đồng ý."), "sự cần thiết"),
        ("c06", brief(case(scope=nationwide())), "ý kiến thẩm định"),
        ("forward", brief(recipient="Công an xã Bến Đò"), "lý do chuyển"),
        ("forward", brief(recipient="Phòng PC06, Công an tỉnh Sông Ngân"), "không cần chuyển"),
        ("acknowledgement", brief(case(issuer=None)), "cơ quan gửi"),
        ("reminder", reminder(), "không có đơn vị nào"),
        ("nonsense", brief(), "acknowledgement, gaps"),
    ],
)
def test_what_only_a_person_can_tell_is_asked_for(
    key: str, about: Brief | ReminderBrief, missing: str
) -> None:
    """Nothing is invented: the error says in Vietnamese what is missing."""
    with pytest.raises(UsageError, match=missing):
        write(key, about)


def test_a_procedure_without_office_is_told_which_key_to_add() -> None:
    """The error names the key and the file of the procedure."""
    with pytest.raises(SettingsError, match=r"\[office\].*song-ngan\.toml"):
        write("gaps", brief(case(AGE), procedure=procedure(office=None)))


@pytest.mark.parametrize(
    ("handler", "issuers", "name"),
    [
        ("Phòng PC06, Công an tỉnh Lâm Đồng", None, "CÔNG AN TỈNH LÂM ĐỒNG"),
        ("Công an xã Thuận An", "tỉnh Đắk Nông", "CÔNG AN TỈNH LÂM ĐỒNG"),
        ("Công an phường Hải Châu", "thành phố Đà Nẵng", "CÔNG AN THÀNH PHỐ ĐÀ NẴNG"),
    ],
)
def test_the_province_is_that_of_the_handler_else_the_issuers_of_today(
    handler: str, issuers: str | None, name: str
) -> None:
    """Where a procedure is for every province, the letterhead follows the letter, over the merges of 2025."""
    about = case(issuer=Issuer(ISSUER, None, IssuerLevel.COMMUNE, IssuerKind.PEOPLE_COMMITTEE, issuers))
    about = replace(about, decision=replace(about.decision, handler=handler))
    told = words(write("acknowledgement", brief(about, procedure=procedure(province=None))))
    assert name in told
    assert (
        f"\n{name.title().removeprefix('Công An ').removeprefix('Tỉnh ').removeprefix('Thành Phố ')}, ngày"
        in told
    )


def test_a_province_that_nobody_knows_is_an_error() -> None:
    """A letterhead with a hole is worse than none."""
    about = case(issuer=Issuer(ISSUER, None, IssuerLevel.COMMUNE, IssuerKind.PEOPLE_COMMITTEE))
    with pytest.raises(SettingsError, match="province"):
        write("acknowledgement", brief(about, procedure=procedure(province=None)))


def test_a_place_called_after_a_person_keeps_its_type() -> None:
    """Decree 30/2020 Annex I: "Thành phố Hồ Chí Minh, ngày ..."."""
    office = Office("Bộ Công an", "Công an {province}", "CATP-PC06", "{province}", "Giám đốc")
    told = words(
        write(
            "reminder", reminder("Sở A", procedure=procedure(province="thành phố Hồ Chí Minh", office=office))
        )
    )
    assert "\nThành phố Hồ Chí Minh, ngày" in told
    assert "CÔNG AN THÀNH PHỐ HỒ CHÍ MINH" in told


@pytest.mark.parametrize("key", [*(key for key in FULL if key != "reminder"), PACKET])
@pytest.mark.parametrize(
    "secret",
    [case(Finding(FindingCode.SECRECY_MARK, "MẬT")), case(secrecy=Secrecy.MAT)],
    ids=["finding", "field"],
)
def test_a_secret_letter_gets_no_paper(key: str, secret: Case) -> None:
    """Whatever is asked for: nothing of its content is written."""
    with pytest.raises(UsageError, match="dấu mật"):
        write(key, brief(secret, reason="Lý do."))


def test_the_wrong_kind_of_brief_is_our_own_mistake() -> None:
    """A reminder is about a month, every other paper about a letter."""
    for key, about in (("reminder", brief()), ("gaps", reminder("Sở A"))):
        with pytest.raises(DefectError):
            write(key, about)


def test_doubtful_values_are_told_to_who_signs() -> None:
    """The paper repeats them as read; the officer compares before signing."""
    about = case()
    doubtful = replace(about.extraction.number, status=FieldStatus.DOUBTFUL)
    (told,) = doubts(brief(replace(about, extraction=replace(about.extraction, number=doubtful))))
    assert told.startswith("Số, ký hiệu")
    assert doubts(brief()) == ()
