"""Cases for the tests of `pipeline.casework`: invented letters walked through the real rooms, without a file.

A `Paper` (letters_text.py) becomes a case in one of three forms: "docx", "pdf", or "scan" with slips of OCR
put into a share of its words. The same paper in the same form has the same bytes.
"""
# ruff: noqa: E501 - Vietnamese prose, wrapped by sentence

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from letters_text import DOCX, REQUEST, document

from pipeline.extract import extract
from pipeline.model import Case, Document, Line, Picture, Reading, SourceFile, Submission, Word, WordReading
from pipeline.route import load_procedures, route, select_procedure
from pipeline.terms import ReadBy
from pipeline.validate import validate

if TYPE_CHECKING:
    from letters_text import Paper

PDF, PNG = "application/pdf", "image/png"
RECEIVED = date(2026, 1, 6)
CLOSING = (
    "Khi phát hiện dấu hiệu lừa đảo, người dân bình tĩnh, không chuyển tiền, không cung cấp mã xác thực và báo ngay cho "
    "Công an xã theo số điện thoại trực ban 0900 000 113 để được hướng dẫn, hỗ trợ kịp thời."
)
FRAUD = (
    "CẢNH GIÁC THỦ ĐOẠN GIẢ DANH CÁN BỘ ĐIỆN LỰC\n"
    "Thời gian qua, một số hộ dân nhận được cuộc gọi tự xưng là nhân viên điện lực, thông báo hóa đơn tiền điện quá hạn và "
    "dọa cắt điện trong ngày. Kẻ gọi yêu cầu kết bạn qua ứng dụng nhắn tin rồi gửi đường dẫn cài phần mềm có biểu tượng "
    "giống ứng dụng chính thức. Sau khi cài, điện thoại bị chiếm quyền, tiền trong tài khoản bị chuyển đi chỉ sau vài phút. "
    "Ngành điện không yêu cầu khách hàng cài ứng dụng qua đường dẫn lạ và không thu tiền vào tài khoản cá nhân. Bà con nên "
    "gọi lại số chăm sóc khách hàng in trên hóa đơn để hỏi trước khi làm theo."
)
FIRE = (
    "PHÒNG CHÁY KHI ĐUN NẤU VÀ THẮP HƯƠNG NGÀY TẾT\n"
    "Những ngày giáp Tết, việc đun nấu, thắp hương và sử dụng thiết bị sưởi tăng cao, chỉ một phút lơ là cũng có thể gây "
    "cháy. Mỗi gia đình cần kiểm tra dây dẫn, ổ cắm, không cắm nhiều thiết bị công suất lớn vào cùng một ổ. Bình ga đặt nơi "
    "thoáng, khóa van sau khi nấu; ngửi thấy mùi ga thì mở cửa, không bật công tắc. Bàn thờ đặt xa rèm, vàng mã đốt tại nơi "
    "riêng, có người trông. Mỗi nhà nên có ít nhất một bình chữa cháy và một lối thoát thứ hai, trẻ em cần được dặn số 114."
)
CARD = (
    "TÍCH HỢP GIẤY PHÉP LÁI XE VÀO ỨNG DỤNG ĐỊNH DANH\n"
    "Người dân có tài khoản định danh mức độ 2 có thể đưa giấy phép lái xe, thẻ bảo hiểm y tế và đăng ký xe vào ứng dụng để "
    "dùng thay giấy tờ bản giấy. Vào mục Ví giấy tờ, chọn loại giấy tờ, nhập số và xác nhận bằng mật mã; hệ thống đối chiếu "
    "với cơ sở dữ liệu quốc gia trong vài ngày làm việc. Khi lực lượng chức năng kiểm tra, mở giấy tờ và cho quét mã. Nếu "
    "thông tin chưa khớp, mang bản giấy đến bộ phận một cửa để được cập nhật, không nhờ người lạ làm giúp và không trả tiền."
)
COFFEE = (
    "NGÀY HỘI CÀ PHÊ TRÊN CAO NGUYÊN\n"
    "Ngày hội cà phê năm nay có hơn một trăm gian hàng của các hợp tác xã, nông hộ và nhà rang xay trong vùng. Khách tham "
    "quan được xem thi pha chế, nghe già làng kể chuyện rẫy, dạo các vườn cà phê đang vào mùa hoa trắng và thưởng thức cồng "
    "chiêng mỗi tối. Ban tổ chức bố trí xe đưa đón miễn phí từ trung tâm, niêm yết giá phòng và giá món ăn. Đồng bào ở các "
    "bon làm thêm gùi, khăn thổ cẩm để bán, vừa giữ nghề vừa có thêm thu nhập cho gia đình sau vụ hái."
)
ARTICLES = (FRAUD, FIRE, CARD, COFFEE)
_SLIPS = (
    ("i", "l"),
    ("l", "1"),
    ("o", "0"),
    ("ộ", "ô"),
    ("ạ", "a"),
    ("ề", "ể"),
    ("ư", "u"),
    ("n", "r"),
    ("m", "n"),
)
_FIGURE_SLIPS = (("1", "7"), ("5", "6"), ("3", "8"), ("0", "6"), ("8", "B"), ("1", "l"))


