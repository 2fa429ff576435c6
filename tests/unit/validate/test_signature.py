"""What the signatures of a file say of the letter, and where the rule is silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.model import (
    DigitalSignature,
    Document,
    Extraction,
    Field,
    Finding,
    Issuer,
    Later,
    Reading,
    Signatory,
    SourceFile,
    Submission,
)
from pipeline.route import load_procedures
from pipeline.terms import (
    FIELD_NAMES,
    FieldStatus,
    FileRole,
    FindingCode,
    IssuerKind,
    IssuerLevel,
    Kind,
    ReadBy,
)
from pipeline.validate.facts import Facts
from pipeline.validate.signature import signature
from pipeline.validate.signer import Fit, fit

SPORT = Issuer(
    name="Sở Văn hóa, Thể thao và Du lịch",
    parent="Ủy ban nhân dân tỉnh Đắk Nông",
    level=IssuerLevel.PROVINCE,
    kind=IssuerKind.DEPARTMENT,
    province="tỉnh Đắk Nông",
)
DISTRICT = Issuer(
    name="Ủy ban nhân dân huyện Đắk Mil",
    parent=None,
    level=IssuerLevel.DISTRICT,
    kind=IssuerKind.PEOPLE_COMMITTEE,
    province="tỉnh Đắk Nông",
    district="huyện Đắk Mil",
)
SCHOOL = Issuer(
    name="Trường THCS Bình Minh",
    parent="UBND xã Thuận An",
    level=IssuerLevel.COMMUNE,
    kind=IssuerKind.SCHOOL,
    province="tỉnh Lâm Đồng",
    commune="xã Thuận An",
)
WOMEN = Issuer(
    name="Hội Liên hiệp Phụ nữ tỉnh Đắk Nông",
    parent=None,
    level=IssuerLevel.PROVINCE,
    kind=IssuerKind.MASS_ORGANIZATION,
    province="tỉnh Đắk Nông",
)
POLICE = Issuer(
    name="Phòng Cảnh sát quản lý hành chính về trật tự xã hội",
    parent="Công an tỉnh Đắk Nông",
    level=IssuerLevel.PROVINCE,
    kind=IssuerKind.POLICE,
    province="tỉnh Đắk Nông",
)
WHO = Signatory(name="Trần Thị Thử", title="Giám đốc")


def signed(cn: str, o: str = "", *units: str, **more: Any) -> DigitalSignature:  # noqa: ANN401 - any attribute
    """Give a sound signature."""
    return DigitalSignature(
        signer=cn,
        organisation=o,
        units=units,
        **{"certified_by": "CA thử nghiệm", "intact": True, "later": Later.NOTHING} | more,
    )


@pytest.mark.parametrize(
    ("issuer", "one"),
    [
        (
            SPORT,
            signed("Sở Văn hóa, Thể thao và Du lịch", "TỈNH ĐẮK NÔNG", "Sở Văn hóa, Thể thao và Du lịch"),
        ),
        (SPORT, signed("SỞ VĂN HÓA THỂ THAO VÀ DU LỊCH", "UBND TỈNH ĐẮK NÔNG")),
        (SPORT, signed("Lê Văn Mẫu", "Ủy ban nhân dân tỉnh Đắk Nông", "Sở VH-TT&DL tỉnh Đắk Nông")),
        (SPORT, signed("SO VAN HOA, THE THAO VA DU LICH", "TINH DAK NONG")),
        (SPORT, signed("Văn phòng Sở Văn hóa, Thể thao và Du lịch", "Tỉnh Đăk Nông")),
        (SPORT, signed("Trần Thị Thử", "Công ty Cổ phần Mẫu")),
        (SPORT, signed("Sở Văn hóa, Thể thao và Du lịch", "TỈNH LÂM ĐỒNG")),
        (DISTRICT, signed("UBND huyện Đắk Mil", "TỈNH ĐẮK NÔNG")),
        (DISTRICT, signed("Vũ Văn Mẫu", "UBND huyện Đăk Mil", "Văn phòng HĐND và UBND huyện")),
        (SCHOOL, signed("Trường THCS Bình Minh", "UBND xã Thuận An", "Ban Giám hiệu")),
        (WOMEN, signed("Hội LHPN tỉnh Đắk Nông")),
        (POLICE, signed("Lê Văn Mẫu", "BỘ CÔNG AN", "CÔNG AN TỈNH ĐẮK NÔNG", "PHÒNG CẢNH SÁT QLHC")),
    ],
)
def test_the_issuer_is_known_however_it_is_written(issuer: Issuer, one: DigitalSignature) -> None:
    """Long, short, in capitals, without marks, under the province, by an officer, or after the merger."""
    assert fit(one, issuer, WHO) is Fit.FITS


@pytest.mark.parametrize(
    ("issuer", "one"),
    [
        (SPORT, signed("Sở Tài chính", "TỈNH ĐẮK NÔNG", "Sở Tài chính")),
        (SPORT, signed("Lê Văn Mẫu", "Ủy ban nhân dân tỉnh Đắk Nông", "Sở Tư pháp")),
        (SPORT, signed("Sở Văn hóa, Thể thao và Du lịch", "TỈNH GIA LAI")),
        (SPORT, signed("CÔNG TY TNHH MẪU")),
        (DISTRICT, signed("UBND huyện Cư Jút", "TỈNH ĐẮK NÔNG")),
        (DISTRICT, signed("Huyện ủy Đắk Mil", "TỈNH ĐẮK NÔNG")),
        (SCHOOL, signed("Trường Mầm non Hoa Mai", "UBND xã Thuận An")),
        (WOMEN, signed("HỘI NÔNG DÂN TỈNH ĐẮK NÔNG")),
        (POLICE, signed("Lê Văn Mẫu", "Bệnh viện đa khoa tỉnh Đắk Nông")),
    ],
)
def test_another_body_is_told(issuer: Issuer, one: DigitalSignature) -> None:
    """Another department, another place, a company."""
    assert fit(one, issuer, WHO) is Fit.OTHER


@pytest.mark.parametrize(
    ("issuer", "one"),
    [
        (SPORT, signed("Lê Văn Mẫu")),
        (SPORT, signed("Lê Văn Mẫu", "UBND TỈNH ĐẮK NÔNG")),
        (SPORT, signed("Lê Văn Mẫu", "TỈNH ĐẮK NÔNG", "Văn phòng")),
        (SPORT, signed("Sở TTTT", "TỈNH ĐẮK NÔNG")),
        (SPORT, signed("Sở Thông tin và Truyền thông", "TỈNH ĐẮK NÔNG")),
        (DISTRICT, signed("Phòng Nội vụ", "UBND huyện Đắk Mil", "Phòng Nội vụ")),
        (DISTRICT, signed("", "")),
    ],
)
def test_what_is_not_sure_is_not_said(issuer: Issuer, one: DigitalSignature) -> None:
    """A person alone, a body above, a department that may act for its committee or was merged in 2025."""
    assert fit(one, issuer, WHO) is Fit.UNSURE


def said(*found: DigitalSignature, file: int = 0, status: FieldStatus = FieldStatus.ACCEPTED) -> list[str]:
    """Give what the rule says of a letter by SPORT and an article; the signatures are in one of the files."""
    fields: dict[str, Any] = dict.fromkeys(FIELD_NAMES, Field())
    fields["issuer"] = Field(SPORT, 1.0, status)
    fields["signatory"] = Field(WHO, 1.0, FieldStatus.ACCEPTED)
    names = ("cv.pdf", "bai.pdf")
    files = tuple(SourceFile(one, "0" * 64, "application/pdf", 1, Path(one)) for one in names)
    facts = Facts(
        Submission("s", files, date(2024, 10, 7), "test"),
        Reading(tuple(Document(at, ReadBy.TEXT_LAYER, signatures=found * (at == file)) for at in (0, 1))),
        Extraction(Kind.POSTING_REQUEST, None, (FileRole.LETTER, FileRole.ARTICLE), 0, **fields),
        load_procedures()[0],
        date(2024, 10, 7),
    )
    findings = list(signature(facts))
    assert all(is_ours(one, file) for one in findings)
    return [one.message for one in findings]


def is_ours(one: Finding, file: int) -> bool:
    """Tell whether a finding is of the right sort, and says what is wrong and then what to do."""
    what, _, advice = one.message.rpartition(": ")
    return (one.code, one.field, one.file) == (FindingCode.ISSUER_UNKNOWN, "issuer", file) and bool(
        what and advice.endswith(".")
    )


GOOD = signed("Sở Văn hóa, Thể thao và Du lịch", "TỈNH ĐẮK NÔNG")
HEAD = signed("Trần Thị Thử", "TỈNH ĐẮK NÔNG", "Sở Văn hóa, Thể thao và Du lịch")
STRANGER = signed("Sở Tài chính", "TỈNH ĐẮK NÔNG")


def test_a_good_signature_and_none_are_silent() -> None:
    """So is one that could not be checked: the console tells."""
    assert said() == []
    assert said(GOOD) == said(replace(GOOD, trusted=True)) == said(HEAD, GOOD) == []
    assert said(DigitalSignature(trouble="hỏng")) == []


@pytest.mark.parametrize("file", [0, 1])
@pytest.mark.parametrize("change", [{"intact": False}, {"later": Later.OTHER}])
def test_a_changed_file_is_told_wherever_it_is(change: dict[str, Any], file: int) -> None:
    """Letter or article: the file is named, and what to ask for."""
    (message,) = said(replace(GOOD, **change), file=file)
    assert ("cv.pdf", "bai.pdf")[file] in message
    assert "gửi lại bản gốc" in message


def test_who_signs_last_vouches_for_what_was_added() -> None:
    """The office adds the number after the head has signed; a stranger's last signature excuses nothing."""
    head = replace(HEAD, later=Later.OTHER)
    assert said(head, GOOD) == []
    assert len(said(head, replace(GOOD, certified_by="CA khác"))) == 1
    assert said(head, replace(GOOD, certified_by="CA khác", trusted=True)) == []
    assert len(said(head, replace(GOOD, trusted=False))) == 2


def test_a_stranger_is_told_only_when_all_is_sure() -> None:
    """In the letter's own file, the issuer surely read, and none of the signatures may be its own."""
    (message,) = said(STRANGER)
    assert "Sở Tài chính" in message
    assert "Sở Văn hóa" in message
    assert said(STRANGER, file=1) == []
    assert said(STRANGER, status=FieldStatus.DOUBTFUL) == []
    assert said(STRANGER, HEAD) == said(STRANGER, signed("Lê Văn Mẫu")) == []


def test_a_certificate_withdrawn_or_not_known_is_told() -> None:
    """Of the letter's own file; one that nobody knows is no matter beside a trusted one."""
    assert "thu hồi" in said(replace(GOOD, trusted=False, revoked=True))[0]
    unknown = replace(GOOD, trusted=False, trouble="chứng thư không do CA nào trong kho tin cậy cấp")
    (message,) = said(unknown)
    assert "không dựa trên tổ chức chứng thực được tin cậy" in message
    assert said(unknown, file=1) == []
    assert said(unknown, replace(GOOD, trusted=True)) == []
    assert said(replace(GOOD, trusted=None)) == []
