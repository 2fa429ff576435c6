"""What one invented letter is about: who writes to whom, where, in which year, and in which habit of writing.

Names of places come from the administrative map, everything else is invented. Nothing is consistent beyond
what a reader of single sentences needs: days are drawn anew for each slot.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pipeline.learn.letters.grammar import SHARE, WHOLE, Draw
from pipeline.learn.lines.phrases import SLOTS, lines_of, phrase, places, words
from pipeline.learn.lines.syllables import syllable
from pipeline.places import PlaceLevel

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_MONTHS = (*("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Mười hai"),)
_WEEKDAYS = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy")
_ROMAN = ("I", "II", "III", "IV")
_LEVELS = (PlaceLevel.COMMUNE, PlaceLevel.DISTRICT, PlaceLevel.PROVINCE)
_DATES = ("{:02}/{:02}/{}", "{:02}/{}/{}", "{}/{}/{}", "{:02}.{:02}.{}", "{:02}-{:02}-{}", "{:02}/{:02}/{}")
_LONG_DATES = ("{:02} tháng {:02} năm {}", "{} tháng {} năm {}", "{:02} tháng {} năm {}")
# Long and short name of bodies that write; {} is the place.
_BODIES = {
    PlaceLevel.COMMUNE: (
        "Ủy ban nhân dân {}|UBND {}", "UBND {}|UBND {}", "Hội LHPN {}|Hội", "Hội Nông dân {}|Hội",
        "Đoàn TNCS Hồ Chí Minh {}|Ban Chấp hành Đoàn", "Đảng ủy {}|Đảng ủy", "Trường THCS {}|nhà trường",
        "Ủy ban MTTQ Việt Nam {}|Mặt trận", "Trạm Y tế {}|Trạm Y tế", "Hội Cựu chiến binh {}|Hội",
        "Tổ công tác triển khai Đề án 06 {}|Tổ công tác", "Ban Chỉ đạo {}|Ban Chỉ đạo",
        "Trung tâm Phục vụ hành chính công {}|Trung tâm",
    ),
    PlaceLevel.DISTRICT: (
        "UBND {}|UBND {}", "Phòng Văn hóa và Thông tin {}|Phòng", "Phòng Tư pháp {}|Phòng Tư pháp",
        "Hội Liên hiệp Phụ nữ {}|Hội", "Liên đoàn Lao động {}|LĐLĐ", "Huyện đoàn {}|Ban Thường vụ",
        "Trung tâm Y tế {}|Trung tâm", "Phòng Giáo dục và Đào tạo {}|Phòng", "Ban Tuyên giáo {}|Ban",
        "Hạt Kiểm lâm {}|Hạt", "Phòng Lao động - Thương binh và Xã hội {}|Phòng",
    ),
    PlaceLevel.PROVINCE: (
        "Sở Văn hóa, Thể thao và Du lịch {}|Sở", "Sở Tư pháp {}|Sở", "Sở Nội vụ {}|Sở Nội vụ",
        "Sở Công Thương {}|Sở", "Sở Y tế {}|Sở Y tế", "Bảo hiểm xã hội {}|cơ quan BHXH",
        "Sở Khoa học và Công nghệ {}|Sở", "Tỉnh đoàn {}|Ban Thường vụ Tỉnh đoàn", "Cục Thuế {}|Cục Thuế",
        "Hội Chữ thập đỏ {}|Hội", "Liên đoàn Lao động {}|Liên đoàn", "Bệnh viện Đa khoa {}|Bệnh viện",
        "Ủy ban MTTQ Việt Nam {}|Ban Thường trực", "Chi cục Kiểm lâm {}|Chi cục", "UBND {}|UBND {}",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """The sender's level, full place name and type word; the sender's long and short name; the middle day."""

    level: PlaceLevel
    place: str
    kind: str
    sender: str
    us: str
    today: date


def setting_of(rng: random.Random) -> Setting:
    """Draw who writes, where and when."""
    level = rng.choices(_LEVELS, (6, 2, 3))[0]
    name, full = rng.choice(places(level))
    kind = full.removesuffix(name).strip() or full
    body, us = rng.choice(_BODIES[level]).split("|")
    today = date(2024, 1, 1) + timedelta(days=rng.randrange(1300))
    short = rng.choice((us.format(kind), us.format(kind), us.format(full), "chúng tôi", "đơn vị"))
    return Setting(level, full, kind, body.format(full), short, today)


def draw_of(rng: random.Random, side: str, topic: str, setting: Setting) -> Draw:
    """Make the draws of one letter; its title and topic are fixed, all else is drawn when asked for."""
    names = {"title_bare": f"title.{topic}", "topic_phrase": f"phrase.{topic}", "bg": f"say.{topic}"}
    names["topic_word"] = f"word.{topic}"
    slots = _people(rng, side) | _counts(rng) | _days(rng, setting.today) | _areas(rng, setting)
    draw = Draw(rng, side, slots, names)
    bare = draw.text("title_bare")
    left, right = rng.choice(("“”", "“”", '""', "«»", "‘’", ("", "")))
    slots["title_bare"] = lambda: bare
    slots["title"] = lambda: f"{left}{bare}{right}"
    return draw


def number_words(number: int) -> str:
    """Give a number from 10 to 99 in words: "mười lăm", "hai mươi mốt"."""
    tens, ones = divmod(number, 10)
    if tens == 1:
        return "mười" + ("" if not ones else " lăm" if ones == 5 else f" {_DIGITS[ones]}")  # noqa: PLR2004 - five is said otherwise
    tail = {0: "", 1: " mốt", 4: " tư", 5: " lăm"}.get(ones, f" {_DIGITS[ones]}")
    return f"{_DIGITS[tens]} mươi{tail}"


def _people(rng: random.Random, side: str) -> dict[str, Callable[[], str]]:
    """Give the slots of names, bodies and numbers of documents."""
    names = (
        "people",
        "person",
        "post",
        "body",
        "highland",
        "money",
        "phone",
        "email",
        "url",
        "symbol",
        "law",
        "no",
    )
    slots: dict[str, Callable[[], str]] = {name: _bound(name, rng) for name in names}
    rows = [
        row
        for at, row in enumerate(lines_of("sentences.txt"))
        if side == WHOLE or (at % SHARE == 0) == (side == "apart")
    ]
    slots["sentence"] = lambda: rng.choice(rows).rstrip(".")
    slots["prose"] = lambda: phrase("prose", rng).rstrip(".")
    slots["noun"] = lambda: syllable(rng)  # a word that nobody foresaw
    slots["symbol"] = lambda: f"{rng.choice(words('offices'))}-{rng.choice(words('desks'))}"
    return slots


def _bound(name: str, rng: random.Random) -> Callable[[], str]:
    slot = SLOTS[name]
    return lambda: slot(rng)


def _counts(rng: random.Random) -> dict[str, Callable[[], str]]:
    """Give the slots of ages and other numbers."""
    return {
        "lo": lambda: f"{rng.randrange(3, 61):{rng.choice(('', '', '', '02'))}}",
        "hi": lambda: str(rng.randrange(12, 96)),
        "lo_word": lambda: number_words(rng.randrange(10, 61)),
        "hi_word": lambda: number_words(rng.randrange(16, 81)),
        "birth": lambda: str(rng.randrange(1940, 2012)),
        "birth2": lambda: str(rng.randrange(1960, 2020)),
        "d": lambda: str(rng.randrange(1, 13)),
        "n": lambda: str(rng.choice((rng.randrange(10, 100), rng.randrange(100, 9999)))),
        "n2": lambda: f"{rng.randrange(2, 20):02}",
        "nn": lambda: rng.choice(("07", "10", "15", "20", "30", "45", "60", "90", str(rng.randrange(3, 99)))),
        "weeks": lambda: rng.choice(("01", "02", "03", "04", "06", "2", "hai", "ba", "bốn")),
        "months": lambda: rng.choice(("01", "02", "03", "06", "1", "3", "một", "hai", "ba", "09")),
    }


def _days(rng: random.Random, today: date) -> dict[str, Callable[[], str]]:
    """Give the slots of days, months and hours, written in the habit of this letter."""
    habit = rng.choice(_LONG_DATES) if rng.random() < 0.2 else rng.choice(_DATES)  # noqa: PLR2004 - a fifth in words

    def day(low: int, high: int) -> date:
        return today + timedelta(days=rng.randrange(low, high))

    def full(low: int, high: int) -> Callable[[], str]:
        def write() -> str:
            one = day(low, high)
            form = habit if rng.random() < 0.9 else rng.choice((*_DATES, *_LONG_DATES))  # noqa: PLR2004 - most keep it
            return form.format(one.day, one.month, one.year)

        return write

    def short() -> str:
        one = day(5, 90)
        form = rng.choice(("{:02}/{:02}", "{:02}/{}", "{}/{}", "{:02}", "{:02}.{:02}"))
        return form.format(one.day, one.month)

    def hour() -> str:
        return rng.choice(("{:02} giờ {:02}", "{} giờ", "{:02}h{:02}", "{}h", "{:02}:{:02}")).format(
            rng.randrange(25), rng.choice((0, 0, 30))
        )

    return {
        "d1": full(5, 90),
        "d2": full(15, 250),
        "past": full(-400, 0),
        "s1": short,
        "s2": short,
        "m1": lambda: f"{day(5, 120).month:{rng.choice(('', '02'))}}",
        "m2": lambda: f"{day(30, 250).month:{rng.choice(('', '02'))}}",
        "m1_word": lambda: rng.choice(_MONTHS),
        "y1": lambda: str(day(-60, 200).year),
        "y2": lambda: str(day(30, 300).year),
        "y3": lambda: str(today.year + rng.randrange(1, 6)),
        "q": lambda: rng.choice((*_ROMAN, *_ROMAN, "1", "2", "3", "4")),
        "hour": hour,
        "weekday": lambda: rng.choice(_WEEKDAYS),
    }


def _areas(rng: random.Random, setting: Setting) -> dict[str, Callable[[], str]]:
    """Give the slots of areas and of the police that are asked."""

    def bare(level: PlaceLevel) -> Callable[[], str]:
        return lambda: rng.choice(places(level))[0]

    def any_place() -> str:
        return rng.choice(places(rng.choices(_LEVELS, (5, 2, 2))[0]))[1]

    def place() -> str:
        return setting.place if rng.random() < 0.5 else any_place()  # noqa: PLR2004 - half are the sender's

    slots: dict[str, Callable[[], str]] = {
        "sender": lambda: setting.sender,
        "us": lambda: setting.us,
        "kind": lambda: setting.kind,
        "name": lambda: setting.place.removeprefix(setting.kind).strip(),
        "place": place,
        "place2": any_place,
        "place3": any_place,
        "above": lambda: rng.choice(places(rng.choice(_LEVELS[1:])))[1],
        "part": lambda: rng.choice(
            (
                "xã",
                "phường",
                "thôn",
                "xã, phường",
                "tổ dân phố",
                "thôn, bản",
                "xã, thị trấn",
                "buôn",
                "ấp",
                "khu phố",
            )
        ),
        "the_police": lambda: rng.choice(
            (f"Công an {setting.place}", f"Công an {setting.kind}", "Phòng PC06")
        ),
    }
    for letter, level in (("c", PlaceLevel.COMMUNE), ("h", PlaceLevel.DISTRICT), ("p", PlaceLevel.PROVINCE)):
        slots |= {f"{letter}{at}": bare(level) for at in (1, 2, 3)}
    return slots
