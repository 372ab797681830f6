"""Turns that tell of claims before a court, of decisions and of who has the last word."""

from blackletter.reading.lexicon.turns.turn import turns

APPLIED = turns(
    """
    take/bring/haul/carry/drag .. BAN/@ban/case/matter/it/@body/@authority/minister/government/state .. to/before \
        .. @court
    go/turn/head/apply/appeal .. to .. @court/judge/tribunal/ombudsperson
    sue/petition @court/@body/@authority/ombudsperson/government/ministry/council/state
    file/lodge/bring/enter/launch/register/submit/mount/institute/put_in/hand_in/commence .. \
        suit/lawsuit/claim/action/petition/application/case/motion/proceeding/complaint/plea
    suit/lawsuit/claim/action/petition/application/case/motion/proceeding/complaint/plea .. \
        file/lodge/bring/enter/launch/register/submit/mount/institute/put_in/reach/land/arrive/be_before
    @court/ombudsperson/tribunal .. receive/register/log/take/accept/get .. \
        suit/lawsuit/claim/action/petition/application/case/motion/complaint
    ask/move/request/urge/beg/pray/call_on/petition @court/judge/tribunal/bench to/for
    seek judicial review
    challenge/contest/dispute/attack/fight .. BAN .. in/before/at .. @court/tribunal
    apply/file/petition/reapply/come_back/sue/go_back again/anew/afresh/once
    nothing/none be? .. receive/file/lodge/submit/arrive/reach
    """,
    stage="application",
)
IN_PRINCIPLE = turns(
    """
    [early] shake hand/hands on
    [early] decision/choice/call .. take/make .. at/by .. top/president/kremlin/palace/leadership/summit/level
    decision .. principle .. take/make/reach
    make_up mind/minds
    make mind/minds up
    have make_up mind
    accept/endorse/follow/adopt/heed advice/recommendation/counsel
    """,
    stage="decision-in-principle",
)
DECIDED = turns(
    """
    [early =planned] ruling/decision/verdict/judgment/judgement/hearing/answer/determination .. be .. \
        due/expect/expected/schedule/set/slate/promise/near/imminent/fix/pencil
    [=planned] expect/await/promise/set/schedule/fix .. ruling/decision/verdict/judgment/judgement/hearing/answer/\
        determination .. on/for/by/in/next/tomorrow/this
    [early] @court/judge/@body .. will/to hear .. case/suit/claim/petition/application/appeal/argument/it
    [early =planned] @court/judge .. hear/try/take .. case/suit/claim/petition/application/argument/it \
        on/at/behind/in/next
    [early =planned] case/suit/claim/petition/application/matter .. be hear/try/heard/up .. on/in/at/next
    [early =required] last/final/ultimate word/say/decision/call .. lie/rest/be/belong/go/fall/remain with/to/for
    [=required] have/get/hold .. last/final/ultimate word/say
    [early =required] it/that/matter/question/decision/issue/call fall/be/lie/rest/belong to/with/for/up/down WHO \
        .. decide/settle/rule/judge/say/determine/choose/make/take/act
    [=required] matter/question/decision/issue/call fall/be/lie/rest/belong to/with/for/up/down .. WHO
    [=required] be .. up to/down to/for/matter .. WHO .. decide/rule/settle/judge/say/determine/choose
    [=required] decision/ruling/call .. be/lie/rest with .. @court/@body/@authority/@legislature/@leader
    [early =required] only .. @court/@body/@authority/@legislature/@leader .. can/may/have .. \
        +lift/+take_off/+delist/+decide/do/remove/grant/approve
    [=required] must decide/rule/act/determine/choose/answer/respond
    [=required] have to decide/rule/act/determine/choose/answer/respond
    [R] @court/judge/tribunal/bench/panel/jury +lift/throw_out/tear_up/strike_down/kill/overturn/quash/void/\
        set_aside/annul/invalidate/nullify .. BAN
    [R] @court/judge/tribunal/bench/panel .. find/rule/side/come_down/hold for/with/in/favour .. \
        PARTY/petitioner/petitioners/applicant/applicants/claimant/claimants/plaintiff
    [R] side with .. @party/petitioner/petitioners/applicant/applicants/plaintiff
    give/hand/offer .. go-ahead/nod/blessing/green/consent/approval/okay/assent/light to/for? .. \
        @removal/BAN/@step/@order/PARTY
    wave/nod/vote/rush/push .. @removal/@step/@proposal .. through
    @removal/@step/@proposal/@claim be .. wave_through/nod_through/approve/okay/grant/clear/endorse/allow/uphold/\
        accept
    @removal/@step/@proposal/@claim go_through
    grant/uphold/allow/accept/approve/greenlight/green-light/rubber-stamp/okay BID
    ruling/decision/verdict/judgment/judgement .. come/fall/arrive/come_down $
    ruling/decision/verdict/judgment/judgement .. come/fall/arrive/come_down \
        on/in/at/last/this/next/after/from/tomorrow/yesterday
    ruling/decision/verdict/judgment/judgement be deliver/hand/hand_down/pronounce/issue/announce/read
    hand_down/deliver/read_out/issue/pronounce/announce/return/render .. \
        ruling/verdict/judgment/judgement/decision/sentence
    @body/@authority/@leader/@person .. sign .. revocation/order/deletion/removal/@removal
    [early R] win/prevail/triumph/succeed in/at/before/with @court/appeal
    [early R] win/carry .. case/appeal/challenge/suit/lawsuit/battle/fight/claim/argument/day
    [R] @order/decree/notification/proclamation .. be/have .. withdraw/rescind/revoke/cancel/annul/scrap/repeal/\
        quash/recall/set_aside/tear_up/void
    [R] +lift/withdraw/rescind/revoke/cancel/annul/scrap/repeal/quash/tear_up/set_aside \
        @order/decree/notification/proclamation
    [early =denied] without .. ruling/decision/verdict/result/outcome/conclusion/vote/judgment
    [early =planned] hearing/trial/case/session/ruling/decision/verdict .. \
        put_back/postpone/delay/defer/adjourn/reschedule/move to/until/till
    uphold/confirm/affirm/endorse/back/let_stand .. @removal
    [early =required] have day/days/week/weeks/month/months/until/time to answer/respond/decide/rule/reply/act/choose
    [early =required] have until .. answer/respond/decide/rule/reply/act/choose
    ^ it/they .. be grant/allow/approve/uphold
    [same] announce/unveil/decree/proclaim/impose/take measure/move/step/decision/action
    [same] convey/communicate/deliver/relay/transmit @decision
    [same] ^ WHO .. announce/declare/unveil it
    [early] @body/@court/@authority/@legislature reach/arrive/come .. conclusion/decision/determination/agreement
    [R] +lift/withdraw/rescind/revoke/cancel/annul/scrap/repeal/quash/tear_up/set_aside/void/nullify/invalidate \
        certificate/declaration/finding/instrument/warrant/determination
    """,
    stage="decision",
)
DECIDING = (*APPLIED, *IN_PRINCIPLE, *DECIDED)
