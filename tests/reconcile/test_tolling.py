"""The same people: what became of them, told in other words, in other languages, and of one more of them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reconcile.making import articles_of, entries_together


