"""Turns that tell of proposals and requests."""

from blackletter.reading.lexicon.turns.turn import turns

PROPOSING = turns(
    """
    put_in/apply/sign_up for .. name/BAN/@removal/PARTY/delist
    file/lodge/submit/table/circulate/float/hand/forward/deliver/transmit/send/put_forward/lay \
        @proposal/recommendation/memo/request/demand
    recommendation/memo/request/demand/plea/proposal .. land/arrive/reach/go/be/lie/come/submit/make/put/lodge/\
        file/table/send .. on/to/before/with/at/by/from? .. desk/WHO
    come_out/come/speak_up/speak/argue/plead/lobby/press/push/campaign/agitate/clamour/clamor/canvass/plump/opt/\
        vote .. for/favour/favor/favouring .. @removal/delist/+take_off/+delist/+lift/unban/BAN
    press/push/agitate/lobby/campaign/clamour/clamor/call/plead/petition/argue for .. BAN .. \
        go/lift/end/scrap/drop/be/ease/remove
    press/push/lobby/petition/appeal/urge/beg/ask/implore/entreat/beseech/exhort/lean_on/prevail .. WHO to .. \
        remove/strike/take_off/delete/+delist/+lift/drop/unlist/unban/reconsider/rethink
    make .. case/plea/pitch/bid/push/overture for .. @removal/delist/+take_off/unban/lift/name/PARTY
    @proposal/demand/request/call/plea/idea/suggestion .. come/stem/be/originate/emanate from/by/of .. WHO
    @proposal/demand/request/call/plea .. be make/file/lodge/submit/table/put/renew/repeat
    raise .. matter/question/issue/idea/prospect .. with/to .. WHO
    want/would .. BAN/@removal .. lift/scrap/go/gone/end/drop/remove/strike/ease/delete/out
    want/demand/ask/seek/request/insist .. name/names/PARTY .. strike/delete/remove/out/off/take/free/drop/clear/\
        delist/unlist
    make .. @removal/BAN/@ban .. condition/price/demand/precondition/ask
    set/name .. @removal .. as condition/price/precondition
    try again
    have/make/take another/second/new/fresh/further try/go/attempt/shot/stab/bid/push/run
    try .. second/another/further time
    request/ask/demand/propose/suggest/recommend/urge that ... be .. add/list/ban/blacklist/designate/include/put/\
        enter/remove/delete/strike/drop/take/delist
    [early] address/approach/turn/turn_to/go/write/appeal to? WHO with/for/asking .. \
        request/appeal/plea/petition/demand/proposal
    [early =denied] nobody/none propose/suggest/request/seek/demand
    [early =denied] nobody/none ask for/he/they/we/it
    [early =denied] not ask $
    [early] paper/proposal/offer/plan/suggestion be pass/hand/send/deliver/present/submit/transmit/put/convey/give/\
        make
    no .. request/proposal/demand/letter/plea .. go_out/go/send/make/reach/arrive/put
    [early] idea/proposal/suggestion/thought .. be voice/float/raise/moot/air/broach/put_forward
    """,
    stage="proposal",
)
