"""What the command line shows of a case where the readers of a scan did not agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from pipeline import console, console_proof
from pipeline.contract import to_json
from pipeline.model import (
    Case,
    Decision,
    DigitalSignature,
    Document,
    Evidence,
    Extraction,
    Field,
    Issuer,
    Later,
    Mail,
    Reading,
    Report,
    SourceFile,
    Stored,
    Submission,
    Word,
    WordReading,
)
from pipeline.post import MailProof
from pipeline.read.lines.prior import Reason
from pipeline.store.mapping import summary
from pipeline.terms import (
    FIELD_NAMES,
    FieldStatus,
    FileRole,
    HandlerLevel,
    IssuerKind,
    IssuerLevel,
    Kind,
    ReadBy,
)

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = Word(
    "1523/SVHTTDL",
    None,
    0.45,
    (WordReading("1523/SVHTTDL", 0.81, "tesseract"), WordReading("1528/SVHTTDL", 0.62, "lines")),
)
MADE = Word(
    "TẠO", None, 0.7, (WordReading("TẠO", 0.7, "repair:phrase"), WordReading("TAO", 0.9, "tesseract"))
)
DIFFERENT = 'đọc khác: "1523/SVHTTDL" (Tesseract 0,81) · "1528/SVHTTDL" (máy đọc dòng 0,62)'


def case_with(folder: Path, status: FieldStatus, *words: Word, raw: str = "1523/SVHTTDL") -> Case:
    """Give a case whose number rests on the words, once on each of two pages."""
    fields: dict[str, Any] = dict.fromkeys(FIELD_NAMES, Field())
    proof = tuple(Evidence(0, page, None, raw, disputed=words) for page in (1, 2))
    fields["number"] = Field(raw, 0.45, status, proof, raw)
    file = SourceFile("cv.pdf", "0" * 64, "application/pdf", 1, folder / "cv.pdf")
    none = HandlerLevel.NONE
    return Case(
        Submission("0" * 64, (file,), date(2025, 11, 5), "test"),
        Reading((Document(0, ReadBy.OCR),)),
        Extraction(Kind.OTHER_LETTER, None, (FileRole.LETTER,), 0, **fields),
        Report(),
        Decision(none, None, none, forward_to_c06=False, rule="r", because=(), profile="p"),
    )


def shown(case: Case, capsys: pytest.CaptureFixture[str]) -> str:
    """Give what is printed about a case, white space and the lines of the tables taken out."""
    console.case_page(case, as_json=False)
    return " ".join(capsys.readouterr().out.replace("│", " ").split())


def test_readings_are_told_in_vietnamese() -> None:
    """Each reader by its name, its confidence with a comma, the best first."""
    assert console.told(NUMBER) == (DIFFERENT,)


def test_a_repair_tells_what_stood_there_and_why() -> None:
    """The reason first, then what the readers had read."""
    assert console.told(MADE) == (
        'đã sửa dấu theo cụm từ tiếng Việt: "TAO" → "TẠO"',
        'đọc khác: "TAO" (Tesseract 0,90)',
    )


def test_repairs_one_after_the_other_are_told_each() -> None:
    """The last one first, each with what it found."""
    word = Word(
        "Wil", None, 0.7,
        (
            WordReading("Wil", 0.7, "repair:shape"),
            WordReading("WiI", 0.7, "repair:syllable"),
            WordReading("WịI", 0.8, "lines"),
        ),
    )  # fmt: skip
    assert console.told(word) == (
        'đã sửa chữ theo hình dạng: "WiI" → "Wil"',
        'đã sửa dấu vì tiếng Việt không có âm tiết như đã đọc: "WịI" → "WiI"',
        'đọc khác: "WịI" (máy đọc dòng 0,80)',
    )


def test_every_reason_of_a_repair_has_words() -> None:
    """A reason added to the reader without words for the officer makes this fail."""
    assert set(console.REPAIR) == {*map(str, Reason), "shape"}


def test_names_of_readers_that_nobody_knows_are_shown() -> None:
    """What a newer program stored, or a worker made up, is printed and breaks nothing."""
    strange = Word("a", None, 0.1, (WordReading("a", 0.1, "repair:?"), WordReading("b", 0.2, "máy [/x]")))
    assert console.told(strange) == ('đã sửa: "b" → "a"', 'đọc khác: "b" (máy [/x] 0,20)')


def test_a_doubtful_value_is_followed_by_its_readings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under the words as printed, each line once though the word proves the value twice."""
    page = shown(case_with(tmp_path, FieldStatus.DOUBTFUL, NUMBER, MADE), capsys)
    for line in (*console.told(NUMBER), *console.told(MADE)):
        assert page.count(line) == 1


