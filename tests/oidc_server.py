"""A small provider of OpenID Connect on this machine: discovery, authorization, tokens, keys.

It signs people in at once; the attributes let a test spoil one thing at a time.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, OKPKey, RSAKey
from web_servers import WebServer

if TYPE_CHECKING:
    from datetime import datetime

    from web_servers import Answer

CLIENT, SECRET = "vanthu-desk", "s3cret/đ"
KEYS: dict[str, RSAKey | ECKey | OKPKey] = {
    "RS256": RSAKey.generate_key(2048, {"kid": "r", "use": "sig"}),
    "ES256": ECKey.generate_key("P-256", {"kid": "e", "use": "sig"}),
    "EdDSA": OKPKey.generate_key("Ed25519", {"kid": "o", "use": "sig"}),
}
STRANGER = RSAKey.generate_key(2048, {"kid": "r", "use": "sig"})


class OidcServer(WebServer):
    """Knows one client and one person, `subject`."""

    def __init__(self, now: datetime, algorithm: str = "RS256") -> None:
        """Take the moment it believes to be now, and how it signs."""
        super().__init__()
        self.now, self.algorithm, self.subject = now, algorithm, "can-bo-7"
        self.key: RSAKey | ECKey | OKPKey | OctKey | None = KEYS.get(algorithm)
        self.methods: list[str] | None = None  # of proving the client, None: not told
        self.about: dict[str, Any] = {}  # said in the discovery document instead
        self.claims: dict[str, Any] = {}  # said in the ID token instead
        self.token: str | None = None  # given instead of an ID token
        self.published: Any = [key.as_dict(private=False) for key in KEYS.values()]
        self.refusal: tuple[int, dict[str, Any]] | None = None
        self.codes: dict[str, dict[str, str]] = {}

    def get(self, path: str) -> Answer:
        """Answer discovery, keys, and the browser that comes to sign in."""
        where = urlsplit(path)
        if where.path == "/.well-known/openid-configuration":
            return self._json(200, self._discovery())
        if where.path == "/keys":
            return self._json(200, {"keys": self.published})
        if where.path != "/authorize":
            return 404, b"", {}
        asked = {name: values[0] for name, values in parse_qs(where.query).items()}
        if (asked["client_id"], asked["response_type"], asked["scope"]) != (CLIENT, "code", "openid"):
            return self._json(400, {"error": "invalid_request"})
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        back = urlencode({"code": code, "state": asked["state"]})
        return 302, b"", {"Location": f"{asked['redirect_uri']}?{back}"}

    def post(self, path: str, body: bytes) -> Answer:
        """Change a code into an ID token, once, for who began."""
        self.posts.append((path, body))
        if self.refusal is not None:
            return self._json(*self.refusal)
        form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        if not self._is_client(form):
            return self._json(401, {"error": "invalid_client"})
        asked = self.codes.pop(form["code"], None)
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if asked is None or (challenge, form["redirect_uri"]) != (
            asked["code_challenge"],
            asked["redirect_uri"],
        ):
            return self._json(400, {"error": "invalid_grant"})
        token = self.token or self._signed(asked["nonce"])
        return self._json(200, {"access_token": "a", "token_type": "Bearer", "id_token": token})

    def _discovery(self) -> dict[str, Any]:
        told = {
            "issuer": self.origin,
            "authorization_endpoint": f"{self.origin}/authorize",
            "token_endpoint": f"{self.origin}/token",
            "jwks_uri": f"{self.origin}/keys",
            **({} if self.methods is None else {"token_endpoint_auth_methods_supported": self.methods}),
            **self.about,
        }
        return {name: value for name, value in told.items() if value is not None}

    def _is_client(self, form: dict[str, str]) -> bool:
        if self.methods == ["client_secret_post"]:
            return (form["client_id"], form.get("client_secret")) == (CLIENT, SECRET)
        if self.methods == ["none"]:
            return form["client_id"] == CLIENT
        name, _, secret = base64.b64decode(str(self.authorization).removeprefix("Basic ")).partition(b":")
        return name == CLIENT.encode() and parse_qs(f"x={secret.decode()}")["x"] == [SECRET]

    def _signed(self, nonce: str) -> str:
        moment = int(self.now.timestamp())
        claims = {
            "iss": self.origin,
            "sub": self.subject,
            "aud": CLIENT,
            "exp": moment + 300,
            "iat": moment,
            "nonce": nonce,
            **self.claims,
        }
        claims = {name: value for name, value in claims.items() if value is not None}
        header = {"alg": self.algorithm, **({"kid": self.key.kid} if self.key and self.key.kid else {})}
        return jwt.encode(header, claims, self.key or OctKey.import_key("x"), algorithms=[self.algorithm])

    @staticmethod
    def _json(status: int, told: dict[str, Any]) -> Answer:
        return status, json.dumps(told).encode(), {"Content-Type": "application/json"}
