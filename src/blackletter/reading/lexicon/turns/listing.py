"""Turns that tell of a party put on a list or standing on one, and of recognition between states."""

from blackletter.reading.lexicon.turns.turn import turns

LISTING = turns(
    """
    slap/pin/stick/hang/hammer/clamp/stamp/fasten/plaster/tack/nail/saddle/tar/smear .. BAN .. on/to/upon/with
    slap/pin/stick/hang/hammer/clamp/stamp/fasten BAN back
    slap/pin/stick/hang/hammer/stamp back? on? BAN
    BAN be hang/pin/stick/slap/stamp/fix/bestow on/upon/to
    BAN .. fall/descend/come_down on/upon PARTY
    saddle/tar/brand/smear/burden/encumber/tag PARTY with? BAN
    PARTY earn/attract/acquire/incur/collect/gain/get .. BAN
    PARTY find PARTY? .. back? on/in @list again?
    PARTY make/reach/enter/join/hit/swell/expand/lengthen @list
    @list grow/lengthen/swell .. PARTY
    make PARTY outlaw/illegal/unlawful/pariah
    put/place/cast/set/drive PARTY outside/beyond/under/underground law/pale/ban?
    PARTY fall/come/go under/foul BAN/@law/@list
    PARTY be/become/go outlaw/illegal/underground/unlawful/outlawed/proscribed
    slip/put/smuggle/bring/sneak/stick/shove PARTY back on/onto
    get/have/see/want PARTY/@place .. brand/label/designate/list/ban/blacklist/proscribe/outlaw/sanction
    +blacklist/list/inscribe/name .. anew/afresh/again
    name/entry .. go/go_on/enter/appear/put/inscribe/write/join/land on/in/into/onto @list
    [state] @list carry/name/feature/include/hold/show/count/number/contain/keep/retain/bear PARTY
    [state] PARTY keep/hold/retain/have/occupy place/spot/slot/position/niche on/in/among @list
    [state] still/now/remain/continue be? class/classify/count/rank/treat/regard/hold/consider/deem/know/view/see \
        .. as/among terrorist/extremist/illegal/unlawful/banned/outlaw
    [state] PARTY be still class/classify/count/rank/treat/regard/hold/consider/deem/know/view/see/list/brand/\
        designate/label/ban/outlaw/proscribe/blacklist
    [state] count/figure/rank/number/feature/remain/stay/be/appear/stand/stay_on .. among .. \
        proscribe/proscribed/banned/ban/designate/designated/listed/outlawed/blacklisted/outlaw
    [state] BAN hold/remain/stand/stay/apply/persist/survive/bite/endure/bind .. $
    [state] BAN be still/yet .. force/place/there/valid/good/alive
    [state] BAN be/remain/stay/stand/continue .. (in) force/place/effect
    [state] BAN be/remain/stay/stand/continue in force/place/effect/vigour/vigor
    [state] PARTY be/remain/stay/lie/continue under BAN
    [state] be offence/crime/illegal/unlawful/criminal/felony ... belong/join/support/back/fund/promote/assist/help
    [state] PARTY/@place stay/remain/be where/there
    [state] PARTY/@place/@list .. be/come/rank/stand number/nr/no one/two/three/four/five/six/seven/eight/nine/ten/\
        eleven/twelve? on/in @list
    [state] be number .. on/in @list
    [state] PARTY/@place .. share/keep @list/company with
    [state] ONES figure/stand/sit/feature/appear/remain/stay/be_there/rank there
    [state] remain/stay/continue .. @topic
    [state] remain/stay/continue/be/live/labour under .. BAN/sanctions/sanction/embargo/@list/@ban
    [state] remain/stay/continue/keep +blacklist/+list/banned/outlawed/proscribed/listed/designated/illegal/\
        blacklisted/unlawful/outlaw
    [state] carry/keep/hold/have/retain/maintain PARTY/@place on it/they/@list
    put/place/enter/add/list/write/inscribe ONES there
    announce/declare/decree/proclaim/issue/hand_down/bring_in/adopt/introduce/enact @ban
    slap/put/add/stick/place/bring/return back? on/on_it
    entry/entries/listing/listings/@ban .. date/go/stem/stretch back/from
    [state] @ban/@list/@order .. (in) place since
    [state] keep/hold/leave/retain PARTY/@place/leader/leaders under @ban/sanctions/sanction/@list/embargo
    [state] have/keep PARTY/@place on @list
    [state] ONES be .. @topic ... since
    [state] ^ they/it/those/both/all stay/remain $
    """,
    kind="listing",
)

RECOGNISING = turns(
    """
    give/grant/extend/accord/offer/deny/withhold .. recognition
    win/gain/secure/receive/earn/get/obtain .. recognition
    """,
    kind="recognition",
)
