"""The spaCy pipeline: our own syllable tokenizer and the component that marks cues.

Built once per process, on first use. The stock Vietnamese tokenizer joins syllables across the
borders of names and dates, so it is not used (docs/decisions/0006).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import spacy
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans, registry

from pipeline.extract.cues import CUES
from pipeline.vietnamese.text import loose

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Span
    from spacy.vocab import Vocab

# A number with its separators, a syllable, a run of underscores or any other sign.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|_+|[^\w\s]|\s+")


class SyllableTokenizer:
    """Cuts NFC text into syllables, numbers and signs; offsets and white space are kept exactly.

    Each token's `norm_` is its form without marks and case, so that cues are found in text whose
    marks an OCR program misread.
    """

    def __init__(self, vocab: Vocab) -> None:
        """Keep the vocabulary of the pipeline."""
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Cut `text`; the tokens' texts and blanks put together give `text` again."""
        words: list[str] = []
        spaces: list[bool] = []
        for piece in _TOKEN.findall(text):
            if piece == " " and words and not spaces[-1]:
                spaces[-1] = True
            else:
                words.append(piece)
                spaces.append(False)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        for token in doc:
            token.norm_ = loose(token.text) or token.text
        return doc

    def to_bytes(self, **_: object) -> bytes:
        """Nothing is learned, so nothing is kept."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> SyllableTokenizer:
        """Nothing is learned, so nothing is read."""
        return self


@registry.tokenizers("vi_syllable.v1")  # type: ignore[untyped-decorator] # catalogue has no types
def make_tokenizer() -> Callable[[Language], SyllableTokenizer]:
    """Give spaCy the way to build the tokenizer."""
    return lambda nlp: SyllableTokenizer(nlp.vocab)


@Language.factory("vanthu_cues")
class CueMarker:
    """Marks the phrases that open a part of a request, as `doc.spans["cues"]` labelled by field."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Prepare the matcher from the phrases in `cues.py`."""
        self.name = name
        self.matcher = PhraseMatcher(nlp.vocab, attr="NORM")
        for label, phrases in CUES.items():
            self.matcher.add(label, [nlp.make_doc(phrase) for phrase in phrases])

    def __call__(self, doc: Doc) -> Doc:
        """Mark the longest of overlapping phrases."""
        found: list[Span] = self.matcher(doc, as_spans=True)
        doc.spans["cues"] = filter_spans(found)
        return doc


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """Build the pipeline; about 30 ms after spaCy itself is imported."""
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "vi_syllable.v1"}}})
    nlp.add_pipe("vanthu_cues")
    nlp.max_length = 5_000_000
    return nlp
