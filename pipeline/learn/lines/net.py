"""The line recogniser's network: a small convolutional net with CTC (Graves et al., 2006).

Input (batch, 1, 48, width), grey as 0..1 with 0 = paper and 1 = ink; width a multiple of 4.
Output (batch, width / 4, classes): log-probabilities; class 0 is the blank, class i the letter i - 1 of
the alphabet. No recurrence: every step depends on the same stretch of image, however the line is cut, and
a processor reads a whole line as a few matrix products (about 0.7 G multiply-adds for 1,440 pixels).
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

HEIGHT = 48
STRIDE = 4


class Norm(nn.Sequential):
    """Convolution, batch norm and, if wanted, SiLU; folded into one convolution on export."""

    def __init__(self, inside: int, outside: int, kernel: Any, act: bool = True, **more: Any) -> None:  # noqa: ANN401, FBT001, FBT002 - torch's own
        """Make the layers; `more` goes to the convolution."""
        layers = [nn.Conv2d(inside, outside, kernel, bias=False, **more), nn.BatchNorm2d(outside)]
        super().__init__(*layers, *([nn.SiLU(inplace=True)] if act else []))


class Wide(nn.Module):
    """A residual block on the image: depth-wise look around, then a wide mixing of channels."""

    def __init__(self, channels: int, kernel: tuple[int, int], dilation: int = 1) -> None:
        """Make the block; `kernel` is height and width, both odd."""
        super().__init__()
        pad = (kernel[0] // 2, kernel[1] // 2 * dilation)
        self.look = Norm(
            channels, channels, kernel, padding=pad, dilation=(1, dilation), groups=channels, act=False
        )
        self.mix = nn.Sequential(Norm(channels, 2 * channels, 1), Norm(2 * channels, channels, 1, act=False))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Add what the block sees."""
        return x + self.mix(self.look(x))


class Full(nn.Module):
    """A residual block with a full 3 x 3 convolution."""

    def __init__(self, channels: int) -> None:
        """Make the block."""
        super().__init__()
        self.body = nn.Sequential(
            Norm(channels, channels, 3, padding=1), Norm(channels, channels, 3, padding=1, act=False)
        )
        self.act = nn.SiLU(inplace=True)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Add what the block sees."""
        return self.act(x + self.body(x))


class LineNet(nn.Module):
    """The whole net; `size` scales the channels (1.0: 1.3 million weights)."""

    def __init__(self, classes: int, size: float = 1.0) -> None:
        """Make the net for `classes` outputs, blank included."""
        super().__init__()
        a, b, c, d = (int(8 * round(n * size / 8)) for n in (24, 48, 96, 208))
        self.eye = nn.Sequential(
            Norm(1, a, 3, stride=2, padding=1),
            Norm(a, b, 3, stride=2, padding=1),
            Full(b),
            Norm(b, c, 3, stride=(2, 1), padding=1),
            Wide(c, (5, 5)),
            Wide(c, (5, 5)),
            Norm(c, d, (6, 1)),
        )
        self.reader = nn.Sequential(*(Wide(d, (1, 9), dilation) for dilation in (1, 1, 2, 4)))
        self.drop = nn.Dropout(0.1)
        self.head = nn.Conv2d(d, classes, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Give log-probabilities (batch, steps, classes)."""
        seen = self.head(self.drop(self.reader(self.eye(x)))).squeeze(2)
        return nn.functional.log_softmax(seen.float().transpose(1, 2), dim=-1)
