"""TCVN3 and VNI: every letter there and back, fonts by their names, text by its content."""

from __future__ import annotations

import unicodedata

import pytest

from pipeline.vietnamese.legacy_encodings import (
    TCVN3,
    VNI,
    Legacy,
    Scheme,
    decode,
    pieces,
    scheme_of,
    scheme_of_font,
)

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES] + ["đ"]
# The letters that the English alphabet has not: these need a code; 67 small, 67 capital.
LETTERS = [letter for letter in SMALL if not letter.isascii()]
TCVN3_TEXT = "Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc"
VNI_TEXT = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp - Töï do - Haïnh phuùc"
UNICODE_TEXT = "Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập - Tự do - Hạnh phúc"


def test_there_are_134_letters_to_be_written() -> None:
    """The round trips below leave none out."""
    assert len({*LETTERS, *(letter.upper() for letter in LETTERS)}) == 134


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_comes_back_from_tcvn3(letter: str) -> None:
    """Small letters have one code each; in an H font capitals have it, and seven one of their own."""
    codes = [code for code, made in TCVN3.items() if made == letter]
    assert len(codes) == 1
    assert decode(codes[0], Scheme(Legacy.TCVN3)) == letter
    assert decode(codes[0], Scheme(Legacy.TCVN3, capitals=True)) == letter.upper()
    assert (letter.upper() in TCVN3.values()) is (letter in "ăâêôơưđ")


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_comes_back_from_vni(letter: str) -> None:
    """Each case has its codes; none of them means two things."""
    for made in (letter, letter.upper()):
        codes = [code for code, letter_of_code in VNI.items() if letter_of_code == made]
        assert codes
        for code in codes:
            assert decode(f"x{code}x", Scheme(Legacy.VNI)) == f"x{made}x"


@pytest.mark.parametrize(("text", "scheme"), [(TCVN3_TEXT, Legacy.TCVN3), (VNI_TEXT, Legacy.VNI)])
def test_text_is_known_by_itself(text: str, scheme: Legacy) -> None:
    """Without a telling font the text is known when it reads much better decoded."""
    assert scheme_of(text) == Scheme(scheme)
    assert decode(text, Scheme(scheme)) == UNICODE_TEXT


@pytest.mark.parametrize(
    "text",
    [
        UNICODE_TEXT,
        "là có và đã hãy mình trong bà ông",
        "café à la carte, naïve façade, crème brûlée",
        "",
        "ABC 123",
    ],
)
@pytest.mark.parametrize("font", ["", "Times New Roman"])
def test_unicode_and_foreign_text_is_left_alone(text: str, font: str) -> None:
    """Vietnamese letters that Western languages share, and French, are no legacy text."""
    assert scheme_of(text, font) is None


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
def test_unicode_in_an_old_font_is_left_alone(font: str) -> None:
    """The name of a font is not believed against text that is Vietnamese as it stands."""
    assert scheme_of(UNICODE_TEXT, font) is None


@pytest.mark.parametrize(
    ("font", "scheme"),
    [
        (".VnTime", Scheme(Legacy.TCVN3)),
        ("ABCDEF+.VnTimeH,Bold", Scheme(Legacy.TCVN3, capitals=True)),
        ("VnArialH-BoldItalic", Scheme(Legacy.TCVN3, capitals=True)),
        (".VnBook-AntiquaH", Scheme(Legacy.TCVN3, capitals=True)),
        (".VnArial Narrow", Scheme(Legacy.TCVN3)),
        ("VNI-Times", Scheme(Legacy.VNI)),
        ("QWERTY+VNI-Helve,Bold", Scheme(Legacy.VNI)),
        ("TimesNewRomanPS-BoldMT", None),
        ("Helvetica", None),
        ("", None),
    ],
)
def test_fonts_are_known_by_name(font: str, scheme: Scheme | None) -> None:
    """Subset prefixes and styles do not hide a name; H at the end means capitals."""
    assert scheme_of_font(font) == scheme


def test_capitals_are_known_by_words_that_are_never_small() -> None:
    """A nameless font that writes "việt nam" is an H font; a note in small letters is not."""
    assert scheme_of("céng hßa x· héi chñ nghÜa viÖt nam") == Scheme(Legacy.TCVN3, capitals=True)
    assert scheme_of("kÌm theo quyÕt ®Þnh sè 12") == Scheme(Legacy.TCVN3)


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u2011", "\u00ad"])
def test_a_hyphen_within_a_word_is_a_letter(hyphen: str) -> None:
    """The code of ư is the soft hyphen of Western text; a real hyphen stays."""
    text = f"ph{hyphen}êng, tr{hyphen}ëng, nh{hyphen} x{hyphen}a, {hyphen}íc; VP-TH; TH-CV - a; 12-3"
    assert decode(text, Scheme(Legacy.TCVN3)) == "phường, trưởng, như xưa, ước; VP-TH; TH-CV - a; 12-3"


def test_codes_of_symbol_fonts_are_brought_back() -> None:
    """Word stores letters of symbol fonts in the private area U+F0xx."""
    assert decode("C\uf0e9ng \uf0a7", Scheme(Legacy.TCVN3)) == "Cộng Đ"


def test_pieces_count_the_characters_that_a_letter_was_written_in() -> None:
    """Who knows where each character stands can tell where each letter stands."""
    assert list(pieces("Coäng", Scheme(Legacy.VNI))) == [("C", 1), ("ộ", 2), ("n", 1), ("g", 1)]
    assert list(pieces("Céng", Scheme(Legacy.TCVN3)))[1] == ("ộ", 1)


def test_a_capital_takes_a_mark_of_either_case() -> None:
    """Typists write "AÙ" and "Aù" for "Á"."""
    assert decode("AÙ Aù Ôù ÖÙ", Scheme(Legacy.VNI)) == "Á Á Ớ Ứ"
