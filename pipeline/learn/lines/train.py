"""Train the line recogniser on lines that are set, worn and cut out as it goes.

    python -m pipeline.learn.lines.train --fonts FONTS --texts FOLDER --out OUT --minutes 20

Needs PyTorch and a graphics processor; the house itself needs neither. Every line is new: nothing is read
twice, so that there is nothing to learn by heart but the language. Writes OUT/lines.pt (weights of the
running mean) every few minutes and prints loss and character error rate on lines kept apart by their seed.
"""

from __future__ import annotations

import argparse
import random
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, IterableDataset

from pipeline.learn.lines.net import STRIDE, LineNet
from pipeline.learn.lines.paper import Type
from pipeline.learn.lines.texts import line, read_pool
from pipeline.learn.lines.wear import HEIGHT, worn
from pipeline.read.lines.alphabet import ALPHABET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]

CODES = {letter: code for code, letter in enumerate(ALPHABET, 1)}
CHUNK = 1024  # lines that are sorted by width together
PIXELS = 64 * 200  # columns of one batch, padding included
WIDEST = 1600
TWICE = 2  # each line that was set is worn so many times
MOST = 5  # pieces of one worn line


class Lines(IterableDataset[Any]):
    """Endless batches of lines; every worker process has a seed of its own."""

    def __init__(self, fonts: Path, pool: Sequence[str], seed: int) -> None:
        """Take the fonts' folder, lines of running text, and where to begin."""
        self.fonts, self.pool, self.seed = fonts, pool, seed

    def __iter__(self) -> Iterator[Batch]:
        """Give batches of lines of about the same width."""
        worker = torch.utils.data.get_worker_info()
        cv2.setNumThreads(1)
        rng = random.Random(f"{self.seed}/{worker.id if worker else 0}")  # noqa: S311 - no secret
        case = Type(self.fonts)
        last = [case.set_line("-", rng).grey] * 2
        while True:
            lines: list[tuple[Any, str]] = []
            while len(lines) < CHUNK:
                text = line(rng, self.pool)
                setting = case.set_line(text, rng)
                for _ in range(TWICE):
                    around = (
                        (rng.choice(last), rng.choice(last)) if rng.random() < 0.45 else None
                    )  # about half
                    for image, piece in worn(setting, around, rng, MOST):
                        if image.shape[1] <= WIDEST and image.shape[1] // STRIDE > _steps(piece):
                            lines.append((image, piece))
                last = [*last[-30:], setting.grey]
            lines.sort(key=lambda pair: pair[0].shape[1])
            batches = list(_batches(lines))
            rng.shuffle(batches)
            yield from map(packed, batches)


def _steps(text: str) -> int:
    """How many steps CTC needs at least: one a letter, and one between equal neighbours."""
    return len(text) + sum(a == b for a, b in pairwise(text))


def _batches(lines: list[tuple[Any, str]]) -> Iterator[list[tuple[Any, str]]]:
    batch: list[tuple[Any, str]] = []
    for pair in lines:
        if batch and (len(batch) + 1) * pair[0].shape[1] > PIXELS:
            yield batch
            batch = []
        batch.append(pair)
    if len(batch) > 6:  # a few lines make a poor step
        yield batch


