"""Turns that tell of a bill's way and of a law that must change."""

from blackletter.reading.lexicon.turns.turn import turns

ENACTED = turns(
    """
    put/set/affix/append/add/scrawl/attach signature/signatures/name/seal/initials/hand/pen to/on/under/beneath .. \
        @bill/@law/@order/paper/decree/act
    [early] put/set pen to? paper
    give/receive/get/win/obtain/grant/have .. assent/sanction/signature ..
    [early] @leader/@person .. give @bill/@law .. assent/signature/sanction
    [early =required] all/only/everything be .. signature/assent
    [early =required] all/thing/only .. miss/missing/remain/lack/leave/need/want be .. signature/assent
    [=required] .. be .. signature/assent .. miss/missing/lack/want/outstanding/away
    [=required] await/need/want/lack/require/await .. signature/assent/pen/promulgation
    [=planned] go/head/be/move/pass/send to/on/for .. signature/assent
    [=planned] be/lie/land/sit on .. desk .. sign/signature
    @bill/@law .. become .. law
    sign .. into law
    make .. it/@bill law
    [early] signature/assent put/bring/seal/end/lift/make/free
    [early] give/grant/add/withhold/refuse/lend .. assent/signature
    """,
    stage="enacted",
)

PASSED = turns(
    """
    @legislature/@pronoun .. nod/wave/wave_through/nod_through/vote_through/rush_through/push_through/steamroll/\
        wave .. through
    [early] @legislature .. say yes/aye to? .. @bill/@law/@step
    [early] say yes/aye to .. @bill/@law
    [early] give .. final/third/last approval/reading/vote/nod
    @bill/@law/@step .. sail/breeze/squeak/scrape/glide/romp/race/slip/coast/whisk through
    @bill/@law/@step .. get/go/make/win/be_through through @legislature
    @bill/@law .. be .. pass/adopt/approve/vote/carry/vote_through/nod_through/rush_through/wave_through/okay/ratify
    @bill/@law .. clear/pass/survive/negotiate/win/carry .. @legislature/vote/chamber
    @legislature/@pronoun .. +pass/back/carry/endorse/clear/ratify .. @bill/@law/amendment/act
    get/squeeze/push/steer/shepherd/force/ram/pilot/rush/whip .. @bill/@law .. through
    [=required] @bill/@law/@order/it .. have/need to? be? pass/approve/clear/adopt/win/ratify .. \
        @legislature/house/chamber/each/both/vote/majority
    [early =required] need/require/await/want .. vote/majority/approval/consent/backing/nod .. \
        @legislature/house/chamber/plenary
    [=denied] @bill/@law .. yet to? get/go/clear/pass/be
    [=denied] @bill .. die/stall/languish/founder/get_stuck/stick .. committee/senate/house/chamber/@legislature
    override/overturn/overrule/defeat veto
    @legislature insist on
    @legislature/deputy/they vote .. again/second/anew/once
    [early] survive/pass/clear/win/get_through third/final/last reading
    [early =planned <bill-reading,bill-introduced,bill-passed] vote .. be .. due/expect/expected/schedule/set/slate
    [early] @legislature .. say yes/aye
    @bill/it .. come/get/go to vote/floor
    """,
    stage="bill-passed",
)

READING = turns(
    """
    first/preliminary/initial/opening/early/second .. hurdle/airing/vote/debate/approval/outing/test/stage/fence/\
        nod/hearing/passage ..
    @legislature/@bill/@law .. first/preliminary/initial/second .. hurdle/airing/vote/debate/approval/outing/test/\
        stage/fence/nod/reading
    [early] give/hand/offer .. @bill .. airing/hearing/outing/debate
    [early review] @bill/@law .. be/lie/sit/rest now? before/in/with/at .. \
        committee/@legislature/plenary/house/subcommittee
    [review] @bill/@law .. go/move/pass .. through .. @legislature/committee
    [early] committee/commission/panel/subcommittee .. wave/send/report/pass/forward/refer/vote/recommend/clear/\
        move/nod .. @bill/@law .. on/to/out/plenary/floor/house/chamber/through
    @bill/@law .. clear/pass/leave/emerge/come_out .. committee
    @legislature/committee/plenary .. +review/debate/discuss/consider/thrash/argue/wrangle .. @bill/@law/motion
    @bill/@law .. debate/discuss
    @legislature/house .. vote on .. @bill/@law .. reading
    [review] @legislature/deputy/senator/lawmaker .. vote on .. @removal/+take_off/+delist/+lift/@bill/free/delist/\
        lift
    reading .. complete/end/finish/close/conclude/pass/hold/take/follow/begin/open/start
    [review] @legislature .. debate/discuss .. @removal/+take_off/+delist/free/lift
    [=planned] @bill/it .. go/pass/move/head/return/proceed .. to/before @legislature/senate/house/chamber
    take it/@bill up on/at/in
    [early =planned] reading/vote/debate/@bill .. be? put_back/put/postpone/delay/defer/adjourn/reschedule/move/\
        hold_over back? to/until/till
    [early =planned] stand/be_down/be/set/schedule/list/slate/pencil for debate/vote/reading/second/division
    [early] survive/pass/clear/win/get_through/squeak_through/scrape_through first/second/initial reading
    """,
    stage="bill-reading",
)

INTRODUCED = turns(
    """
    @bill/@law/@order/draft .. +submit/reach/land/arrive/go/come/be/lay/put/send/enter/hit/table .. \
        @legislature/house/houses/chamber/speaker/clerk/floor
    [early] +submit/forward/send/lay/table/introduce/bring/carry/dispatch/transmit/pass/move/present/deposit .. \
        @bill/draft/order/motion/resolution/amendment .. to/before/in/with/into .. \
        @legislature/house/houses/chamber/speaker/clerk/floor
    @legislature/@pronoun .. receive .. @bill
    sponsor/table/introduce/move/file/unveil/author/co-sponsor/cosponsor/float/drop .. @bill/motion
    @bill/motion .. sponsor/table/introduce/move/file/unveil/lay/bring
    [=required] must/have/need to? lay/bring/submit .. @order/@bill .. @legislature/house/houses/chamber
    @bill/@law see/reach light/floor
    """,
    stage="bill-introduced",
)

LAW_CHANGE = turns(
    """
    [=required] @law/code/act/statute/constitution/rulebook .. must/need/have .. \
        +draft/be/rewrite/amend/change/fix/adjust/repair/open/mend/revise/alter
    [=required] @law/code/act/statute/constitution/rulebook .. need/require/want/demand
    [=required] take/need/require/demand/call/want .. @law/act/amendment/statute/change/legislation .. \
        to/for/before/first
    [=required] take/need/require/demand .. act/change/amendment .. of/in/to .. @law/@legislature
    [=required] without/short .. change/amendment .. @law
    [review] @law/amendment/change/wording/text/clause .. be .. draft/draw_up/drafting/prepare/write/work
    [review] +draft/work/toil/labour/labor .. on/at .. wording/text/draft/amendment/clause/bill/@law
    [review] busy/work/occupy .. wording/text/amendment/clause/drafting
    [review] amendment/change/wording/text .. in .. drafting/pipeline/works/preparation/hand
    rewrite/amend/redraft/revise/overhaul/recast/reword/retool/rework .. @law/code/act/statute/constitution
    @law/code/act/statute/constitution .. rewrite/amend/redraft/revise/overhaul/recast/reword/retool/rework/change
    """,
    stage="legal-change",
)
LEGISLATING = (*ENACTED, *READING, *PASSED, *INTRODUCED, *LAW_CHANGE)
