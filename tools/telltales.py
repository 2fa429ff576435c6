"""Choose the words of pipeline/vietnamese/telltales.py from texts, or weigh them on damaged texts."""

from __future__ import annotations

import argparse
import random
import re
import textwrap
import unicodedata
import zlib
from collections import Counter
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from pipeline.vietnamese.syllables import TONES, is_syllable
from pipeline.vietnamese.telltales import telltales
from pipeline.vietnamese.text import nfc, plain, tone_normal, unmarked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

WORD = re.compile(r"[^\W\d_]+")
COMMON = 3e-4  # share of the words of the texts; about one in ten pages
SEEN, SLIP = 2, 0.002  # times, and share of a bare form, below which a form is taken for a slip
FLAT = 0.01  # the same for a form without any mark; it is seldom a word, and often a file name or a slip
TELLING = 0.5  # share of the wrong tones of a word that must make none of its right forms
DAMAGES = (0.1, 0.2, 1 / 3, 0.4)  # of the words
LIMITS = (0.88, 0.9, 0.91, 0.92, 0.93, 0.94)  # shares of right words that a page may be asked for
PAGES = (40, 100, 300)  # words: a few lines, a short letter, a page


def main() -> None:
    """Print the list; or, with --weigh, the shares of right words in whole and in damaged pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), help="only lines of this half (by checksum)")
    parser.add_argument("--weigh", action="store_true")
    args = parser.parse_args()
    lines = [line for path in args.texts for line in nfc(path.read_text(encoding="utf-8")).splitlines()]
    lines = [line for line in lines if args.half in {None, zlib.crc32(line.encode()) % 2}]
    if args.weigh:
        weigh(lines)
    else:
        print("\n".join(textwrap.wrap(" ".join(chosen(lines)), 108)))


def chosen(lines: Sequence[str]) -> Iterator[str]:
    """Give the forms of the words that tell most, by bare form."""
    counts = Counter(
        word for line in lines for word in WORD.findall(tone_normal(line).lower()) if is_syllable(word)
    )
    total = counts.total()
    bare: dict[str, Counter[str]] = {}
    for word, count in counts.items():
        bare.setdefault(plain(word), Counter())[word] = count
    for name in sorted(bare):
        forms = bare[name]
        right = {word for word, count in forms.items() if count >= max(SEEN, SLIP * forms.total())}
        if forms.total() < COMMON * total or forms[name] >= FLAT * forms.total():
            continue
        right.discard(name)
        told = sum(forms[word] * missed(word, right) for word in right)
        if told >= TELLING * sum(forms[word] for word in right):
            yield from sorted(right)


def missed(word: str, right: set[str]) -> float:
    """Tell the share of the other tones of a word which are seen to be wrong."""
    others = {*toned(word), toneless(word)} - {word}
    return sum(other not in right for other in others) / len(others) if others else 0.0


def toneless(word: str) -> str:
    """Drop the tone, keep the letters: "được" -> "đươc"."""
    return nfc("".join(c for c in unicodedata.normalize("NFD", word) if c not in TONES))


def toned(word: str) -> list[str]:
    """Give the word with each tone that makes a syllable, on the letter that has one or on its last vowel."""
    parts = unicodedata.normalize("NFD", word)
    at = next((n for n, c in enumerate(parts) if c in TONES), None)
    bare = "".join(c for c in parts if c not in TONES)
    if at is None:
        vowels = [n for n, c in enumerate(bare) if c.lower() in "aeiouy"]
        at = vowels[-1] + 1 if vowels else len(bare)
    others = [tone_normal(nfc(bare[:at] + tone + bare[at:])) for tone in ("", *TONES)]
    return [other for other in others if is_syllable(other)] or [word]


def weigh(lines: Sequence[str]) -> None:
    """Print how many words tell on pages of several lengths, and the share of pages that limits reject."""
    rng = random.Random(7)  # noqa: S311 - damage, no secret
    words = " ".join(lines).split()

    def untoned(share: float) -> Callable[[str], str]:
        return lambda word: toneless(word) if rng.random() < share else word

    def mistoned(share: float) -> Callable[[str], str]:
        return lambda word: rng.choice(toned(word)) if rng.random() < share else word

    damages: dict[str, Callable[[str], str]] = {"whole": str, "no marks": unmarked}
    damages |= {f"tones off {share:.2f}": untoned(share) for share in DAMAGES}
    damages |= {f"tones drawn anew {share:.2f}": mistoned(share) for share in DAMAGES}
    print(f"page words  damage               pages  telling  pages below {' '.join(map(str, LIMITS))}")
    for length in PAGES:
        for name, damage in damages.items():
            pages = [words[at : at + length] for at in range(0, len(words) - length + 1, length)]
            found = [telltales(" ".join(map(damage, page))) for page in pages]
            told = median(seen for seen, _ in found)
            below = [sum(right < limit * seen for seen, right in found) / len(found) for limit in LIMITS]
            shares = "  ".join(f"{share:.3f}" for share in below)
            print(f"{length:10}  {name:20} {len(pages):5}  {told:7.0f}  {shares}")


if __name__ == "__main__":
    main()
