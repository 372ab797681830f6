"""Turns that tell of refusal, withdrawal, appeal and reversal."""

from blackletter.reading.lexicon.turns.turn import turns

REFUSED = turns(
    """
    [early] turn/turn_down/rebuff/spurn/snub PARTY .. down/away/back $
    refuse/reject/dismiss/turn_down/rebuff/spurn/snub/brush_aside/brush_off/swat_away/wave_away/bat_away BID
    WHO +refuse/turn_down/rebuff/turn_away/send_away/show_door PARTY down/away/off/packing
    [early] WHO turn PARTY down/away/back
    [early] @court/@body/@authority/@leader/@legislature/@person turn_down/turn_away/rebuff/spurn @party/@person
    PARTY .. turn_down/rebuff/spurn/turn_away/rebuffed
    [early] send .. away/home empty/emptyhanded/packing/empty-handed
    [early] leave/go/come_away/return/walk_away empty/empty-handed
    [early] will/would have none/nothing .. it/that/idea/@claim
    [early] have none/nothing of it/that/@claim/@proposal
    [early] give/hand/offer BID short/cold/no shrift/shoulder/truck/quarter
    [early] give/hand/offer short/cold shrift/shoulder to? BID
    [early] nothing/little come of BID/that/it
    BID .. come to nothing/naught/nought/grief
    BID .. fail/founder/flop/collapse/fizzle/fizzle_out/stall_out/fall/flounder/miscarry/backfire/sink/crash/die/\
        wither
    BID .. be unsuccessful/vain/futile/rejected/unavailing/doomed/deny/dismiss/rebuff/spurn/refuse/reject/\
        turn_down/throw_out
    BID .. get/go nowhere
    BID .. fall/land on deaf/stony ear/ground
    BID .. meet/run/hit .. refusal/rejection/wall/no/rebuff/veto/brick
    BID .. be show door
    BID .. not? find favour/favor/ear
    [early] lose/forfeit .. BID
    lose at/in/before .. @court
    BID .. be defeat/vote_down/block/stop/kill/scupper/torpedo/sink/veto/quash/kick_out/kick
    refuse/reject/turn_down/veto/block/torpedo/scupper/stymie/thwart/scuttle/stonewall/foil/spike/nix/kibosh/\
        derail .. @removal
    [early] put/set foot down
    [early] say no/nay to .. PARTY/BID/@removal/it/that
    [early] slam/shut/close door on/to .. BID/PARTY/@removal
    [early] find/hold/see no ground/reason/basis/cause/case/merit to/for/in
    [early] find/rule/decide/side/come_down against PARTY/BID
    [early] side with minister/government/ministry/state/prosecutor/prosecution/department/council/commission
    +refuse/refuse/decline to? budge/oblige/play/move/relent/yield/agree/consent/grant/bend
    rejection/refusal/dismissal .. come/follow/arrive
    [early] stick/hold to gun/guns
    @party/@claim/BID .. throw_out
    throw_out .. BID
    knock_back/bounce/bin/kick_out/chuck_out/toss_out/toss .. BID
    BID .. knock_back/bounce/bin/chuck_out/toss_out/toss
    [early] ^ WHO say/answer/reply no $
    [early] ^ answer be no $
    @bill/@claim/@proposal/amendment/motion go_down/fall_short/founder
    @bill/@claim/@proposal/amendment/motion go/fall down/under/short
    @bill/@claim/@proposal/amendment/motion .. be .. defeat/vote_down/lose/reject/throw_out/kill
    [early] come/reach/arrive/make/take .. decision/conclusion/verdict .. reject/refuse/turn_down/keep/decline/deny
    [early] decide/resolve/agree/choose/opt/elect/vote not to .. +take_off/+delist/+lift/+decide/grant/agree
    [early] decide/resolve/choose/opt/vote/agree/elect against @removal/+take_off/+delist/+lift/+suspend/delist/BAN/it
    ^ it/they .. be refuse/reject/turn_down/dismiss/deny/rebuff/throw_out
    [<application,proposal,review,appealed] ^ be turn_away/turn_down/rebuff/reject/refuse/dismiss/spurn/throw_out
    [early] return/send_back/hand_back @bill
    [<application,refused,appealed,proposal,decision] first/second/third/latter/former/other/both .. be \
        throw_out/dismiss/reject/turn_down/refuse
    [early] send/return/hand @bill/@law back
    """,
    stage="refused",
)

