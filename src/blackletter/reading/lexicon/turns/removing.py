"""Turns that tell of a ban's end, or of its being put on hold."""

from blackletter.reading.lexicon.turns.turn import turns

REMOVING = turns(
    """
    spare/relieve/rid/free/release/absolve/clear/cleanse/strip/shear/divest/unburden/disburden .. BAN/@list
    lose/shed/ditch/drop/shake/shake_off/throw_off/cast_off/slough_off/escape/discard/jettison/outgrow BAN
    BAN go/vanish/disappear/cease/crumble/collapse/evaporate/melt_away/fall_away/die $
    BAN .. go !on/to/back/into/through/with/against/up/far/ahead/unchallenged/unpublished
    [state] BAN be/become .. (over)
    [state] BAN be/become over/history/dead/gone/past/buried/finished/defunct/no_more/ended/obsolete/void
    [state] BAN be thing/matter .. past
    [state] BAN .. be void/invalid/null/unlawful/illegal
    [state] BAN belong .. past/history
    [state] PARTY be/become legal/lawful/legitimate/free/licit/respectable \
        again/party/movement/organisation/organization/group/body/force/association/once
    [state] PARTY be/become again/once legal/lawful/legitimate/free
    [state] PARTY have .. clean slate/bill/sheet/record
    [state] PARTY be free .. operate/campaign/work/organise/organize/meet/stand again?
    PARTY go/get_off/come_off free/clear/scot-free/unscathed
    take_down/come_down/strike_out/scratch_out/blot_out name/entry/@party
    name/entry .. take_down/come_down/strike_out/scratch_out/blot_out/drop_out
    name/entry .. be strike/cross/wipe/blot/take/remove/delete/erase/purge/pull/scrub
    +take_off/pull/yank/whisk/pluck/prise/lift/spring/bundle PARTY .. from/off/out @list/@ban
    let/welcome/bring/usher PARTY back in/into/to legal/lawful/mainstream/political/politics/fold/cold/fray/arena
    let/bring PARTY in .. from cold
    PARTY .. let/allow/welcome back in/into
    let/allow/welcome back in/into
    give/hand/restore/return PARTY freedom/liberty/legality/papers/licence/license/registration/status/rights/name
    give/hand/grant PARTY clean bill/slate
    pull/pull_plug plug on BAN/@list
    call time/halt/quits on BAN
    put/bring end/stop/close to BAN
    bring BAN to end/close/conclusion
    BAN come/draw to end/close
    ring/bring/lower curtain .. BAN
    close/turn book/file/chapter/page .. BAN/@list
    wave/kiss/bid/say goodbye/farewell/adieu .. BAN
    wash/scrub/wipe PARTY clean
    [state] PARTY be off/out/clear/rid/free/shot of hook/@list/BAN
    [state] PARTY be in clear
    PARTY .. +take_off roll/rolls/books/list/register/listing
    open door/gate/way for/to PARTY return/back
    undo/unmake/untie/dissolve/lift/abolish/annul/scrap .. BAN
    cut/set PARTY loose/free
    strike/cross/rub/blot/score/scrub_out PARTY/name out
    no long treat/regard/count/consider/view/see/class/brand/label/call/deem ... @topic
    stop/cease/quit treat/regard/count/consider/view/see/class/brand/label/call/deem ... @topic
    stop/cease/quit list/blacklist/ban/outlaw PARTY
    PARTY stop/cease .. be/count/treat/list/regard/rank/outlaw/banned/terrorist
    @list .. lose/shed/drop PARTY
    @list be PARTY short/light/lighter
    miss/missing/absent/gone from @list/@gazette
    @list no long name/include/carry/contain/feature/show/list/mention/hold
    PARTY/@place get_off/come_off/drop_off/slip_off/be_off $
    PARTY/@place be next
    delete/strike/strike_out/remove/cross_out/cut/scrub/erase line/paragraph/entry/row/name/item
    @list be/go/come without PARTY
    @ban .. be/have lift/lifted/gone/scrap/drop/end/revoke/rescind/cancel/annul/quash/withdraw/waive/repeal/\
        strike_down
    let PARTY/@place go
    let_go/let go? of PARTY/@place
    let_go PARTY/@place
    lose/forfeit/vacate place/spot/slot/position/entry/entries on/in/as
    let_go/let go? of enemy/foe/adversary/rival/outlaw/pariah
    restore/return/give_back/give/grant .. legal? standing/legality/registration/personality
    delete/remove/erase/strike/cancel/withdraw record .. about/of/on
    """,
    kind="removal",
)

SUSPENDING = turns(
    """
    put/place/hold/leave/keep/shelve BAN .. on/in ice/hold/abeyance/pause/limbo/freezer/shelf
    BAN .. put/place/hold/leave/keep/go on/in ice/hold/abeyance/pause/limbo
    [state] BAN be/lie/remain/stay in/on ice/hold/abeyance/limbo/pause
    take bite/sting/teeth out BAN
    not? enforce/apply/police/operate BAN for/until/while
    stop/cease enforce/apply BAN
    give PARTY breathing/grace/respite
    BAN be dormant/sleep/asleep/frozen/mothball
    suspend/mothball/freeze/pause/halt/interrupt .. BAN
    BAN be .. suspend/mothball/freeze/pause/stay/interrupt
    """,
    kind="suspension",
)
