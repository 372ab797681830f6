"""Turns that tell of gazettes, official lists and statutory notices."""

from blackletter.reading.lexicon.turns.turn import turns

PUBLISHED = turns(
    """
    @gazette .. carry/record/show/bear/print/run/publish/contain/announce/note/feature/reproduce .. \
        @removal/@step/@notice/@order/@decision/PARTY/name/@law/@pronoun
    [R =done] name/entry/@party .. vanish/disappear/be_gone/miss/missing/go/gone/drop_off/absent from .. \
        @gazette/@list
    [R =done] entry .. vanish/disappear/go/gone/miss/missing
    @list/version/edition/update .. without .. name/@party .. go/appear/publish/post/put/release/circulate
    new/update/updated/revise/revised/fresh/amended/latest @list/version/edition .. \
        go/appear/publish/post/put/release/circulate/be/come/omit/lack/contain
    @notice/@order/@decision/@removal/decree/@law/ruling/text/gazette .. \
        appear/go/run/be/come/figure/turn_up/print/carry/publish/post/gazette/issue in/on/into/to .. @gazette/print
    @gazette .. carry .. go/come/be/appear/issue/print
    [=planned] @removal/@order/@notice/@decision/@law/it go to/into .. press/print/printer/printers/@gazette
    publish/post/upload/gazette/print/release @removal/deletion/@notice/@list
    @removal/deletion/@notice/@order/@decision be .. publish/post/upload/gazette/issue/print
    register/list/roll/annex/schedule/registry .. be .. update/amend/correct/redact/revise/reissue/reprint
    update/amend/correct/revise/reissue/reprint .. register/@list
    @gazette/edition/notice .. carry/contain/with/record .. issue/publish/print/appear/release
    """,
    stage="published",
)

NOTIFIED = turns(
    """
    [early] put/place .. on notice
    @legislature .. put/place/be on notice
    [early review =ongoing] clock/period/countdown/window .. run/tick/be_running !down/out
    clock/period/countdown/window/deadline .. run_out/expire/end/lapse/close/elapse/pass/stop
    send/serve/give/hand/deliver/transmit/file/submit/issue/dispatch .. @legislature/lawmaker/lawmakers .. \
        notification/notice/certification
    send/serve/give/hand/deliver/transmit/file/submit .. notification/notice/certification/report to/with .. \
        @legislature/lawmaker
    @legislature/lawmaker be .. tell/inform/notify/advise/brief/apprise/alert
    tell/inform/notify/advise/brief/apprise/alert .. @legislature/lawmaker of/about/that
    notification/notice .. go/reach/be_sent/send/deliver/arrive/land .. to/@legislature/lawmaker
    [=required] @legislature .. be/have .. tell/inform/notify .. day/days/before/first
    [early] send/serve/give/hand/deliver/transmit/submit/issue/dispatch @legislature/lawmaker/lawmakers .. \
        report/notice/notification/memorandum/letter/certification/determination/word
    [early] let @legislature/lawmaker know
    [early] send/forward/submit/transmit .. to @legislature/hill .. finding/report/notice/certification
    [early] send/forward/submit/transmit finding/report/notice/certification/determination/paper .. to \
        @legislature/hill
    [early] clock/period/countdown/window begin/start
    """,
    stage="notification",
)
PUBLISHING = (*NOTIFIED, *PUBLISHED)
