"""The API does what its description says: every call tried with what fits it and with what does not."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import schemathesis
from desk_api import Desk, desk_of, fill
from hypothesis import HealthCheck, Phase, given, settings
from review_office import HOST, ORIGIN
from schemathesis import Case, GenerationMode
from schemathesis.config import SchemathesisConfig

from pipeline.person import Role
from pipeline.review import review
from pipeline.review.api.description import description
from pipeline.review.meters import Allowance, Meter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemathesis import BaseSchema

ROOT = Path(__file__).resolve().parents[3]
KEPT = ROOT / "docs" / "openapi.json"
POSITIVE = GenerationMode.POSITIVE
CALLS = [
    (path, method.upper(), mode)
    for path, calls in json.loads(KEPT.read_text("utf-8"))["paths"].items()
    for method, call in calls.items()
    for mode in GenerationMode
    # Nothing can be wrong where nothing is asked, or in the bytes of a file.
    if mode is POSITIVE or call.get("parameters")
]
# Whether an act is allowed from where a matter stands is more than a schema can say: 400.
ANSWERS = ["2xx", "400", "403", "404", "409"]


def test_the_published_description_is_the_one_of_the_program() -> None:
    """docs/openapi.json is made by `vanthu schema --api`, and not by hand."""
    made = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "schema", "--api"], capture_output=True, check=True, cwd=ROOT
    )
    assert KEPT.read_text("utf-8") == made.stdout.decode()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Open an office with nine letters."""
    folder = tmp_path_factory.mktemp("api")
    fill(folder)
    with desk_of(folder) as desk:
        yield desk


@pytest.fixture(scope="module")
def api(desk: Desk) -> BaseSchema:
    """Load the description into the tool, which calls as an approver whose calls nobody counts."""
    program = desk.program("an.nv", Role.APPROVER)
    app = review(desk.office)
    app.state.rates.person = app.state.rates.address = Meter(Allowance(10**6, 10**6))
    told = SchemathesisConfig.from_dict(
        {
            "seed": 1,
            "checks": {"positive_data_acceptance": {"expected-statuses": ANSWERS}},
            "auth": {"openapi": {"token": {"bearer": program.text}}},
            "headers": {"Host": HOST},
        }
    )
    schema = schemathesis.openapi.from_dict(description(app), config=told)
    schema.app = app
    schema.config.update(base_url=ORIGIN)
    return schema


few = settings(
    max_examples=20,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)


@pytest.mark.parametrize(("path", "method", "mode"), CALLS)
def test_every_call_answers_as_described(
    api: BaseSchema, desk: Desk, path: str, method: str, mode: GenerationMode
) -> None:
    """Whatever is sent: no 500, no status or body that is not described, nothing wrong taken."""
    operation, matters = api[path][method], cycle(desk.matters())

    @few
    @given(operation.as_strategy(generation_mode=mode))
    def tried(case: Case) -> None:
        if mode is POSITIVE and "matter_id" in case.path_parameters:
            case.path_parameters["matter_id"] = next(matters)
        case.call_and_validate()

    tried()
