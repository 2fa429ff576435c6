"""How right a net is on letters it has not read: values by field, kind, topic."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.extract.learned import KINDS, REQUEST, guesses, joined, scores_of
from pipeline.extract.tagging import FIELDS
from pipeline.extract.vote import HEARD
from pipeline.learn.letters.examples import text_of
from pipeline.terms import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.language import Language

    from pipeline.extract.learned import Guess
    from pipeline.learn.letters.bodies import Sample

Span = tuple[int, int, str]


@dataclass
class Tally:
    """Counts of spans: told, guessed, exactly right, right by overlap (told, guessed), loud guesses."""

    told: int = 0
    guessed: int = 0
    exact: int = 0
    met: int = 0
    hit: int = 0
    loud: int = 0  # guesses that count against the rules
    loud_hit: int = 0

    @property
    def recall(self) -> float:
        """How many told values are met by a guess of their field."""
        return self.met / self.told if self.told else 1.0

    @property
    def precision(self) -> float:
        """How many guesses lie on a told value of their field."""
        return self.hit / self.guessed if self.guessed else 1.0

    @property
    def f1(self) -> float:
        """Exact borders, harmonic mean of both sides."""
        both = self.told + self.guessed
        return 2 * self.exact / both if both else 1.0


@dataclass
class Scores:
    """The figures of one net on some letters."""

    letters: int = 0
    fields: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    kind_right: int = 0
    topic_right: int = 0
    topics: int = 0
    stray: int = 0  # guesses in letters that ask for nothing

    def as_json(self) -> dict[str, object]:
        """Give the figures as plain values, shares with four digits."""
        return {
            "letters": self.letters,
            "kind": round(self.kind_right / max(1, self.letters), 4),
            "topic": round(self.topic_right / max(1, self.topics), 4),
            "stray_values_per_other_letter": round(self.stray / max(1, self.letters), 4),
            "values": {
                name: {
                    "precision": round(t.precision, 4),
                    "recall": round(t.recall, 4),
                    "exact_f1": round(t.f1, 4),
                    "heard_precision": round(t.loud_hit / max(1, t.loud), 4),
                    "told": t.told,
                }
                for name, t in self.fields.items()
            },
        }


def measure(nlp: Language, samples: Iterable[Sample]) -> Scores:
    """Ask the net about each letter as the extract room would and compare."""
    scores = Scores()
    for sample in samples:
        scores.letters += 1
        found = list(guesses(*scores_of(nlp, sample.body, "values")))
        if sample.request:
            count(scores.fields, sample.spans, found)
        else:
            scores.stray += sum(not _unsure(sample, one) for one in found)
        _, kinds = scores_of(nlp, joined(sample.subject, sample.body), "kind")
        scores.kind_right += (KINDS[int(kinds.argmax())] == REQUEST) == sample.request
        if sample.request and sample.topic is not None:
            _, topics = scores_of(nlp, text_of(sample)[0], "topic")
            scores.topic_right += tuple(Topic)[int(topics.argmax())] is sample.topic
            scores.topics += 1
    return scores


def _unsure(sample: Sample, guess: Guess) -> bool:
    return any(guess.start < end and start < guess.end for start, end in sample.unsure)


def count(tallies: dict[str, Tally], told: Sequence[Span], found: Sequence[Guess]) -> None:
    """Add one letter's values."""
    for name, tally in tallies.items():
        want = [(a, b) for a, b, label in told if label == name]
        have = [(one.start, one.end) for one in found if one.field == name]
        tally.told += len(want)
        tally.guessed += len(have)
        tally.exact += len(set(want) & set(have))
        tally.met += sum(any(a < d and c < b for c, d in have) for a, b in want)
        right = [any(a < d and c < b for a, b in want) for c, d in have]
        heard = [one.score >= HEARD for one in found if one.field == name]
        tally.hit += sum(right)
        tally.loud += sum(heard)
        tally.loud_hit += sum(a and b for a, b in zip(right, heard, strict=True))
