"""The server of the reviewers' desk: `vanthu web` starts it as a program of its own."""

from __future__ import annotations

import sys

from pipeline.app import load_settings
from pipeline.errors import VanthuError
from pipeline.journal import open_journal
from pipeline.review import review
from pipeline.review.office import open_office, people_of
from pipeline.review.serving import address, check, log_to, server
from pipeline.sights import make_ready

NOBODY = (
    "Chưa có tài khoản nào. Thêm người quản trị đầu tiên:\n"
    "  vanthu person add quan.tri --name 'Họ Tên' --role administrator --level none --unit 'Tổ quản trị'"
)


def main() -> int:
    """Serve until told to end (Ctrl-C, SIGTERM)."""
    try:
        settings = load_settings()
        open_journal(settings.log)
        check(settings)  # before anything is opened
        log_to()
        with open_office(settings) as office:
            if not people_of(office.desk).everybody():
                print(NOBODY, file=sys.stderr)
            print(f"Bàn thẩm định: {address(settings)} (Ctrl-C để dừng)", file=sys.stderr, flush=True)
            make_ready(office.house.sights)
            running = server(review(office), settings)
            running.run()
            return 0 if running.started else 1
    except VanthuError as error:
        print(f"{error}\n  {error.advice}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:  # uvicorn raises it again once it has ended
        return 0


if __name__ == "__main__":
    sys.exit(main())