def test_an_accepted_value_stands_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the value is accepted, readings that differ by a comma only would be noise."""
    assert "đọc khác" not in shown(case_with(tmp_path, FieldStatus.ACCEPTED, NUMBER), capsys)


def test_who_sent_the_mail_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sender, how far it is proven, and whether it fits; nothing where no mail came, nor in the JSON."""
    case = case_with(tmp_path, FieldStatus.ACCEPTED)
    assert "Người gửi" not in shown(case, capsys)
    issuer = Issuer("Sở Y tế", None, IssuerLevel.PROVINCE, IssuerKind.DEPARTMENT, province="tỉnh Đắk Nông")
    mail = Mail("Văn thư [/x] <vt@gialai.gov.vn>", "x", None, None, proof=MailProof("gialai.gov.vn"))
    case = replace(
        case,
        submission=replace(case.submission, mail=mail),
        extraction=replace(case.extraction, issuer=Field(issuer, 1.0, FieldStatus.ACCEPTED)),
    )
    who = "Người gửi thư: Văn thư [/x] <vt@gialai.gov.vn> - chưa chứng minh được thư của gialai.gov.vn"
    assert console_proof.sender_lines(case) == (who,)
    console.case_page(case, as_json=False, agencies=())
    page = " ".join(capsys.readouterr().out.split())
    assert who in page
    assert (
        "Đối chiếu nơi gửi: KHÔNG KHỚP với cơ quan - gialai.gov.vn là tên miền của tỉnh Gia Lai, không phải "
        "của Sở Y tế, tỉnh Đắk Nông"
    ) in page
    console.case_page(case, as_json=True, agencies=())
    assert "gialai" not in capsys.readouterr().out


def test_words_in_brackets_are_printed_as_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A letter's own brackets are no commands to the terminal."""
    page = shown(case_with(tmp_path, FieldStatus.DOUBTFUL, raw="15/[bold]UBND[/x]"), capsys)
    assert page.count("15/[bold]UBND[/x]") == 2  # value and words as printed


def test_the_contract_does_not_know_of_readings(tmp_path: Path) -> None:
    """The JSON output stays as the contract says, key for key."""
    number = to_json(case_with(tmp_path, FieldStatus.DOUBTFUL, NUMBER))["fields"]["number"]
    assert [sorted(one) for one in number["evidence"]] == [["box", "file", "page", "text"]] * 2
    assert sorted(number) == ["confidence", "evidence", "raw", "status", "value"]


def test_text_of_a_letter_is_never_markup_of_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Brackets in a name or a number are shown as they are: neither a colour nor a broken tag."""
    hostile = "15[/red]/UBND[bold]"
    case = case_with(tmp_path, FieldStatus.ACCEPTED, raw=hostile)
    file = SourceFile("cv[/].pdf", "0" * 64, "application/pdf", 1, tmp_path / "cv.pdf")
    case = replace(case, submission=replace(case.submission, files=(file,)))
    console.outcome_table([Stored(case)])
    console.case_table([summary(case)], as_json=False)
    said = capsys.readouterr().out
    assert said.count("[/red]") == 2
    assert "cv[/].pdf" in said
    assert hostile in shown(case, capsys)


SIGNED = DigitalSignature(
    signer="Trường THCS Bình Minh",
    organisation="UBND xã An Thịnh",
    units=("Trường THCS Bình Minh",),
    signed_at=datetime(2025, 11, 4, 17, 30, tzinfo=UTC),
    timestamped=True,
    intact=True,
    later=Later.NOTHING,
    trusted=True,
)
WHO = "cv.pdf: Trường THCS Bình Minh (UBND xã An Thịnh); ký lúc 00:30 ngày 05/11/2025 (theo dấu thời gian)"


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({}, f"{WHO}; còn nguyên vẹn; chứng thư tin cậy"),
        (
            {"later": Later.OTHER, "trusted": None, "trouble": "chứng thư hết hạn"},
            f"{WHO}; đã bị sửa sau khi ký; chứng thư chưa kiểm tra được; chứng thư hết hạn",
        ),
        (
            {"revoked": True, "trusted": False, "later": Later.FORM},
            f"{WHO}; còn nguyên vẹn, sau đó chỉ điền biểu mẫu hoặc ký thêm; chứng thư đã bị thu hồi",
        ),
        (
            {"intact": False, "trusted": None},
            f"{WHO}; không khớp nội dung, đã bị sửa sau khi ký; chứng thư chưa kiểm tra được",
        ),
    ],
)
def test_a_signature_is_one_line(
    change: dict[str, Any], line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who, when (in Viet Nam), whether the file is as it was signed, and whom the certificate rests on."""
    case = case_with(tmp_path, FieldStatus.ACCEPTED)
    document = replace(case.reading.documents[0], signatures=(replace(SIGNED, **change),))
    case = replace(case, reading=Reading((document,)))
    assert console_proof.signed(case) == (line,)
    page = shown(case, capsys)
    assert "Chữ ký số" in page
    assert f"• {line}" in page


def test_a_signature_of_another_day_than_the_letter_is_told(tmp_path: Path) -> None:
    """No finding: letters are signed days after they were dated; but the officer sees both."""
    case = case_with(tmp_path, FieldStatus.ACCEPTED)
    document = replace(case.reading.documents[0], signatures=(SIGNED, DigitalSignature(trouble="hỏng")))
    dated = replace(case.extraction, issued_on=Field(date(2025, 11, 3)))
    first, second = console_proof.signed(replace(case, reading=Reading((document,)), extraction=dated))
    assert "(theo dấu thời gian), khác ngày ban hành 03/11/2025; còn nguyên vẹn" in first
    assert second == "cv.pdf: hỏng"
