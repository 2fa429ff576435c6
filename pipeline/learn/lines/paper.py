"""Lines of text set in type: black on white, as a word processor would print them.

Fonts come from a folder of TrueType and OpenType files, grouped in families by `FAMILIES`. The weights
follow what offices use: Decree 30/2020 (Appendix I) prescribes Times New Roman, whose freely licensed
look-alikes lead; the rest is there so that an unknown font does not surprise the reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    import random
    from pathlib import Path

    Grey = Any  # numpy.ndarray[(height, width), uint8], 0 is black

EM = 56  # pixels per em of the letters as set: 13.5 points at 300 dpi

# Family -> share, and its files: regular, bold, italic, bold italic (those that exist).
FAMILIES: tuple[tuple[float, tuple[str, ...]], ...] = (
    (
        26,
        (
            "LiberationSerif-Regular.ttf",
            "LiberationSerif-Bold.ttf",
            "LiberationSerif-Italic.ttf",
            "LiberationSerif-BoldItalic.ttf",
        ),
    ),
    (
        14,
        (
            "texgyretermes-regular.otf",
            "texgyretermes-bold.otf",
            "texgyretermes-italic.otf",
            "texgyretermes-bolditalic.otf",
        ),
    ),
    (10, ("FreeSerif.ttf", "FreeSerifBold.ttf", "FreeSerifItalic.ttf", "FreeSerifBoldItalic.ttf")),
    (
        7,
        (
            "LinLibertine_R.otf",
            "LinLibertine_RB.otf",
            "LinLibertine_RI.otf",
            "LinLibertine_RZ.otf",
            "LinLibertine_RZI.otf",
        ),
    ),
    (
        3,
        (
            "GentiumPlus-Regular.ttf",
            "GentiumPlus-Bold.ttf",
            "GentiumPlus-Italic.ttf",
            "GentiumPlus-BoldItalic.ttf",
        ),
    ),
    (
        2,
        (
            "GentiumBookPlus-Regular.ttf",
            "GentiumBookPlus-Bold.ttf",
            "GentiumBookPlus-Italic.ttf",
            "GentiumBookPlus-BoldItalic.ttf",
        ),
    ),
    (
        2,
        ("CharisSIL-Regular.ttf", "CharisSIL-Bold.ttf", "CharisSIL-Italic.ttf", "CharisSIL-BoldItalic.ttf"),
    ),
    (2, ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSerif-Italic.ttf", "DejaVuSerif-BoldItalic.ttf")),
    (2, ("DejaVuSerifCondensed.ttf", "DejaVuSerifCondensed-Bold.ttf")),
    (2, ("EBGaramond12-Regular.otf", "EBGaramond12-Italic.otf")),
    (
        3,
        ("NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf", "NotoSerif-Italic.ttf", "NotoSerif-BoldItalic.ttf"),
    ),
    (
        2,
        (
            "texgyreschola-regular.otf",
            "texgyreschola-bold.otf",
            "texgyreschola-italic.otf",
            "texgyreschola-bolditalic.otf",
        ),
    ),
    (
        2,
        (
            "texgyrepagella-regular.otf",
            "texgyrepagella-bold.otf",
            "texgyrepagella-italic.otf",
            "texgyrepagella-bolditalic.otf",
        ),
    ),
    (2, ("texgyrebonum-regular.otf", "texgyrebonum-bold.otf", "texgyrebonum-italic.otf")),
    (
        6,
        (
            "LiberationSans-Regular.ttf",
            "LiberationSans-Bold.ttf",
            "LiberationSans-Italic.ttf",
            "LiberationSans-BoldItalic.ttf",
        ),
    ),
    (3, ("texgyreheros-regular.otf", "texgyreheros-bold.otf", "texgyreheros-italic.otf")),
    (2, ("texgyreheroscn-regular.otf", "texgyreheroscn-bold.otf")),
    (2, ("FreeSans.ttf", "FreeSansBold.ttf", "FreeSansOblique.ttf")),
    (2, ("Carlito-Regular.ttf", "Carlito-Bold.ttf", "Carlito-Italic.ttf")),
    (1, ("Roboto-Regular.ttf", "Roboto-Bold.ttf")),
    (1, ("OpenSans-Regular.ttf", "OpenSans-Bold.ttf")),
    (1, ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")),
    (2, ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")),
    (1, ("Lato-Regular.ttf", "Lato-Bold.ttf")),
    (1, ("LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf")),
)
# A program whose font lacks the letters of Latin Extended Additional takes those from another font.
LENDERS = (3, 2, 1, 10)  # places in FAMILIES
BORROWED = 0.08
SMALLEST_MARKED = "\u1ea0"
LARGEST_MARKED = "\u1ef9"


@dataclass(frozen=True, slots=True)
class Setting:
    """One line as set: the image with white around the ink, its words, and from where to where each stands.

    `spans` are columns of the image, one pair a word.
    """

    grey: Grey
    words: tuple[str, ...]
    spans: tuple[tuple[float, float], ...]


class Type:
    """The fonts of a folder, each opened once; raises FileNotFoundError when a family lacks a file."""

    def __init__(self, folder: Path) -> None:
        """Open the fonts of all families."""
        self._families = [
            [
                ImageFont.truetype(str(folder / name), EM, layout_engine=ImageFont.Layout.BASIC)
                for name in files
            ]
            for _, files in FAMILIES
        ]
        self._shares = [share for share, _ in FAMILIES]

    def set_line(self, text: str, rng: random.Random) -> Setting:
        """Set `text` in a random font, with random word spacing and, now and then, mixed styles."""
        (at,) = rng.choices(range(len(self._families)), self._shares)
        family = self._families[at]
        lender = self._families[rng.choice(LENDERS)] if rng.random() < BORROWED else None
        style = _style(rng)
        tracking = rng.uniform(0.5, 3.0) if rng.random() < 0.06 else 0.0
        stretch = rng.uniform(1.0, 1.25) if rng.random() < 0.6 else rng.uniform(0.8, 2.2)
        switch = rng.randrange(1, 8) if rng.random() < 0.1 else None
        words = text.split(" ")
        canvas = Image.new(
            "L", (int(EM * 0.95 * (len(text) * (1 + tracking / EM) + 2 + len(words) * stretch)), EM * 3), 255
        )
        pen = ImageDraw.Draw(canvas)
        x = float(EM)
        spans: list[tuple[float, float]] = []
        for number, word in enumerate(words):
            if number == switch:
                style = _style(rng)
            font = family[min(style, len(family) - 1)]
            other = lender[min(style, len(lender) - 1)] if lender else None
            begin, x = x, _draw(pen, x, word, font, other, tracking)
            spans.append((begin, x))
            x += font.getlength(" ") * stretch
        if rng.random() < 0.05:
            pen.rectangle((EM, EM * 2 + rng.randint(2, 7), int(x), EM * 2 + rng.randint(8, 10)), fill=0)
        return Setting(np.asarray(canvas)[:, : int(x) + EM], tuple(words), tuple(spans))


def _style(rng: random.Random) -> int:
    return rng.choices(range(4), (0.58, 0.22, 0.14, 0.06))[0]


def _draw(pen: Any, x: float, word: str, font: Any, lender: Any, tracking: float) -> float:  # noqa: ANN401 - Pillow's fonts
    """Draw one word with its baseline at 2 em; give the pen's place after it."""
    if lender is None and not tracking:
        pen.text((x, EM * 2), word, font=font, fill=0, anchor="ls")
        return x + float(font.getlength(word))
    for letter in word:
        face = lender if lender and SMALLEST_MARKED <= letter <= LARGEST_MARKED else font
        pen.text((x, EM * 2), letter, font=face, fill=0, anchor="ls")
        x += float(face.getlength(letter)) + tracking
    return x
