"""What language models propose of reports: a log of its own, apart from the readings."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table, and let nobody alter it."""
    op.create_table(
        "second_opinion",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("endpoint", sa.Text(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["document.sha256"]),
        sa.PrimaryKeyConstraint("number"),
    )
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER second_opinion_no_{act.lower()} BEFORE {act} ON second_opinion "
                "BEGIN SELECT RAISE(ABORT, 'the log is append-only: second_opinion'); END"
            )
    else:
        op.execute(
            "CREATE TRIGGER second_opinion_append_only BEFORE UPDATE OR DELETE ON second_opinion "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change()"
        )