WITHDRAWN = turns(
    """
    [early] go_back/renege/row_back/backtrack/back_out/back_off/back_away/back_down/climb_down/climb/beat/\
        walk_back .. on/from/of .. @proposal/@claim/@bill/promise/plan/idea/word/pledge
    +withdraw/drop/shelve/bury/ditch/scrap/abandon/pull/retract/bin/junk/park/spike .. \
        idea/plan/scheme/@bill/@claim/@proposal
    @bill/@claim/@proposal/idea/plan .. withdraw/drop/shelve/bury/ditch/scrap/abandon/pull/retract/bin/junk/park/\
        spike/pull_back/take_back
    [early] think better of it/that/@proposal/@claim
    [early] have .. second thought
    take_back/call_back/recall/call_off .. @claim/@bill/@proposal
    pull/kill/yank/nix .. @bill/@claim/@proposal
    [<application,refused,appealed,proposal,decision] first/second/third/latter/former/other/both .. \
        take_back/withdraw/drop/abandon
    """,
    stage="withdrawn",
)

APPEALED = turns(
    """
    take/carry/bring/drag/haul .. RULING to/before .. appeal/appeals/cassation/appellate/higher/superior/supreme/\
        upper/constitutional/@court
    +appeal/fight/challenge/contest/dispute/attack/oppose/resist .. RULING
    RULING .. appeal/fight/challenge/contest/attack
    go/turn/head/proceed/take to cassation/appeal
    go to .. appeal/appeals court/chamber/bench
    lodge/file/lay/enter/submit/bring/mount/launch/make/put_in .. appeal/cassation
    seek/ask/apply/request/obtain/get/win/grant/refuse/deny .. permission/leave to? appeal
    permission/leave to? appeal .. seek/grant/refuse/deny/ask/give
    permission/leave .. be seek/grant/refuse
    [early =denied] let .. deadline/time/term/chance/appeal .. pass/lapse/expire/slip
    appeal .. follow/come/be_lodged/lodge/file/pend/lie/plan/prepare/expect/bring/launch
    there be .. appeal
    have .. day/week/month/days/weeks to? appeal
    [early] not? take/leave it/matter/that lying/lie down
    take/carry/bring it/case/matter/fight higher/further/upstairs
    [early] give/file/serve/lodge/enter notice .. appeal
    [early] notice .. appeal .. give/file/serve/lodge/enter
    [early] appeal .. be bring/lodge/file/enter/pursue/mount/launch
    appeal/challenge .. be? .. +deny/rule_out/exclude/expect/likely/possible/consider/on
    [early] put/bring/take/refer/send @bill/@law .. before/to .. @court
    """,
    stage="appealed",
)

REVERSED = turns(
    """
    +reverse/undo/overturn/unpick/unscramble/unravel/rewind/backpedal/roll_back/wind_back/turn_back .. @removal
    @removal .. +reverse/undo/overturn/quash/annul/void/unpick/unravel/roll_back
    [early] +reverse/undo/overturn/unpick/unscramble/unravel/rewind .. predecessor
    sign_away/tear_up/wipe_away/sweep_away/undo/cancel/void/revoke/rescind/strike_down/scrap .. \
        predecessor/act/acts/decision/order/step
    [early] win/victory/success/triumph be undo/overturn/reverse/quash/set_aside/annul/short-lived/wipe_out
    [early] judgment/ruling/verdict/decision/it be undo/overturn/reverse/set_aside on? appeal
    [early] set @decision/judgment/ruling/verdict aside
    """,
    stage="reversed",
)
CONTESTING = (*WITHDRAWN, *APPEALED, *REVERSED, *REFUSED)
