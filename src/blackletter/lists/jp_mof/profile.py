"""The standing data of Japan's list."""

from blackletter.values.lists import FacetRule, ListProfile

CORE, LIFTED = "core", "lifted"
WATCHED = ("names", "births", "nationalities", "addresses", "stated_dates", "details", "remarks")

PROFILE = ListProfile(
    id="jp-mof",
    title="Economic sanctions and list of eligible persons (資産凍結等の措置の対象者)",
    authority="Ministry of Finance of Japan",
    jurisdiction="generic",
    legal_basis="Foreign Exchange and Foreign Trade Act (Act No. 228 of 1949)",
    kind="sanctions",
    url="https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html",
    format="xls, xlsx",
    licence="Government of Japan Standard Terms of Use 2.0 (as CC BY 4.0)",
    max_age_days=90,
    locator="section and number {source_id}",
    parser_version=1,
    facets=(
        FacetRule(name=CORE, proves=True, minimum=1700, filled=WATCHED),
        FacetRule(name=LIFTED, proves=False, minimum=0, filled=(), states="removed"),
    ),
)
