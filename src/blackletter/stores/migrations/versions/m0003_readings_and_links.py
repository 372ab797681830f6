"""What of each column was understood, which reading a problem is of, and which entries are one party."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns, and a table of links that nobody alters. Every reading so far was of version 1."""
    op.add_column("part", sa.Column("columns", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("problem", sa.Column("parser_version", sa.Integer(), nullable=False, server_default="1"))
    op.create_table(
        "identity_link",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER identity_link_no_{act.lower()} BEFORE {act} ON identity_link "
                "BEGIN SELECT RAISE(ABORT, 'the log is append-only: identity_link'); END"
            )
    else:
        op.execute(
            "CREATE TRIGGER identity_link_append_only BEFORE UPDATE OR DELETE ON identity_link "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change()"
        )
