from __future__ import annotations

from blackletter.lists import LISTS
from tasks.make_list_reference import PAGE, made


def test_every_list_facet_and_view_is_on_the_page() -> None:
    page = made()[PAGE]
    for reader in LISTS:
        section = page.partition(f"\n## {reader.profile.id}\n")[2].partition("\n## ")[0]
        assert reader.profile.legal_basis in section
        for rule in reader.profile.facets:
            assert f"| `{rule.name}` | {'yes' if rule.proves else 'no'} | {rule.minimum:,} |" in section
        for view in reader.profile.derived:
            assert f"| `{view.id}` | {view.title} |" in section
