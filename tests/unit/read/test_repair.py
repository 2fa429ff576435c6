"""Repair of page images without OCR: what each step measures, does, and leaves alone; where pixels belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from read_files import HEIGHT, WIDTH, letter, picture_of, sealed, tilted

from pipeline.model import Box
from pipeline.read.limits import ReadLimits
from pipeline.read.repair import orientation, repair
from pipeline.read.repair.noise import grain_of
from pipeline.read.repair.sheet import Draft
from pipeline.read.repair.streaks import wipe_streaks

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.read.repair import Sheet

LIMITS = ReadLimits()
A4 = (WIDTH, HEIGHT)
SPOT = (85.0, 180.0)  # points: where "Kính gửi" begins, at the left end of the first line of the body
DARK = 120


WORDS = (
    *("đề", "nghị", "Ủy", "ban", "nhân", "dân", "xã", "phối", "hợp", "tuyên", "truyền", "phòng", "chống"),
    *("lừa", "đảo", "trên", "không", "gian", "mạng", "tới", "công", "dân", "từ", "mười", "tám", "tuổi"),
    *("trở", "lên"),
)
# No two lines begin alike: letters that stand below each other would make columns as sharp as rows.
BODY = tuple(" ".join((WORDS * 2)[7 * row % len(WORDS) :][:16]) for row in range(24))


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> np.ndarray:
    """Give a letter rendered at 300 dpi."""
    folder: Path = tmp_path_factory.mktemp("repair")
    return picture_of(letter(folder / "cv.pdf", body=BODY), dpi=300)


def quad_of(image: np.ndarray, corners: list[tuple[int, int]], size: tuple[int, int]) -> np.ndarray:
    """Photograph a sheet: its corners (from the top left clockwise) come to lie there, on a brown desk."""
    high, wide = image.shape[:2]
    matrix = cv2.getPerspectiveTransform(
        np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32), np.array(corners, np.float32)
    )
    return cv2.warpPerspective(image, matrix, size, borderValue=(50, 70, 100))


def ink_of(sheet: Sheet) -> Box:
    """Give the box of the first line of the body, measured on the sheet, carried to the page."""
    # From the left margin to the middle, around the line as it stands on the upright page.
    near = sheet.from_page(Box(SPOT[0] - 10, SPOT[1] - 13, SPOT[0] + 90, SPOT[1] + 5))
    factor = sheet.dpi / 72
    x0, y0, x1, y1 = (round(v * factor) for v in (near.x0, near.y0, near.x1, near.y1))
    rows, columns = np.nonzero(sheet.grey[y0:y1, x0:x1] < DARK)
    return sheet.on_page(
        Box(
            (x0 + columns.min()) / factor,
            (y0 + rows.min()) / factor,
            (x0 + columns.max()) / factor,
            (y0 + rows.max()) / factor,
        )
    )


def test_a_clean_page_passes_untouched(page: np.ndarray) -> None:
    """No measurement asks for anything: the very pixels go on to OCR."""
    sheet = repair(page, A4, LIMITS)
    assert (sheet.steps, sheet.turns, sheet.blank) == ((), 0, False)
    assert np.array_equal(sheet.grey, cv2.cvtColor(page, cv2.COLOR_BGR2GRAY))
    assert sheet.dpi == pytest.approx(300, abs=0.5)
    box = Box(10, 20, 30, 40)
    assert (sheet.on_page(box).x0, sheet.on_page(box).y1) == pytest.approx((10, 40), abs=0.02)


@pytest.mark.parametrize("degrees", [-4.9, -1.3, 0.31, 2.07, 4.9])
def test_skew_is_found(page: np.ndarray, degrees: float) -> None:
    """A page under a seal, with a table and a dark rim, is laid level to within 0.05 degrees."""
    cv2.rectangle(framed := page.copy(), (300, 2400), (2100, 3200), (0, 0, 0), 5)
    crooked = tilted(sealed(framed, 300, (400, 700)), degrees)
    crooked[:, -30:] = 40
    sheet = repair(crooked, A4, LIMITS)
    assert "skew" in sheet.steps
    along = sheet.to_page @ np.array((1.0, 0.0, 0.0))
    assert np.degrees(np.arctan2(along[1], along[0])) == pytest.approx(degrees, abs=0.05)


def test_a_box_on_a_crooked_page_keeps_its_size(page: np.ndarray) -> None:
    """The middle is carried along; the frame around a turned box would reach into the lines beside it."""
    sheet = repair(tilted(page, 3.0), A4, LIMITS)
    box = sheet.on_page(Box(100, 200, 160, 212))
    assert box.x1 - box.x0 == pytest.approx(60, abs=0.1)
    assert box.y1 - box.y0 == pytest.approx(12, abs=0.1)
    back = sheet.from_page(box)
    assert (back.x0, back.y0) == pytest.approx((100, 200), abs=0.1)


def test_a_turned_sheet_maps_to_the_turned_page(page: np.ndarray) -> None:
    """Four quarters are none, and one moves the top left corner to the top right."""
    sheet = repair(page, A4, LIMITS)
    once = sheet.turned(1)
    assert once.page_size == pytest.approx(A4[::-1])
    corner = once.on_page(Box(once.size[0] - 1, 0, once.size[0], 1))
    assert corner.x1 == pytest.approx(once.page_size[0], abs=0.3)
    whole = once.turned(3)
    assert whole.turns == 0
    assert whole.to_page == pytest.approx(sheet.to_page, abs=1e-6)
    assert np.array_equal(whole.grey, sheet.grey)


def test_a_photographed_sheet_becomes_a_rectangle(page: np.ndarray) -> None:
    """The sheet fills the picture at the wished dpi; boxes stay where they are on the photograph."""
    corners = [(300, 180), (2350, 330), (2560, 3500), (90, 3300)]
    photo = quad_of(page, corners, (2700, 3700))
    size = (WIDTH, WIDTH * 3700 / 2700)
    sheet = repair(photo, size, LIMITS)
    assert "perspective" in sheet.steps
    assert sheet.dpi == pytest.approx(300)
    point = size[0] / 2700
    high, wide = sheet.grey.shape
    ends = sheet.to_page @ np.array([(0, 0, 1), (wide, 0, 1), (wide, high, 1), (0, high, 1)], float).T
    assert pytest.approx(np.array(corners) * point, abs=2.0) == (ends[:2] / ends[2]).T


@pytest.mark.parametrize(("top", "slope"), [(1500, 0.5), (2400, -0.3)])
def test_a_deep_shadow_over_the_sheet_is_not_its_edge(page: np.ndarray, top: int, slope: float) -> None:
    """Whoever holds the telephone shades half of the paper: the sheet is cut out whole all the same."""
    corners = [(300, 180), (2350, 330), (2560, 3500), (90, 3300)]
    photo = quad_of(page, corners, (2700, 3700))
    down, across = np.mgrid[:3700, :2700]
    shade = 1 - 0.45 / (1 + np.exp(-(down - top - slope * across) / 150))
    sheet = repair((photo * shade[:, :, None]).astype(np.uint8), (WIDTH, WIDTH * 3700 / 2700), LIMITS)
    assert "perspective" in sheet.steps
    high, wide = sheet.grey.shape
    ends = sheet.to_page @ np.array([(0, 0, 1), (wide, 0, 1), (wide, high, 1), (0, high, 1)], float).T
    assert pytest.approx(np.array(corners) * WIDTH / 2700, abs=4.0) == (ends[:2] / ends[2]).T


def test_a_trial_reading_that_takes_too_long_says_nothing(
    page: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trials have a time of their own, and a page of which none ends in it is repaired, never left unread."""
    piece = orientation.piece_of(cv2.cvtColor(page, cv2.COLOR_BGR2GRAY))
    monkeypatch.setattr(
        orientation, "LONGEST_TRIAL", LIMITS.max_seconds_per_task
    )  # however busy the machine is
    assert (orientation.sense_of(piece, LIMITS) or 0.0) > 0
    monkeypatch.setattr(orientation, "LONGEST_TRIAL", 0.001)
    assert orientation.sense_of(piece, LIMITS) is None
    assert not repair((page * 0.2 + 150).astype(np.uint8), A4, LIMITS).blank
    sheet = repair(np.ascontiguousarray(np.rot90(page)), (A4[1], A4[0]), LIMITS)
    assert sheet.turns == 1  # as the edges of the letters say


