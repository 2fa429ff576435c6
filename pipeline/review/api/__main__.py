"""Prints the description of the API: `vanthu schema --api` starts it as a program of its own."""

from __future__ import annotations

import json
import sys

from fastapi import FastAPI

from pipeline.review.api import router
from pipeline.review.api.description import description


def main() -> int:
    """Print the description."""
    app = FastAPI()
    app.include_router(router)
    sys.stdout.write(json.dumps(description(app), ensure_ascii=False, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
