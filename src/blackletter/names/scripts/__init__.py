"""One module per script that needs better rules than a letter table: text of the script in, Latin lower case out."""
