"""Classes of scans: what glass, feeder, fax and telephone do to a page of a letter.

A wear takes the page as drawn (height, width, 3; RGB, bytes) and a seeded generator, and gives the page worn.
"""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

sys.path.append(str(Path(__file__).parents[2] / "samples"))

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.random import Generator

    Pixels = Any  # numpy.ndarray[(height, width, 3), uint8], or without the last axis when grey
    Wear = Callable[[Pixels, Generator], Pixels]

PAPER = (250, 248, 243)
RED = (196, 34, 48)
SEAL_WORDS = "CƠ QUAN BAN HÀNH VĂN BẢN * DẤU THỬ * "


@dataclass(frozen=True)
class Look:
    """One class: the dots per inch at which the page is drawn, its wear, and how it is stored.

    `stored` is the resolution of the picture across and down, None as drawn; `bits` 1 stores black and
    white without loss, else JPEG of that quality; with `seal` the last page bears one.
    """

    dpi: int
    wears: tuple[Wear, ...]
    quality: int = 75
    bits: int = 8
    seal: bool = False
    stored: tuple[float, float] | None = None

    @property
    def resolution(self) -> tuple[float, float]:
        """Dots per inch across and down."""
        return self.stored or (self.dpi, self.dpi)

    def wear(self, page: Pixels, rng: Generator, *, last: bool) -> Image.Image:
        """Wear one page as this class does."""
        if last and self.seal:
            page = sealed(page, rng)
        for one in self.wears:
            page = one(page, rng)
        picture = Image.fromarray(page)
        return picture.convert("1", dither=Image.Dither.NONE) if self.bits == 1 else picture


