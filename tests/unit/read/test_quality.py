"""Text-layer quality: what a Vietnamese letter says against the debris of broken layers."""

from __future__ import annotations

import pytest

from pipeline.read.quality import clean, quality_of
from pipeline.vietnamese.syllables import is_syllable

LETTER = (
    "Nhà trường đề nghị Công an xã An Thịnh đăng tải bài tuyên truyền về phòng, chống lừa đảo "
    "trên không gian mạng, số 45/THCS-VP ngày 12/3/2025, gửi tới huyện Đắk Mil và UBND xã./."
)


@pytest.mark.parametrize(
    "word", ["nghiêng", "Đắk", "quyết", "giếng", "thuở", "khuya", "ý", "KHÔNG", "hòa", "hoà"]
)
def test_syllables_are_known(word: str) -> None:
    """Every way in which Vietnamese writes a syllable is taken for one."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["hoøa", "hßa", "street", "ngbêu", "tr", "Dhập", "hậạ"])
def test_other_words_are_no_syllables(word: str) -> None:
    """Foreign words, VNI and TCVN3 debris and slips of OCR are none."""
    assert not is_syllable(word)


def test_a_letter_is_good_text() -> None:
    """Running text of a letter is valid, marked, plain and has nothing foreign."""
    quality = quality_of(LETTER.split())
    assert quality.valid > 0.95
    assert quality.marked > 0.6
    assert quality.plain > 0.95
    assert quality.foreign == 0


@pytest.mark.parametrize(
    "debris",
    [
        "Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp Töï do",
        "(cid:12)(cid:44) (cid:3)(cid:7) (cid:12)",
        "&Ӝ1*+Ñ$;+Ӝ,&+Ӫ1*+Ƭ$ 9,ӊ71$0",
    ],
)
def test_debris_shows_foreign_letters(debris: str) -> None:
    """TCVN3, VNI, lost and shifted character maps betray themselves by letters Vietnamese has not."""
    assert quality_of(debris.split()).foreign > 0.2


def test_no_tokens_are_no_quality() -> None:
    """An empty page counts nothing and divides by nothing."""
    assert quality_of([]).valid == 0.0


def test_clean_composes_and_drops_what_nobody_sees() -> None:
    """NFD becomes NFC; soft hyphens, zero-width, private-use and control characters go; NBSP is a blank."""
    assert clean("Tie\u0302\u0301ng\u00a0Vi\u00adê\u0323t\u200b \uf0b7\x07") == "Tiếng Việt "
