"""Turns that tell of bodies at work on it."""

from blackletter.reading.lexicon.turns.turn import turns

EXAMINING = turns(
    """
    MATTER/file/dossier/issue/question/case/paper .. be/lie/sit/rest/remain/land/end_up/still with/before/at/on/in \
        .. lawyer/@body/@court/@authority/@leader/expert/ministry/service/committee/commission/hand/hands/panel/\
        prosecutor/table/drawer/tray
    MATTER/file/dossier/issue/question/case .. be .. in hand/hands/train/hand
    have/hold/take .. MATTER/file/dossier/issue/question/case in hand
    MATTER/file/dossier/issue/question/case .. make/wend/work/inch/crawl/wind/grind way/path/progress? .. through
    MATTER/file/dossier/issue .. move/go/pass/work/grind/crawl/inch/wind .. through .. \
        channel/process/system/stage/ministry/@body/hand/desk/machinery/mill/bureaucracy/committee
    MATTER/file/dossier/question .. be/remain/lie .. pend/pending/undecided/open/outstanding/unresolved/unanswered/\
        unsettled/moot
    MATTER/file/dossier/question/issue/case .. await/wait/awaiting for? .. \
        answer/decision/ruling/outcome/verdict/review/turn/hearing/word
    [=ongoing] MATTER/file/dossier .. gather/collect dust
    pick/sift/comb/wade/trawl/pore/plough/plow/go/leaf/sort/work through/over .. \
        evidence/file/dossier/MATTER/paper/claim/documents/document/grounds
    pore/brood/agonise/agonize/mull/haggle/wrangle/deliberate/argue/bicker/quarrel/squabble/ponder \
        over/about/on/upon .. MATTER/BAN/@removal/name
    weigh/ponder/mull/chew/assess/gauge/vet/screen/check/verify/study/scrutinise/scrutinize/probe/examine/review/\
        re-examine/reassess/revisit/rethink/reconsider/re-evaluate/reappraise/test/inspect/audit/analyse/analyze/\
        parse/sound_out/explore .. MATTER/BAN/file/dossier/question/issue/case/evidence/standing/status/grounds
    MATTER/BAN/file/dossier/question/issue/case/status .. be .. weigh/ponder/mull/consider/assess/vet/screen/check/\
        verify/study/scrutinise/scrutinize/probe/examine/review/re-examine/reassess/revisit/rethink/reconsider/\
        discuss/debate/prepare/process/handle
    take/give/have/cast/need/deserve .. fresh/second/new/another/hard/long/close/closer/further \
        look/thought/glance/eye at/to/over? .. MATTER/BAN/status/file
    think again/twice about/on/over? .. MATTER/BAN
    take up/take_up .. MATTER/file/question/issue/case
    MATTER/question/issue .. come/be up for/before/at .. review/discussion/debate/consideration/@body/session/meeting
    MATTER/question/issue .. be on .. agenda/table/order/docket
    review/examination/study/assessment/consultation/work/discussion/deliberation/vetting/process .. be/remain .. \
        way/underway/progress/hand/course/continue/foot/go/finish/complete/near/far/advanced
    review/examination/study/assessment/consultation/work/discussion/deliberation/vetting/process .. \
        begin/start/open/continue/drag/go_on/proceed/resume/end/conclude/finish/stall/run
    [early] begin/start/open/launch/order/commission/announce/set_up/initiate/conduct/hold/carry_out/undertake/\
        finish/complete/conclude/close .. review/examination/study/assessment/consultation/reappraisal/\
        reassessment/inquiry ..
    [early] put .. finishing/final/last touch
    iron_out/hammer_out/thrash_out/work_out/tie_up/settle .. detail/end/ends/matter/snag/modality/wrinkle
    be .. at work on .. MATTER/BAN/@removal
    work .. on .. @removal/delist/@step/@order/@decision/@proposal
    be/lie/hang in balance/limbo
    [=required] WHO .. have/get/be_given day/days/week/weeks/month/months to .. \
        report/hand/hand_in/submit/review/examine/study/present
    [=denied] see/receive/have no .. paper/draft/proposal/document
    go_through/work_through/get_through/look_at/look_into/plough_through/wade_through \
        they/it/list/case/cases/name/names/file/files/dossier
    consider/weigh/debate/discuss/mull .. possibility/option/idea/prospect .. @removal/delist/+delist/+lift
    look_at/look_into/consider/examine/study/weigh whether
    [early] review/examination/study/inquiry/reappraisal/reassessment be \
        order/commission/launch/begin/open/announce/start/set_up/initiate
    """,
    stage="review",
    review=True,
)