def test_a_shadow_or_a_frame_is_no_sheet(page: np.ndarray) -> None:
    """Half of the page in shade, or a printed frame, must not be cut out."""
    shaded = page.copy()
    shaded[:, :1000] //= 3
    cv2.rectangle(boxed := page.copy(), (150, 150), (2330, 3350), (0, 0, 0), 12)
    assert "perspective" not in repair(shaded, A4, LIMITS).steps
    assert "perspective" not in repair(boxed, A4, LIMITS).steps


@pytest.mark.parametrize("by", [120, -200])
def test_lines_that_converge_become_parallel(page: np.ndarray, by: int) -> None:
    """Without an edge in the picture the lines of text show the slant of the camera."""
    high, wide = page.shape[:2]
    left, right = max(0, -by), max(0, by)
    photo = quad_of(page, [(0, left), (wide, right), (wide, high - right), (0, high - left)], (wide, high))
    photo = np.where(photo == (50, 70, 100), np.uint8(255), photo)
    sheet = repair(photo, A4, LIMITS)
    assert "fan" in sheet.steps
    again = repair(sheet.grey, sheet.size, LIMITS)
    assert not {"fan", "skew"} & set(again.steps)


def test_a_negative_is_inverted_and_a_dark_photograph_is_not(page: np.ndarray) -> None:
    """White letters on black become print; a dark picture without letters stays dark."""
    sheet = repair(255 - page, A4, LIMITS)
    assert "negative" in sheet.steps
    assert np.median(sheet.grey) > 200
    dark = cv2.GaussianBlur(np.random.default_rng(1).integers(0, 90, (1200, 900, 3), np.uint8), (0, 0), 9)
    assert "negative" not in repair(dark, A4, LIMITS).steps


