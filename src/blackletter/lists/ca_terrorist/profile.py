"""The standing data of Canada's list of terrorist entities. The list of December 2008 named forty-one."""

from blackletter.values.lists import FacetRule, ListProfile

CORE = "core"
WATCHED = ("names", "stated_dates", "details", "remarks")

PROFILE = ListProfile(
    id="ca-terrorist",
    title="Currently listed terrorist entities",
    authority="Public Safety Canada",
    jurisdiction="ca",
    legal_basis="Criminal Code, section 83.05; Regulations Establishing a List of Entities, SOR/2002-284",
    kind="terrorist",
    url="https://www.publicsafety.gc.ca/cnt/ntnl-scrt/cntr-trrrsm/lstd-ntts/crrnt-lstd-ntts-en.aspx",
    format="xml, html",
    licence="Crown copyright; reproduction for non-commercial purposes; public record",
    max_age_days=60,
    locator="name={source_id}",
    parser_version=2,
    facets=(FacetRule(name=CORE, proves=True, minimum=32, filled=WATCHED),),
    prose=("description",),
    downloads=("https://www.publicsafety.gc.ca/cnt/_xml/lstd-ntts-eng.xml",),
)