def sealed(page: Pixels, rng: Generator) -> Pixels:
    """Press a round red seal of 36 mm over the lowest text of the right half of a page."""
    from _builder.pdf import FONTS  # noqa: PLC0415 - only found once the path is set

    high, wide = page.shape[:2]
    side = round(36 / 210 * wide)
    ink = (page[: int(0.94 * high), wide // 2 :].min(axis=2) < 128).sum(axis=1)
    lowest = int(np.flatnonzero(ink > 0).max(initial=high // 2))
    seal = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    draw, middle = ImageDraw.Draw(seal), side / 2
    for share, pen in ((0.49, 5), (0.45, 2), (0.27, 2)):
        r = share * side
        draw.ellipse((middle - r, middle - r, middle + r, middle + r), outline=(*RED, 215), width=pen)
    font = ImageFont.truetype(str(FONTS / "LiberationSerif-Bold.ttf"), side // 11)
    for i, char in enumerate(SEAL_WORDS):
        glyph = Image.new("RGBA", (side, side), (0, 0, 0, 0))
        ImageDraw.Draw(glyph).text((middle, 0.135 * side), char, font=font, fill=(*RED, 215), anchor="mm")
        seal.alpha_composite(glyph.rotate(-360 * i / len(SEAL_WORDS), center=(middle, middle)))
    star = [
        (middle + r * math.sin(i * math.pi / 5), middle - r * math.cos(i * math.pi / 5))
        for i, r in enumerate([0.17 * side, 0.07 * side] * 5)
    ]
    draw.polygon(star, fill=(*RED, 200))
    seal = seal.rotate(rng.uniform(-20, 20), resample=Image.Resampling.BICUBIC)
    x = int(rng.uniform(0.52, 0.62) * wide)
    y = int(np.clip(lowest - rng.uniform(0.5, 0.9) * side, 0, high - side))
    picture = Image.fromarray(page)
    picture.paste(seal, (x, y), seal)
    return np.asarray(picture)


def askew(most: float) -> Wear:
    """Lay the sheet askew by at most `most` degrees."""

    def wear(page: Pixels, rng: Generator) -> Pixels:
        high, wide = page.shape[:2]
        turn = cv2.getRotationMatrix2D((wide / 2, high / 2), float(rng.uniform(-most, most)), 1.0)
        return cv2.warpAffine(page, turn, (wide, high), flags=cv2.INTER_CUBIC, borderValue=PAPER)

    return wear


def yellowed(page: Pixels, _rng: Generator) -> Pixels:
    """Give the paper its colour."""
    return (page.astype(np.float32) * (np.array(PAPER, np.float32) / 255)).astype(np.uint8)


def soft(sigma: float) -> Wear:
    """Blur by a Gaussian of `sigma` pixels."""
    return lambda page, _rng: cv2.GaussianBlur(page, (0, 0), sigma)


def noisy(sigma: float, specks: int = 0) -> Wear:
    """Add sensor noise of `sigma` grey levels and grains of dust."""

    def wear(page: Pixels, rng: Generator) -> Pixels:
        high, wide = page.shape[:2]
        grain = rng.normal(0, sigma, (high, wide)).astype(np.float32)
        lit = page.astype(np.float32) + (grain if page.ndim == 2 else grain[:, :, None])
        worn = np.clip(lit, 0, 255).astype(np.uint8)
        for x, y in zip(rng.integers(0, wide, specks), rng.integers(0, high, specks), strict=True):
            size = int(rng.integers(1, 4))
            worn[y : y + size, x : x + size] = rng.integers(40, 150)
        return worn

    return wear


def photographed(page: Pixels, rng: Generator) -> Pixels:
    """Lay the sheet on a desk and photograph it: perspective, a shadow across, the lens a little off."""
    high, wide = page.shape[:2]
    size = (int(1.12 * wide), int(1.1 * high))
    grain = rng.normal(0, 1, (size[1] // 8, 4)).astype(np.float32)
    wood = cv2.resize(grain, size, interpolation=cv2.INTER_CUBIC)[:, :, None] * 9
    desk = np.clip(np.array(rng.uniform((85, 55, 35), (140, 105, 80))) + wood, 0, 255).astype(np.uint8)
    lean = rng.uniform(0.005, 0.06, (4, 2))
    inner = np.array([[0, 0], [1, 0], [1, 1], [0, 1]]) + lean * np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]])
    corners = (inner * np.array(size)).astype(np.float32)
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    bend = cv2.getPerspectiveTransform(flat, corners)
    seen = cv2.warpPerspective(page, bend, size, flags=cv2.INTER_AREA)
    sheet = cv2.warpPerspective(np.full((high, wide), 255, np.uint8), bend, size)
    whole = np.where(sheet[:, :, None] > 127, seen, desk).astype(np.float32)
    return np.clip(cv2.GaussianBlur(whole * _light(size, rng), (0, 0), rng.uniform(0.7, 1.1)), 0, 255).astype(
        np.uint8
    )


def _light(size: tuple[int, int], rng: Generator) -> Pixels:
    """Light that falls off to one side, and the soft shadow of whoever holds the telephone."""
    wide, high = size
    x, y = np.meshgrid(np.linspace(-1, 1, wide), np.linspace(-1, 1, high))
    angle = rng.uniform(0, 2 * math.pi)
    fall = 1 - 0.16 * (1 + x * math.cos(angle) + y * math.sin(angle))
    edge = x * math.cos(angle + 1.2) + y * math.sin(angle + 1.2) - rng.uniform(0.1, 0.6)
    shadow = 1 - rng.uniform(0.25, 0.45) / (1 + np.exp(-edge * 14))
    return (fall * shadow).astype(np.float32)[:, :, None]


def two_tone(level: int, spread: float) -> Wear:
    """Make black and white at about `level`, which wavers by `spread` over the page."""

    def wear(page: Pixels, rng: Generator) -> Pixels:
        grey = page if page.ndim == 2 else cv2.cvtColor(page, cv2.COLOR_RGB2GRAY)
        waver = cv2.resize(
            rng.normal(0, spread, (5, 4)).astype(np.float32), grey.shape[::-1], interpolation=cv2.INTER_CUBIC
        )
        return np.where(grey > level + waver, 255, 0).astype(np.uint8)

    return wear


def faxed(page: Pixels, rng: Generator) -> Pixels:
    """Bring the page to the lines of a fax (204 x 196 dots an inch), with a line lost here and there."""
    high, wide = page.shape[:2]
    lines = cv2.resize(page, (wide, round(high * 196 / 204)), interpolation=cv2.INTER_AREA)
    for row in rng.integers(2, lines.shape[0], 6):
        lines[row] = lines[row - 1]
    return lines


def streaked(page: Pixels, rng: Generator) -> Pixels:
    """Draw the stripes of a dirty feeder down the page: dark ones, pale ones, a band."""
    high, wide = page.shape[:2]
    worn = page.astype(np.float32)
    for _ in range(rng.integers(5, 10)):
        x, thick = int(rng.integers(0, wide)), int(rng.integers(1, 4))
        top, share = (0, high) if rng.random() < 0.7 else sorted(rng.integers(0, high, 2))
        tone, weight = (rng.uniform(60, 170), 0.75) if rng.random() < 0.75 else (255.0, 0.6)
        stripe = worn[top:share, x : x + thick]
        stripe[...] = (1 - weight) * stripe + weight * tone
    band = int(rng.integers(0, wide - wide // 12))
    worn[:, band : band + wide // 12] *= 0.88
    return np.clip(worn, 0, 255).astype(np.uint8)


def faded(page: Pixels, rng: Generator) -> Pixels:
    """Print with hardly any toner left: ink and paper 45 to 75 grey levels apart."""
    paper, apart = rng.uniform(215, 240), rng.uniform(45, 75)
    return (paper - apart * (1 - page.astype(np.float32) / 255)).astype(np.uint8)


def negative(page: Pixels, _rng: Generator) -> Pixels:
    """Swap black and white."""
    return 255 - page


def turned(page: Pixels, rng: Generator) -> Pixels:
    """Turn by one, two or three quarters."""
    return np.ascontiguousarray(np.rot90(page, int(rng.integers(1, 4))))


CLASSES = {
    "clean300": Look(300, (yellowed, askew(0.3), soft(0.6), noisy(2.5))),
    "hard200": Look(200, (yellowed, askew(3.0), soft(0.7), noisy(11, 90)), quality=32, seal=True),
    "photo": Look(200, (yellowed, photographed, noisy(3.5)), quality=70, seal=True),
    "fax": Look(204, (askew(0.8), soft(0.8), noisy(14), faxed, two_tone(150, 14)), bits=1, stored=(204, 196)),
    "dpi150": Look(150, (yellowed, askew(0.8), soft(0.5), noisy(4)), quality=60),
    "bilevel300": Look(300, (askew(1.2), soft(1.0), noisy(22), two_tone(140, 20)), bits=1),
    "inverted": Look(200, (askew(0.8), soft(0.6), noisy(5), negative), quality=65),
    "turned": Look(200, (yellowed, askew(1.0), soft(0.6), noisy(5, 20), turned), quality=60, seal=True),
    "streaks": Look(200, (yellowed, askew(0.8), soft(0.6), noisy(5), streaked), quality=60),
    "faint": Look(200, (faded, askew(0.8), soft(0.7), noisy(4)), quality=70),
}