def test_uneven_light_and_pale_ink_are_mended(page: np.ndarray) -> None:
    """A shaded side comes back to the paper's brightness, and pale ink becomes black."""
    across = np.linspace(0.35, 1.0, page.shape[1])[None, :, None]
    shaded = repair((page * across).astype(np.uint8), A4, LIMITS)
    assert "light" in shaded.steps
    assert np.ptp(np.percentile(shaded.grey[:, ::500], 80, axis=0)) < 25
    pale = repair((page * 0.2 + 150).astype(np.uint8), A4, LIMITS)
    assert "contrast" in pale.steps
    assert pale.grey.min() < 40
    assert np.median(pale.grey) > 230


def test_specks_go_and_the_marks_of_letters_stay(page: np.ndarray) -> None:
    """Salt and pepper vanish; dots of i and tone marks, many times larger, do not."""
    random = np.random.default_rng(2).random(page.shape[:2])
    noisy = page.copy()
    noisy[random < 0.01], noisy[random > 0.99] = 0, 255
    sheet = repair(noisy, A4, LIMITS)
    assert "specks" in sheet.steps
    clean = cv2.cvtColor(page, cv2.COLOR_BGR2GRAY)
    assert np.abs(sheet.grey.astype(int) - clean).mean() < 0.5
    lost = (clean < 60) & (sheet.grey > 180)
    assert lost.sum() < 0.006 * (clean < 60).sum()  # one of a hundred was hit


@pytest.mark.parametrize("deviation", [20, 60])
def test_grain_is_measured_and_smoothed(page: np.ndarray, deviation: int) -> None:
    """The grain of a bad sensor is told from print, and most of it goes."""
    noise = np.random.default_rng(3).normal(0, deviation, page.shape[:2])[:, :, None]
    grainy = np.clip(page * 0.5 + 60 + noise, 0, 255).astype(np.uint8)
    sheet = repair(grainy, A4, LIMITS)
    assert "grain" in sheet.steps
    assert grain_of(sheet.grey) < 0.4 * deviation


def test_streaks_are_bridged_and_rules_of_a_table_stay(page: np.ndarray) -> None:
    """A line through the whole page goes; one that begins and ends within the page is somebody's."""
    streaky = page.copy()
    for at, wide, level in ((500, 2, 60), (1000, 3, 120), (1700, 1, 0)):
        streaky[:, at : at + wide] = np.minimum(streaky[:, at : at + wide], level)
    streaky[2400:3200, 300:304] = 0
    mended = wipe_streaks(Draft.of(streaky, A4), LIMITS)
    assert mended is not None
    grey = mended.image
    assert all(np.median(grey[:, at]) > 240 for at in (500, 501, 1000, 1001, 1002, 1700))
    assert np.median(grey[2400:3200, 301]) == 0
    assert wipe_streaks(Draft.of(page, A4), LIMITS) is None


