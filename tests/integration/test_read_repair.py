"""Degraded pages through repair and the real Tesseract: the text comes out, and stands where it stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from read_files import HEIGHT, WIDTH, letter, picture_of, text_of, tilted

from pipeline.read.limits import ReadLimits
from pipeline.read.ocr import read_image
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.model import Box, Page

LIMITS = ReadLimits()
A4 = (WIDTH, HEIGHT)
SENTENCES = (
    "Công an xã đăng tải bài tuyên truyền",
    "lừa đảo trên không gian mạng",
    "quan tâm, phối hợp của quý",
)
GREETING = (85, 183)  # points: left and lower edge of the line "Kính gửi"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> np.ndarray:
    """Give a letter rendered at 300 dpi."""
    return picture_of(letter(tmp_path_factory.mktemp("repair") / "cv.pdf"), dpi=300)


def fax(image: np.ndarray) -> np.ndarray:
    """Send the page at 204 x 98 dpi, black and white."""
    small = cv2.resize(image, (1687, 1146), interpolation=cv2.INTER_AREA)
    return np.where(small < 150, np.uint8(0), np.uint8(255))


def speckled(image: np.ndarray) -> np.ndarray:
    """Strew salt and pepper over the page, two pixels of a hundred each."""
    chance = np.random.default_rng(5).random(image.shape[:2])
    noisy = image.copy()
    noisy[chance < 0.02], noisy[chance > 0.98] = 0, 255
    return noisy


def grainy(image: np.ndarray) -> np.ndarray:
    """Photograph the page in the dark: strong grain."""
    noise = np.random.default_rng(5).normal(0, 40, image.shape[:2])[:, :, None]
    return np.clip(image * 0.8 + 20 + noise, 0, 255).astype(np.uint8)


def fanned(image: np.ndarray) -> np.ndarray:
    """Photograph the page from its left side, no edge in sight."""
    high, wide = image.shape[:2]
    corners = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32)
    slant = np.array([(0, 0), (wide, 150), (wide, high - 150), (0, high)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, slant)
    return cv2.warpPerspective(image, matrix, (wide, high), borderValue=(255, 255, 255))


def negative(image: np.ndarray) -> np.ndarray:
    """Swap ink and paper."""
    return 255 - image


def steep(image: np.ndarray) -> np.ndarray:
    """Lay the page by nine degrees."""
    return tilted(image, 9.0)


def greeting_of(page: Page) -> Box:
    """Give the box of the first word of the greeting."""
    box = next(line for line in page.lines if line.text.startswith("Kính gửi")).words[0].box
    assert box is not None
    return box


@pytest.mark.parametrize("degrade", [fax, speckled, grainy, fanned, negative, steep])
def test_a_degraded_page_is_read(page: np.ndarray, degrade: Callable[[np.ndarray], np.ndarray]) -> None:
    """What an unrepaired page loses in whole or in large part is there."""
    read = read_image(degrade(page), 1, A4, LIMITS)
    assert [sentence for sentence in SENTENCES if sentence not in text_of(read)] == []


@pytest.mark.parametrize("degrade", [fax, speckled, negative])
def test_boxes_stay_where_the_text_stands(
    page: np.ndarray, degrade: Callable[[np.ndarray], np.ndarray]
) -> None:
    """Repair moves no text on the page, whatever it does to the pixels."""
    box = greeting_of(read_image(degrade(page), 1, A4, LIMITS))
    assert (box.x0, box.y1) == pytest.approx(GREETING, abs=4)


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_turned_page_is_read_as_an_upright_one(page: np.ndarray, quarters: int) -> None:
    """Text, boxes and size are those of the page as its reader holds it."""
    lying = np.ascontiguousarray(np.rot90(page, quarters))
    read = read_image(lying, 1, A4[::-1] if quarters % 2 else A4, LIMITS)
    assert (read.width, read.height) == pytest.approx(A4)
    assert read.turns == quarters
    assert SENTENCES[0] in text_of(read)
    box = greeting_of(read)
    assert (box.x0, box.y1) == pytest.approx(GREETING, abs=4)


def test_a_photographed_sheet_is_read_where_it_lies(page: np.ndarray) -> None:
    """Boxes count on the photograph, not on the sheet that was cut out of it."""
    corners = np.array([(300, 180), (2350, 330), (2560, 3500), (90, 3300)], np.float32)
    high, wide = page.shape[:2]
    matrix = cv2.getPerspectiveTransform(
        np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32), corners
    )
    photo = cv2.warpPerspective(page, matrix, (2700, 3700), borderValue=(50, 70, 100))
    size = (WIDTH, WIDTH * 3700 / 2700)
    read = read_image(photo, 1, size, LIMITS)
    assert (read.width, read.height) == size
    assert [sentence for sentence in SENTENCES if sentence not in text_of(read)] == []
    x, y, weight = matrix @ (GREETING[0] * wide / WIDTH, GREETING[1] * high / HEIGHT, 1.0)
    box = greeting_of(read)
    assert (box.x0, box.y1) == pytest.approx((x / weight * WIDTH / 2700, y / weight * WIDTH / 2700), abs=5)


def test_a_back_side_is_read_by_none(page: np.ndarray) -> None:
    """Ink that shines through from the other side gives no words, and no finding."""
    other = cv2.GaussianBlur(255 - page[:, ::-1], (0, 0), 3) * 0.2
    back = (240 - other).astype(np.uint8)
    read = read_image(back, 2, A4, LIMITS)
    assert (read.number, read.lines, read.read_by) == (2, (), ReadBy.NONE)
    assert (read.width, read.height) == A4


def test_a_pale_letter_is_no_back_side(page: np.ndarray) -> None:
    """As pale as ink that shines through, but it is there to be read."""
    pale = np.clip(240 - (255 - page) * 0.2, 0, 255).astype(np.uint8)
    read = read_image(pale, 1, A4, LIMITS)
    assert [sentence for sentence in SENTENCES if sentence not in text_of(read)] == []


def test_print_under_a_signature_is_read(page: np.ndarray) -> None:
    """Blue loops over a line of print do not eat it."""
    t = np.linspace(0, 1, 400)
    loops = np.stack((400 + 900 * t + 60 * np.sin(40 * t), 830 + 160 * np.sin(22 * t)), 1).astype(np.int32)
    inked = page.copy()
    cv2.polylines(inked, [loops], isClosed=False, color=(200, 70, 40), thickness=7)
    read = read_image(np.minimum(page, inked), 1, A4, LIMITS)
    assert "đề nghị Công an xã đăng tải bài tuyên truyền" in text_of(read)
