"""Builds real files for the tests of the reading room: letters with invented names, in many bad states."""

from __future__ import annotations

import hashlib
import io
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pypdfium2
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from pipeline.model import SourceFile, Submission

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.model import Finding, Page

# Debian's older package of the first name has no Vietnamese letters.
FONTS = tuple(
    Path("/usr/share/fonts/truetype", name)
    for name in ("liberation2/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Regular.ttf")
)
WIDTH, HEIGHT = 595.3, 841.9
LEFT = ("UBND XÃ AN THỊNH", "TRƯỜNG THCS BÌNH MINH", "Số: 45/THCS-VP")
RIGHT = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "An Thịnh, ngày 12 tháng 3 năm 2025",
)
BODY = (
    "Kính gửi: Công an xã An Thịnh.",
    "Nhà trường đề nghị Công an xã đăng tải bài tuyên truyền về phòng chống",
    "lừa đảo trên không gian mạng, gửi tới nhân dân trên địa bàn xã An Thịnh.",
    "Đối tượng tuyên truyền: công dân từ 18 tuổi trở lên, không phân biệt giới tính.",
    "Thời gian đăng tải: từ ngày 20 tháng 3 năm 2025 đến ngày 20 tháng 4 năm 2025.",
    "Nội dung bài viết và hình ảnh đại diện được gửi kèm theo công văn này.",
    "Rất mong nhận được sự quan tâm, phối hợp của quý cơ quan./.",
)
TYPES = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".tif": "image/tiff",
    ".txt": "text/plain",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
    ".rtf": "application/rtf",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".heic": "image/heic",
    ".gif": "image/gif",
    ".bmp": "image/bmp",
    ".webp": "image/webp",
    ".zip": "application/zip",
    ".eml": "message/rfc822",
}


def submission_of(*paths: Path, findings: tuple[Finding, ...] = (), text: str | None = None) -> Submission:
    """Put files into a submission as ingest would; `text` is the body of every mail among them."""
    files = tuple(
        SourceFile(
            path.name,
            hashlib.sha256(path.read_bytes()).hexdigest(),
            TYPES[path.suffix],
            path.stat().st_size,
            path,
            text=text if path.suffix == ".eml" else None,
        )
        for path in paths
    )
    return Submission("test", files, date(2025, 3, 14), "test", findings=findings)


def text_of(page: Page) -> str:
    """Give the lines of a page, one per line."""
    return "\n".join(line.text for line in page.lines)


def letter(path: Path, pages: int = 1, body: Sequence[str] = BODY) -> Path:
    """Write a born-digital letter."""
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    for _ in range(pages):
        draw_letter(canvas, body)
        canvas.showPage()
    canvas.save()
    return path


def draw_letter(canvas: Canvas, body: Sequence[str] = BODY) -> None:
    """Draw head and body of a letter in Liberation Serif."""
    if "Serif" not in pdfmetrics.getRegisteredFontNames():
        fonts = (TTFont("Serif", str(path)) for path in FONTS if path.exists())
        pdfmetrics.registerFont(next(font for font in fonts if ord("ị") in font.face.charToGlyph))
    canvas.setFont("Serif", 12)
    for column, lines in ((160, LEFT), (420, RIGHT)):
        for row, line in enumerate(lines):
            canvas.drawCentredString(column, HEIGHT - 70 - 20 * row, line)
    canvas.setFont("Serif", 13)
    for row, line in enumerate(body):
        canvas.drawString(85, HEIGHT - 180 - 20 * row, line)


def picture_of(pdf: Path, dpi: int = 200, number: int = 0) -> np.ndarray:
    """Render one page as a colour (BGR) array."""
    page = pypdfium2.PdfDocument(pdf)[number]
    return page.render(scale=dpi / 72).to_numpy()[:, :, :3].copy()


def tilted(image: np.ndarray, degrees: float) -> np.ndarray:
    """Lay a sheet crookedly on the glass: positive turns it clockwise."""
    height, width = image.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    return cv2.warpAffine(image, turn, (width, height), borderValue=(255, 255, 255))


def sealed(image: np.ndarray, dpi: int, centre: tuple[float, float]) -> np.ndarray:
    """Print a round red seal of 36 mm over the page; `centre` in points."""
    x, y = (int(value * dpi / 72) for value in centre)
    inked = image.copy()
    for millimetres in (18, 17, 11):
        cv2.circle(inked, (x, y), int(millimetres / 25.4 * dpi), (60, 50, 215), max(2, dpi // 60))
    return np.minimum(image, inked)


def scan(path: Path, images: Sequence[np.ndarray], over: Sequence[tuple[float, float, str]] = ()) -> Path:
    """Write a PDF of full-page pictures; `over` are words of a text layer at points from the top left."""
    canvas = Canvas(str(path))
    for image in images:
        packed = io.BytesIO()
        Image.fromarray(image[:, :, ::-1]).save(packed, "JPEG", quality=85)
        size = (WIDTH, HEIGHT) if image.shape[0] >= image.shape[1] else (HEIGHT, WIDTH)
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(packed), 0, 0, *size)
        for x, y, text in over:
            canvas.setFont("Serif", 10)
            canvas.drawString(x, HEIGHT - y, text)
        canvas.showPage()
    canvas.save()
    return path


def photograph(path: Path, size: tuple[int, int] = (1200, 800)) -> Path:
    """Write a picture without any text: hills of smooth noise under a sun."""
    random = np.random.default_rng(7)
    width, height = size
    field = np.zeros((height, width), np.float32)
    for octave in range(1, 8):
        rough = random.random((2**octave, 2**octave)).astype(np.float32)
        field += cv2.resize(rough, (width, height), interpolation=cv2.INTER_CUBIC) / 1.6**octave
    field = cv2.normalize(field, None, 30, 220, cv2.NORM_MINMAX)
    image = Image.fromarray(np.dstack([field, field * 0.8, field * 0.6]).astype(np.uint8))
    ImageDraw.Draw(image).ellipse((width - 250, 60, width - 100, 210), fill=(250, 230, 120))
    image.save(path)
    return path