def packed(lines: Sequence[tuple[Any, str]]) -> Batch:
    """Pad to one width: images (n, 48, w) as bytes, widths in steps, letters one after another, lengths."""
    wide = -(-max(image.shape[1] for image, _ in lines) // 16) * 16
    images = np.empty((len(lines), HEIGHT, wide), np.uint8)
    for row, (image, _) in enumerate(lines):
        images[row, :, : image.shape[1]] = image
        images[row, :, image.shape[1] :] = np.median(image[:, -8:])
    codes = [CODES[letter] for _, text in lines for letter in text]
    return (
        torch.from_numpy(images),
        torch.tensor([image.shape[1] // STRIDE for image, _ in lines]),
        torch.tensor(codes),
        torch.tensor([len(text) for _, text in lines]),
    )


def spelled(logp: torch.Tensor, steps: torch.Tensor) -> list[str]:
    """Read greedily."""
    best = logp.argmax(-1).cpu().numpy()
    texts = []
    for row, count in zip(best, steps.tolist(), strict=True):
        kept = [c for at, c in enumerate(row[:count]) if c and (at == 0 or c != row[at - 1])]
        texts.append("".join(ALPHABET[c - 1] for c in kept))
    return texts


def distance(one: str, other: str) -> int:
    """Count the edits (Levenshtein) between two texts."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


def _error(net: nn.Module, batches: Sequence[Batch], device: str) -> float:
    net.eval()
    wrong = total = 0
    with torch.no_grad():
        for images, steps, codes, lengths in batches:
            logp = net(_fed(images, device))
            at = 0
            for got, count in zip(spelled(logp, steps), lengths.tolist(), strict=True):
                want = "".join(ALPHABET[c - 1] for c in codes[at : at + count].tolist())
                at += count
                wrong += distance(got, want)
                total += count
    net.train()
    return wrong / total


def _fed(images: torch.Tensor, device: str) -> torch.Tensor:
    ink = (255 - images.to(device, non_blocking=True).unsqueeze(1).float()) / 255
    return ink.contiguous(memory_format=torch.channels_last)


def main() -> None:
    """Train for the given minutes."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("--fonts", type=Path, required=True)
    parse.add_argument("--texts", type=Path, required=True, help="folder of UTF-8 text files, a line each")
    parse.add_argument("--out", type=Path, required=True)
    parse.add_argument("--start", type=Path, help="weights to begin with")
    parse.add_argument("--minutes", type=float, default=20)
    parse.add_argument("--size", type=float, default=0.75)
    parse.add_argument("--rate", type=float, default=2e-3)
    parse.add_argument("--workers", type=int, default=1)
    parse.add_argument("--threads", type=int, default=1)
    parse.add_argument("--flat", action="store_true", help="keep the rate instead of letting it fall")
    parse.add_argument("--seed", type=int, default=1)
    args = parse.parse_args()
    torch.set_num_threads(args.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    pool = read_pool(args.texts)
    apart = Lines(args.fonts, pool, -7)
    held = [batch for batch, _ in zip(apart, range(24), strict=False)]
    loader = DataLoader(
        Lines(args.fonts, pool, args.seed),
        batch_size=None,
        num_workers=args.workers,
        prefetch_factor=8,
        pin_memory=device == "cuda",
    )
    net = LineNet(len(ALPHABET) + 1, args.size).to(device, memory_format=torch.channels_last)
    if args.start:
        net.load_state_dict(torch.load(args.start, map_location=device, weights_only=True))
    train(net, loader, held, args, device)


def train(net: LineNet, loader: Any, held: Sequence[Batch], args: argparse.Namespace, device: str) -> None:  # noqa: ANN401 - a DataLoader
    """Run AdamW over the loader's batches until the time is over: warm up, then down a cosine."""
    best = torch.optim.swa_utils.AveragedModel(
        net, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998), use_buffers=True
    )
    optimiser = torch.optim.AdamW(net.parameters(), lr=args.rate, weight_decay=0.01)
    begun = said = saved = time.monotonic()
    whole = args.minutes * 60
    number = lines = 0
    mean = 5.0
    args.out.mkdir(parents=True, exist_ok=True)
    for images, steps, codes, lengths in loader:
        part = (time.monotonic() - begun) / whole
        if part >= 1:
            break
        warm = 1.0 if args.start else min(1.0, (number + 1) / 400)
        for group in optimiser.param_groups:
            fall = 1.0 if args.flat else 0.005 + 0.995 * 0.5 * (1 + float(np.cos(np.pi * part)))
            group["lr"] = args.rate * warm * fall
        with torch.autocast(device, torch.bfloat16):
            logp = net(_fed(images, device))
        loss = nn.functional.ctc_loss(
            logp.transpose(0, 1), codes.to(device), steps.to(device), lengths.to(device), zero_infinity=True
        )
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimiser.step()
        best.update_parameters(net)
        number, lines = number + 1, lines + len(lengths)
        mean += (float(loss.detach()) - mean) * 0.02 if number % 5 == 0 else 0.0
        now = time.monotonic()
        if now - said > 30:  # seconds
            said = now
            print(f"{now - begun:5.0f} s, {number} steps, {lines} lines, loss {mean:.4f}", flush=True)
        if now - saved > 150:  # seconds
            saved = now
            _save(best.module, net, held, args.out, device)
    _save(best.module, net, held, args.out, device)


def _save(best: nn.Module, net: nn.Module, held: Sequence[Batch], out: Path, device: str) -> None:
    errors = _error(best, held, device), _error(net, held[:4], device)
    print("  held apart: running mean {:.4f}, last {:.4f}".format(*errors), flush=True)
    best.eval()
    torch.save(best.state_dict(), out / "lines.tmp")
    (out / "lines.tmp").rename(out / "lines.pt")


if __name__ == "__main__":
    main()
