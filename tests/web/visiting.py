"""What a visitor of the reading room does: asks, signs in, rules."""

from __future__ import annotations

from itertools import count
from typing import Any

from httpx2 import Response
from starlette.testclient import TestClient

HOME = "http://localhost:8765"
TOKEN = "the-local-token"
_intents = count()


class Visitor:
    """A browser, as far as a server can tell."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        self.csrf = ""

    def get(self, path: str, **headers: str) -> Response:
        return self.client.get(path, headers=headers)

    def ask(self, path: str) -> Any:
        """The answer at an address that is there."""
        response = self.get(path)
        assert response.status_code == 200, response.text
        return response.json()

    def sign_in(self, name: str | None = None) -> None:
        response = self.client.post("/api/session", json={"token": TOKEN, "name": name})
        assert response.status_code == 200, response.text
        self.csrf = response.json()["csrf"]

    def post(self, path: str, body: Any, **headers: str) -> Response:
        sent = {"X-CSRF-Token": self.csrf, "Idempotency-Key": f"intent {next(_intents)}"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.post(path, json=body, headers=sent)

    def error(self, response: Response, status: int, code: str) -> dict[str, Any]:
        """The error of a response, which has the one shape."""
        assert response.status_code == status, (response.status_code, response.text)
        error: dict[str, Any] = response.json()["error"]
        assert set(error) == {"code", "message", "where", "what_to_do"}
        assert error["code"] == code
        assert error["message"]
        assert error["what_to_do"]
        return error
