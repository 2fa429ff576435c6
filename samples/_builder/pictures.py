"""Posters, scans and the phone photo: drawn and disturbed with seeded noise (Pillow, numpy, OpenCV)."""

from __future__ import annotations

import math
import random
from io import BytesIO
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from _builder.pdf import FONTS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from _builder.shapes import Poster

_SEAL_RED = (200, 30, 40)


def font(size: int, face: str = "Bold") -> ImageFont.FreeTypeFont:
    """Give Liberation Serif in pixels."""
    return ImageFont.truetype(str(FONTS / f"LiberationSerif-{face}.ttf"), size)


def poster(spec: Poster) -> bytes:
    """Draw a plain 960 x 540 poster; PNG or JPEG by the file name."""
    image = Image.new("RGB", (960, 540), spec.colour)
    draw = ImageDraw.Draw(image)
    light = tuple(min(255, c + 70) for c in spec.colour)
    _motif(draw, spec.motif, light)
    y = 70
    for words, face, size in ((spec.words, "Bold", 58), (spec.small, "Regular", 34)):
        for line in _wrapped(words, font(size, face), 560):
            draw.text((40, y), line, font=font(size, face), fill="white")
            y += int(size * 1.25)
        y += 24
    draw.rectangle((0, 490, 960, 540), fill=light)
    out = BytesIO()
    if spec.file.lower().endswith(".png"):
        image.quantize(32, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    else:
        image.save(out, "JPEG", quality=72)
    return out.getvalue()


def scan(pdf: bytes, *, dpi: int, seed: int, seal: str, quality: int = 52) -> bytes:
    """Print, seal, lay askew on the glass and scan the pages; give a PDF of JPEG pictures without text."""
    pages = _sealed(pdf, dpi, seal)
    rng = np.random.default_rng(seed)
    out = BytesIO()
    canv = Canvas(out, pagesize=A4, invariant=1)
    for page in pages:
        jpeg = BytesIO()
        _noisy(_turned(page, rng.uniform(-0.9, 0.9)), rng).save(jpeg, "JPEG", quality=quality)
        jpeg.seek(0)
        canv.drawImage(ImageReader(jpeg), 0, 0, *A4)
        canv.showPage()
    canv.save()
    return out.getvalue()


def photo(pdf: bytes, *, seed: int, seal: str) -> bytes:
    """Photograph the first page with a phone: mild perspective, a shadow from one side, a dark desk."""
    page = np.asarray(_sealed(pdf, 190, seal)[0])
    high, wide = page.shape[:2]
    size = (wide + 160, high + 160)
    rng = np.random.default_rng(seed)
    corners = np.array(
        [[70, 92], [size[0] - 96, 58], [size[0] - 52, size[1] - 84], [40, size[1] - 50]], np.float32
    )
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    bent = cv2.warpPerspective(
        page,
        cv2.getPerspectiveTransform(flat, corners),
        size,
        flags=cv2.INTER_CUBIC,
        borderValue=(96, 78, 62),
    )
    across = np.linspace(1.0, 0.74, size[0])[None, :, None] * np.linspace(1.0, 0.9, size[1])[:, None, None]
    lit = bent.astype(np.float64) * across + rng.normal(0, 3.0, (*bent.shape[:2], 1))
    out = BytesIO()
    Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8)).save(out, "JPEG", quality=70)
    return out.getvalue()


def _sealed(pdf: bytes, dpi: int, seal: str) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    where = _signature_at(document[0], dpi)
    document.close()
    if seal and where:
        _press_seal(pages[0], where, dpi, seal)
    return pages


def _signature_at(page: pypdfium2.PdfPage, dpi: int) -> tuple[int, int] | None:
    """Find "Nơi nhận" and give the pixel where the seal goes: over the signature, towards its left."""
    hit = page.get_textpage().search("Nơi nhận").get_next()
    if hit is None:
        return None
    box = page.get_textpage().get_charbox(hit[0])
    return int((85 + 275) * dpi / 72), int((A4[1] - box[3] + 66) * dpi / 72)


