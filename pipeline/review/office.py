"""What the web application stands on: the open house, the officers' desk, and who a cookie belongs to."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.accounts import load_accounts
from pipeline.app import now, open_house
from pipeline.desk import Desk
from pipeline.errors import DefectError
from pipeline.people.gate import Gate
from pipeline.people.oidc import Provider
from pipeline.people.seal import desk_key
from pipeline.people.sessions import sweep, visitor
from pipeline.review.previews import Previews
from pipeline.review.uploads import Uploads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.app import House, Settings
    from pipeline.model import Submission
    from pipeline.person import Person
    from pipeline.store.people_port import People, Session

    # Tells whose session a cookie is; None for one that is unknown or over.
    Recognise = Callable[[str], tuple[Person, Session] | None]


@dataclass(frozen=True)
class Office:
    """The rooms that the pages call; one for the life of the server, used by many threads.

    Cookies are those of the kept sessions, unless `recognise` knows better. `key` seals what goes through
    browsers and comes back.
    """

    house: House
    desk: Desk
    recognise: Recognise | None
    key: bytes
    previews: Previews
    uploads: Uploads

    def forget(self, submission: Submission) -> None:
        """Drop what is kept of a submission for speed: pages that were read, pictures."""
        self.house.rooms.forget(submission)

    @property
    def own_addresses(self) -> tuple[str, ...]:
        """The addresses of our own mailboxes, which are no sender's."""
        accounts, _ = load_accounts(self.settings.mail)
        told = [one.smtp.sender for one in accounts if one.smtp is not None]
        return tuple(dict.fromkeys([*(one.user for one in accounts), *told]))

    @property
    def settings(self) -> Settings:
        """The settings of the installation."""
        return self.house.settings

    def known(self, cookie: str) -> tuple[Person, Session] | None:
        """Tell whose session a cookie is now; None for one that is unknown or over."""
        if self.recognise is not None:
            return self.recognise(cookie)
        return visitor(people_of(self.desk), cookie, self.desk.now())

    @property
    def provider(self) -> Provider | None:
        """Who vouches for people besides passwords, if anybody."""
        told = self.settings
        if not (told.oidc_issuer and told.oidc_client):
            return None
        secret = told.oidc_secret.get_secret_value() if told.oidc_secret else None
        return Provider(told.oidc_issuer, told.oidc_client, secret)

    def gate(self, address: str) -> Gate:
        """Give what acts on accounts need, now; `address` is where the request comes from."""
        log = self.desk.store.audit_log
        if log is None:
            raise DefectError("an office without a log")
        return Gate(people_of(self.desk), log, self.desk.now(), self.key, address)


def people_of(desk: Desk) -> People:
    """Give the keeper of accounts."""
    if desk.store.people is None:
        raise DefectError("an office without people")
    return desk.store.people


@contextmanager
def open_office(settings: Settings, recognise: Recognise | None = None) -> Iterator[Office]:
    """Open the house with its reading workers, take up what was left half done, and put the desk into it."""
    with open_house(settings) as house:
        house.recover()
        desk = Desk(house.rooms.store, house.bench, house.procedures, now)
        desk.settle_all()
        sweep(people_of(desk), desk.now())
        previews = Previews(house.spool / "previews", house.sights, now)
        with Uploads(house) as uploads:
            yield Office(house, desk, recognise, desk_key(settings.data_dir), previews, uploads)