@pytest.mark.parametrize(("across", "down"), [(204, 98), (204, 196), (150, 150), (100, 100), (600, 600)])
def test_pixels_become_square_and_of_the_wished_size(page: np.ndarray, across: int, down: int) -> None:
    """A fax has other pixels across than down; boxes come out where they belong all the same."""
    fax = cv2.resize(
        page, (round(WIDTH / 72 * across), round(HEIGHT / 72 * down)), interpolation=cv2.INTER_AREA
    )
    fax = np.where(fax < 150, np.uint8(0), np.uint8(255))
    sheet = repair(fax, A4, LIMITS)
    assert sheet.steps == ("resolution",)
    assert sheet.dpi == pytest.approx(300, rel=0.02)
    assert sheet.size == pytest.approx(A4, rel=0.002)
    found, expected = ink_of(sheet), ink_of(repair(page, A4, LIMITS))
    assert (found.x0, found.y0) == pytest.approx((expected.x0, expected.y0), abs=0.8)


def test_a_back_side_with_holes_and_a_page_number_is_blank() -> None:
    """Holes, a staple, the sheet's dark edge and a lone figure are nothing to wait for."""
    back = np.full((3508, 2480, 3), 240, np.uint8)
    back = np.clip(back + np.random.default_rng(4).normal(0, 5, back.shape), 0, 255).astype(np.uint8)
    for y in (1200, 2200):
        cv2.circle(back, (120, y), 35, (30, 30, 30), -1)
    cv2.line(back, (150, 150), (240, 190), (60, 60, 60), 5)
    cv2.putText(back, "7", (1200, 200), cv2.FONT_HERSHEY_SIMPLEX, 2, (0, 0, 0), 4)
    back[:, -25:] = 60
    assert repair(back, A4, LIMITS).blank


@pytest.mark.parametrize("colour", [(0, 0, 0), (60, 60, 200), (170, 170, 170), (200, 120, 60)])
def test_one_stamped_or_pale_word_is_not_blank(colour: tuple[int, int, int]) -> None:
    """HỎA TỐC alone on a sheet is text, in whatever ink."""
    sheet = np.full((3508, 2480, 3), 245, np.uint8)
    cv2.putText(sheet, "HOA TOC", (1000, 300), cv2.FONT_HERSHEY_SIMPLEX, 2, colour, 5)
    assert not repair(sheet, A4, LIMITS).blank


def signed(image: np.ndarray, colour: tuple[int, int, int], rows: tuple[int, int]) -> np.ndarray:
    """Sign in ink: loops 70 mm wide between two rows of pixels."""
    t = np.linspace(0, 1, 400)
    x = 700 + 800 * t + 60 * np.sin(40 * t)
    y = (rows[0] + rows[1]) / 2 + (rows[1] - rows[0]) / 2 * np.sin(22 * t)
    inked = image.copy()
    cv2.polylines(inked, [np.stack((x, y), 1).astype(np.int32)], isClosed=False, color=colour, thickness=7)
    return np.minimum(image, inked)


def test_a_blue_signature_is_lifted_off_the_print_it_crosses(page: np.ndarray) -> None:
    """Its strokes turn to paper; the letters under it stay."""
    ink = signed(page, (200, 70, 40), (1000, 1300))
    sheet = repair(ink, A4, LIMITS)
    assert sheet.steps == ("inks",)
    clean = cv2.cvtColor(page, cv2.COLOR_BGR2GRAY)
    stroke = (np.abs(ink.astype(int) - page).max(axis=2) > 100) & (clean > 250)
    assert np.median(sheet.grey[stroke]) > 230
    print_ = clean < 60
    assert (sheet.grey[print_] < 110).mean() > 0.97


def test_writing_by_hand_and_frames_of_stamps_are_left(page: np.ndarray) -> None:
    """A blue number, a scribble in empty space, a blue frame and a red frame with HỎA TỐC are not touched."""
    inked = page.copy()
    font = cv2.FONT_HERSHEY_SCRIPT_SIMPLEX
    cv2.putText(inked, "1234", (420, 470), font, 2, (200, 70, 40), 4)
    cv2.rectangle(inked, (1300, 3000), (1900, 3300), (200, 70, 40), 6)
    cv2.putText(inked, "HOA TOC", (300, 3100), cv2.FONT_HERSHEY_SIMPLEX, 2, (50, 50, 215), 6)
    cv2.rectangle(inked, (270, 3020), (680, 3130), (50, 50, 215), 6)
    inked = signed(inked, (200, 70, 40), (2950, 2990))
    assert repair(inked, A4, LIMITS).steps == ()