def _press_seal(page: Image.Image, at: tuple[int, int], dpi: int, words: str) -> None:
    """Stamp a round red seal of 36 mm, words along its rim, a star in the middle."""
    side = int(36 / 25.4 * dpi)
    seal = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    draw, middle = ImageDraw.Draw(seal), side / 2
    for share, pen in ((0.49, 5), (0.45, 2), (0.28, 2)):
        r = share * side
        draw.ellipse((middle - r, middle - r, middle + r, middle + r), outline=(*_SEAL_RED, 205), width=pen)
    for i, char in enumerate(words):
        turn = -200 + 220 * i / max(len(words) - 1, 1)
        glyph = Image.new("RGBA", (side, side), (0, 0, 0, 0))
        pen_at = ImageDraw.Draw(glyph)
        pen_at.text((middle, side * 0.135), char, font=font(side // 11), fill=(*_SEAL_RED, 205), anchor="mm")
        seal.alpha_composite(glyph.rotate(-(turn + 90), center=(middle, middle)))
    star = []
    for i in range(10):
        r = side * (0.17 if i % 2 == 0 else 0.07)
        star.append((middle + r * math.sin(i * math.pi / 5), middle - r * math.cos(i * math.pi / 5)))
    draw.polygon(star, fill=(*_SEAL_RED, 190))
    page.paste(seal, (at[0] - side // 2, at[1] - side // 2), seal)


def _turned(page: Image.Image, degrees: float) -> Image.Image:
    return page.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=(252, 251, 248))


def _noisy(page: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Soften the edges, yellow the paper a little, add sensor noise (sigma of 3 of 255 levels) and specks."""
    soft: NDArray[np.float64] = np.asarray(page.filter(ImageFilter.GaussianBlur(0.6)), dtype=np.float64)
    soft = soft * np.array([0.985, 0.98, 0.955]) + rng.normal(0, 3.0, (*soft.shape[:2], 1))
    grey = np.clip(soft, 0, 255).astype(np.uint8)
    for x, y in zip(rng.integers(0, grey.shape[1], 40), rng.integers(0, grey.shape[0], 40), strict=True):
        grey[y : y + 2, x : x + 2] = 120
    return Image.fromarray(grey)


def _wrapped(words: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if face.getlength(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _motif(draw: ImageDraw.ImageDraw, motif: str, light: tuple[int, ...]) -> None:
    rng = random.Random(motif)  # noqa: S311 - a drawing, the same each run
    if motif == "hills":
        for base in (250, 330, 410):
            tops = [(x, base - rng.randint(0, 120)) for x in range(560, 1000, 60)]
            draw.polygon([(520, 540), *tops, (960, 540)], fill=tuple(int(c * base / 440) for c in light))
        draw.ellipse((800, 50, 890, 140), fill=(250, 220, 90))
    elif motif == "phone":
        draw.rounded_rectangle((700, 70, 880, 430), 26, fill=(30, 30, 36))
        draw.rectangle((714, 110, 866, 390), fill=light)
        draw.ellipse((755, 190, 825, 260), fill="white")
        draw.rectangle((735, 290, 845, 306), fill="white")
    elif motif == "book":
        draw.polygon([(640, 180), (770, 140), (770, 400), (640, 430)], fill="white")
        draw.polygon([(900, 180), (770, 140), (770, 400), (900, 430)], fill=light)
    elif motif == "people":
        for x in (670, 770, 870):
            draw.ellipse((x - 34, 150, x + 34, 218), fill="white")
            draw.rounded_rectangle((x - 48, 230, x + 48, 430), 36, fill=light)
    else:
        draw.polygon([(780, 90), (900, 140), (880, 320), (780, 420), (680, 320), (660, 140)], fill=light)
        draw.line([(730, 250), (770, 300), (845, 190)], fill="white", width=20)