@dataclass(frozen=True)
class Arrival:
    """How a letter comes: its form, what is beside it, when; `slips` is the share of words that OCR misreads."""

    form: str = "docx"
    article: str | None = FRAUD
    picture: bool = True
    received: date = RECEIVED
    slips: float = 0.0
    seed: int = 0
    mark: str = ""  # other bytes of the same text, e.g. saved once more

    def but(self, **parts: object) -> Arrival:
        """Give the same arrival with some parts changed."""
        return replace(self, **parts)  # type: ignore[arg-type] # the names are those of the fields above


PLAIN = Arrival()


def dice(seed: object) -> random.Random:
    """Give a generator that gives the same each time for the same seed."""
    return random.Random(str(seed))  # noqa: S311 - invented letters, no secret


def case(paper: Paper = REQUEST, arrival: Arrival = PLAIN) -> Case:
    """Walk a letter and what comes with it through extract, validate and route."""
    told = f"{arrival.form} {arrival.seed} {arrival.mark} {paper.text}"
    files = [_file(f"cong van.{'docx' if arrival.form == 'docx' else 'pdf'}", told, _media(arrival.form))]
    documents = [_letter(paper, arrival)]
    if arrival.article is not None:
        files.append(_file("bai viet.docx", arrival.article, DOCX))
        documents.append(_typed(document(arrival.article, 1), ReadBy.DOCX))
    if arrival.picture:
        files.append(_file("anh.png", "picture", PNG))
        documents.append(Document(len(documents), ReadBy.NONE, (), (Picture("0", 800, 600),)))
    ident = hashlib.sha256("".join(sorted(file.sha256 for file in files)).encode()).hexdigest()
    return walked(Submission(ident, tuple(files), arrival.received, "test"), Reading(tuple(documents)))


def walked(submission: Submission, reading: Reading) -> Case:
    """Give the case that the rooms make of a reading; the day of judging is that of arrival."""
    extraction = extract(submission, reading)
    day = extraction.issued_on.value or submission.received_on
    procedure = select_procedure(load_procedures(), profile="two-tier", on=day, province=None)
    report = validate(submission, reading, extraction, procedure, today=submission.received_on)
    return Case(submission, reading, extraction, report, route(submission, extraction, procedure))


def _media(form: str) -> str:
    return DOCX if form == "docx" else PDF


def _file(name: str, told: str, media_type: str) -> SourceFile:
    return SourceFile(name, hashlib.sha256(told.encode()).hexdigest(), media_type, len(told), Path(name))


def _letter(paper: Paper, arrival: Arrival) -> Document:
    if arrival.form == "docx":
        return _typed(document(paper.text), ReadBy.DOCX)
    if arrival.form == "pdf":
        return document(paper.text)
    return misread(document(paper.text, confidence=0.97), dice(arrival.seed), arrival.slips)


def _typed(made: Document, read_by: ReadBy) -> Document:
    return replace(made, read_by=read_by, pages=tuple(replace(page, read_by=read_by) for page in made.pages))


def misread(made: Document, rng: random.Random, share: float) -> Document:
    """Put slips into a share of the words: of ten, nine are told by a low confidence or by a second reading."""
    pages = tuple(
        replace(
            page,
            lines=tuple(
                Line(tuple(_slipped(w, rng, share) for w in line.words), line.block) for line in page.lines
            ),
        )
        for page in made.pages
    )
    return replace(made, pages=pages)


def _slipped(word: Word, rng: random.Random, share: float) -> Word:
    if rng.random() >= share:
        return word
    slips = [(a, b) for a, b in (_FIGURE_SLIPS if word.text[:1].isdigit() else _SLIPS) if a in word.text]
    if not slips:
        return word
    wrong = word.text.replace(*rng.choice(slips), 1)
    if rng.random() < 0.1:
        return Word(wrong, word.box, 0.96)
    readings = (WordReading(wrong, 0.7, "tesseract"), WordReading(word.text, 0.6, "lines"))
    return Word(wrong, word.box, 0.65, readings if rng.random() < 0.6 else ())
