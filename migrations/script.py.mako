"""${message}

Add the revision to ``REVISIONS`` in ``timeline/ledger/schema.py``.
"""

from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema from the revision before to this one. Never rewrite rows of facts or texts."""
    ${upgrades if upgrades else "raise NotImplementedError"}
