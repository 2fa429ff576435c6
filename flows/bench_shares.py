"""`python -m flows.bench_shares FOLDER WORKERS`: an archive by processes of Dask, for `vanthu bench archive`.

The same shares as the flow hands out, on a cluster of this machine, without Prefect's server: what is
measured is the work, and Dask.
"""

from __future__ import annotations

import sys
from math import ceil

from flows.shares import SHARE, share
from pipeline.app import open_house
from pipeline.archiving import intakes_of, survey
from pipeline.errors import MissingProgramError
from pipeline.intake import Grouping, Plan
from pipeline.settings import load_settings


def main(source: str, workers: int) -> int:
    """Take in the archive, each folder a letter; 0 when every file is accounted for."""
    try:
        from distributed import Client, LocalCluster  # noqa: PLC0415 - the extra `cluster` may be missing
    except ImportError:
        raise MissingProgramError("Thiếu distributed: cài thêm vanthu[cluster].") from None
    with open_house(load_settings()) as house:
        intake = survey(house, Plan(source, Grouping.FOLDER, house.settings.profile))
        intakes = intakes_of(house.rooms.store)
        with (
            LocalCluster(  # type: ignore[no-untyped-call]  # Dask has no types
                n_workers=workers, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0"
            ) as cluster,
            Client(cluster) as client,  # type: ignore[no-untyped-call]  # the same
        ):
            entries = sum(intakes.account(intake.id).entries.values())
            shares = max(workers, ceil(entries / SHARE))
            futures = [client.submit(share, intake.id, SHARE, pure=False) for _ in range(shares)]
            client.gather(futures)
        return 0 if intakes.account(intake.id).is_finished else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
