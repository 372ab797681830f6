"""Requests to publishers: what each address said of its file's version, and which files it brought."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table, and let nobody alter it."""
    op.create_table(
        "list_fetch",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("list_id", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("documents", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("fetched_at", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("ix_list_fetch_address", "list_fetch", ["address"])
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER list_fetch_no_{act.lower()} BEFORE {act} ON list_fetch "
                "BEGIN SELECT RAISE(ABORT, 'the log is append-only: list_fetch'); END"
            )
    else:
        op.execute(
            "CREATE TRIGGER list_fetch_append_only BEFORE UPDATE OR DELETE ON list_fetch "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change()"
        )
