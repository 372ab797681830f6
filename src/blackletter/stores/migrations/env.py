"""Alembic's entry: runs on the connection that `stores.engine.migrate` hands over."""

from alembic import context

from blackletter.stores.schema import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
