"""Requests made up from a few wordings: the letters of which `casework_pairs.py` makes pairs."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the letters

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from casework_cases import ARTICLES, Arrival, case
from letters_text import Paper

if TYPE_CHECKING:
    import random

    from pipeline.model import Case

COMMUNES = (
    *("xã Đắk Wil", "xã Thuận An", "xã Nam Dong", "xã Cư Jút", "xã Quảng Tín", "xã Krông Nô", "xã Nâm Nung"),
    *("phường Bắc Gia Nghĩa", "phường Nam Gia Nghĩa", "xã Đức Lập", "xã Đắk Mil", "xã Đắk Sắk"),
)
SIGNERS = ("Nguyễn Văn Minh", "H'Lan Niê", "Trần Thị Hòa", "Lê Quang Thử", "Điểu Krang", "Phạm Hữu Ví")
THEMES = ("giả danh cán bộ điện lực", "phòng cháy ngày Tết", "tích hợp giấy phép lái xe", "ngày hội cà phê")
SUBJECTS = (
    "V/v đề nghị đăng tin bài trên chuyên mục Loa phường",
    "V/v đăng tải bài viết tuyên truyền {theme}",
    "V/v phối hợp tuyên truyền {theme} trên ứng dụng VNeID",
    "V/v đăng tin bài tuyên truyền Luật sửa đổi, bổ sung một số điều của Luật Căn cước",
)
ASKINGS = (
    "Ủy ban nhân dân {commune} đã biên soạn 01 bài viết. Đề nghị quý cơ quan xem xét, đăng tải bài viết trên chuyên mục "
    "Loa phường của ứng dụng VNeID với các nội dung sau:",
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/01/2026 của UBND tỉnh về công tác tuyên truyền năm 2026, UBND {commune} xây "
    "dựng bài viết về {theme} và kính đề nghị Công an cho đăng trên CMS Loa phường như sau:",
    "Để người dân trên địa bàn kịp thời nắm bắt thông tin về {theme}, UBND {commune} trân trọng đề nghị Công an thẩm định, "
    "đăng bài viết kèm theo trên hệ thống Loa phường (VNeID), cụ thể:",
)
TAILS = (
    "Gửi kèm file mềm bài viết và hình ảnh đại diện. Đầu mối liên hệ: Phòng Văn hóa - Xã hội.",
    "(Có bài viết và ảnh đại diện gửi kèm). Rất mong nhận được sự quan tâm, phối hợp của quý cơ quan.",
)


@dataclass(frozen=True)
class Ask:
    """The parts of a request that a family may change."""

    commune: str
    counter: int
    day: date
    theme: int
    start: date
    subject: int
    asking: int
    tail: int
    signer: str
    aged: bool = True
    blank: bool = False
    windowless: bool = False
    first: str = ""  # a sentence before the asking
    about: str = ""  # another subject
    province: str = "tỉnh Lâm Đồng"

    def but(self, **parts: object) -> Ask:
        """Give the same request with some parts changed."""
        return replace(self, **parts)  # type: ignore[arg-type] # the names are those of the fields above

    @property
    def number(self) -> str:
        """The number as it is cited."""
        return f"{self.counter}/UBND-VX"

    @property
    def paper(self) -> Paper:
        """The letter."""
        bare = self.commune.split(" ", 1)[1]
        told = {"commune": self.commune, "theme": THEMES[self.theme]}
        end = self.start + timedelta(days=14)
        age = (
            "công dân từ đủ 15 tuổi trở lên, không phân biệt giới tính"
            if self.aged
            else "nhân dân trên địa bàn"
        )
        when = (
            "15 ngày kể từ ngày được duyệt"
            if self.windowless
            else f"từ ngày {self.start:%d/%m/%Y} đến ngày {end:%d/%m/%Y}"
        )
        return Paper(
            issuer=f"ỦY BAN NHÂN DÂN\n{self.commune.upper()}",
            number="Số:        /UBND-VX" if self.blank else f"Số: {self.number}",
            about=self.about or SUBJECTS[self.subject].format(**told),
            dated=f"{bare}, ngày     tháng {self.day:%m} năm {self.day:%Y}"
            if self.blank
            else f"{bare}, ngày {self.day:%d} tháng {self.day:%m} năm {self.day:%Y}",
            to=f"Kính gửi: Công an {self.commune}.",
            asking=f"{self.first} {ASKINGS[self.asking].format(**told)}".strip(),
            points=(
                f"1. Đối tượng tuyên truyền: {age}.",
                f"2. Phạm vi tuyên truyền: trên địa bàn {self.commune}.",
                f"3. Thời gian đăng tin: {when}.",
                "4. Các nội dung cần lưu ý khác: giữ nguyên số đường dây nóng ở cuối bài.",
            ),
            closing=f"{TAILS[self.tail]} Trân trọng./.",
            sign=f"TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n{self.signer}",
        )

    def case(
        self, form: str = "pdf", slips: float = 0.0, *, seed: int = 0, article: bool = True, mark: str = ""
    ) -> Case:
        """Let the letter arrive two days after it was signed."""
        text = ARTICLES[self.theme] if article else None
        arrival = Arrival(form, text, article, self.day + timedelta(days=2), slips, seed, mark)
        return case(self.paper, arrival)

    def week(self, rng: random.Random, theme: int | None = None) -> Ask:
        """Give the request of the same body for the week after, from the same template."""
        week = timedelta(days=7)
        other = (self.theme + 1 + rng.randrange(3)) % 4 if theme is None else theme
        return self.but(
            counter=self.counter + rng.choice((1, 2, 9)),
            day=self.day + week,
            start=self.start + week,
            theme=other,
        )


def ask(rng: random.Random) -> Ask:
    """Make a request up."""
    day = date(2026, 1, 5) + timedelta(days=rng.randrange(120))
    start = day + timedelta(days=rng.randrange(14, 30))
    choices = rng.choice(COMMUNES), rng.randrange(2, 900), day, rng.randrange(4), start
    return Ask(*choices, rng.randrange(4), rng.randrange(3), rng.randrange(2), rng.choice(SIGNERS))
