"""Verbs by what they can do to a party, a list, a ban, a bill or a claim.

Keys are lemmas, or "lemma particle" where the particle makes the meaning. A verb may stand in several classes: its
arguments decide (steps/frames).
"""


def _words(block: str) -> frozenset[str]:
    return frozenset(each.strip().replace("_", " ") for each in block.split() if each.strip())


# Off a list, with no list named: the word says it all.
DELIST = _words(
    """
    delist de-list unlist denotify de-notify
    unban deproscribe de-proscribe de-designate undesignate dedesignate deblacklist
    un-ban unblacklist de-blacklist decriminalise decriminalize legalise legalize relegalise unproscribe
    """
)

# Out of something: a list, a register, a label (needs one nearby, or a party as object where the talk is of the list).
TAKE_OFF = _words(
    """
    remove strike drop delete take_off take_out take cut cut_from cross cross_off cross_out erase wipe
    wipe_off scrub expunge exclude excise pull pull_off scratch withdraw release free clear absolve exempt
    let_off get_off come_off come fall_off fall go_off exit purge eliminate weed weed_out omit shed lose rid
    spare kick_off ditch detach strip relieve discharge unhook peel_off tick_off rule_off blot_out rub_out
    leave_out excuse acquit exonerate disappear vanish slip_off slip escape graduate lift raise airbrush
    line_through bring_off lift_off whittle shake_off throw_off cleanse dislodge deregister disenroll
    unshackle extract oust eject redact read_out expel depart quit leave edge_off
    """
)

# Such a verb with a bare party as its object is enough where the report talks of a list ("dropped the movement").
TAKE_OFF_BARE = _words(
    """
    remove strike drop delete take_off take_out exclude clear let_off cross_off strike_off wipe_off expunge
    free release get_off come_off cross_out rehabilitate exonerate absolve scratch scrub
    """
)

# A ban, a label, a listing is the object.
LIFT = _words(
    """
    lift revoke rescind cancel annul void quash overturn set_aside scrap abolish end terminate withdraw repeal
    undo drop remove strip waive nullify invalidate abrogate strike_down vacate throw_out ease discontinue
    discharge reverse roll_back do_away relax loosen dissolve unwind scratch take_off take_away delete wind_up
    bring_to_end kill extinguish erase lapse expire shed lose dispense overrule recall retire sunset dismantle
    shake_off tear_up jettison countermand unmake rip_up axe bin junk peel_back call_off fall disappear wipe
    wipe_out wipe_away demolish kill_off
    """
)

# On to a list, with no list named.
BLACKLIST = _words(
    """
    relist re-list blacklist ban outlaw proscribe designate reproscribe re-proscribe redesignate re-designate
    reban re-ban criminalise criminalize re-blacklist
    """
)
LIST = _words("list sanction prohibit")

# On to something: needs a list nearby.
PUT_ON = _words(
    """
    add put place include enter inscribe return restore readmit name enrol enroll add_back put_back slap keep
    leave insert append register re-enter put_on carry carry_over transfer move move_back lump designate
    bring_back slot retain reinsert readd re-add write record land end_up join find throw reappear go go_on
    stick wind_up get come climb creep
    """
)

# Back on to it, with a bare party as the object.
PUT_BACK = _words(
    """
    put_back add_back bring_back relist re-list restore return reinstate readd reinsert re-add go_back
    """
)

# X as terrorist.
LABEL = _words(
    """
    declare deem recognise recognize brand label class classify categorise categorize name designate tag mark
    pronounce find list dub count treat regard consider view see rank register certify rate reckon hold
    """
)

# A ban, a label, a listing comes back or is made.
IMPOSE = _words(
    """
    impose reimpose re-impose reinstate restore renew slap clamp put_in_place bring_back reintroduce
    reinstitute revive reactivate return
    """
)

# A ban, a listing goes on.
KEEP = _words(
    """
    keep retain maintain extend uphold prolong confirm renew preserve leave hold continue reaffirm roll_over
    """
)
STAY = _words(
    """
    remain stay be sit stand feature appear figure continue persist hold apply linger languish find rank
    survive live exist last endure
    """
)

LAPSE = _words("lapse expire run_out fall_away drop die end time_out go fall_in peter_out")
RENEW = _words(
    """
    renew extend prolong reimpose re-impose retain reinstate restore continue uphold confirm maintain
    roll_over
    """
)
SUSPEND = _words(
    """
    suspend freeze pause halt stay put_hold mothball defer hold_abeyance interrupt stop shelve park deactivate
    disapply hibernate
    """
)
RECOGNISE = _words("recognise recognize acknowledge accredit legitimise legitimize")

PROPOSE = _words(
    """
    propose suggest recommend request ask petition call seek advise urge put_forward lobby forward refer push
    advocate pitch nominate demand commend press plead beg appeal_for communicate transmit float campaign moot
    apply implore invite submit raise counsel bid solicit
    """
)
REVIEW = _words(
    """
    review examine consider study assess look weigh work finalise finalize complete discuss deliberate analyse
    analyze scrutinise scrutinize evaluate mull prepare formalise formalize process handle consult re-examine
    reexamine reconsider ponder contemplate look_into look_at collaborate explore vet investigate revisit
    audit hear sift check probe debate work_through go_through screen comb pore think sound_out iron_out
    hammer_out inspect reassess re-evaluate reevaluate conclude begin_review advance progress verify chew_over
    sit_on examine_anew take_up agonise tackle thrash_out negotiate draw_up
    """
)
DECIDE = _words(
    """
    decide agree resolve rule approve vote adopt endorse back consent order settle determine green-light
    greenlight greenlit sign_off wave_through pass opt choose elect judge conclude instruct direct authorise
    authorize undertake pledge commit promise accede assent bless find hold nod ratify acquiesce accept grant
    allow rubber-stamp clear make_up_mind plump come_down side concur clinch commit_to
    """
)
UNDERTAKE = _words("undertake pledge commit promise vow guarantee bind engage swear")
SUBMIT = _words(
    """
    submit introduce table lay file present bring register send lodge put place deposit hand receive enter
    come arrive reach refer bring_forward put_before sponsor bring_in go land be_before propose tender
    initiate unveil circulate place_before
    """
)
PASS = _words(
    """
    pass approve adopt vote clear back endorse carry ratify vote_through wave_through rush_through nod_through
    push_through okay ok agree green-light greenlight support accept go_through sail_through get_through give
    rubber-stamp sail clear_hurdle win
    """
)
SIGN = _words("sign promulgate enact assent countersign initial ink decree")
DRAFT = _words(
    """
    draft draw_up prepare write frame amend change alter revise rewrite reform adjust modify overhaul adapt
    update tweak redraft legislate formulate craft pen rework
    """
)
NOTIFY = _words("notify inform alert advise tell give serve send transmit submit")
FILE = _words(
    """
    file lodge submit bring register receive apply petition sue launch enter present hand make commence
    initiate  mount deposit send come arrive reach institute put send_in hand_in land lie knock turn_to
    """
)
PUBLISH = _words(
    """
    publish gazette print post release appear show display issue carry upload update disclose announce reflect
    run put_out turn_up put feature promulgate circulate reproduce unveil amend bring_out make_public reissue
    record republish
    """
)
EXECUTE = _words("execute implement enforce carry_out apply count bite run operate kick_in commence work begin")
TAKE_EFFECT = _words(
    """
    take_effect take_force enter_into_force come_into_force become_effective kick_in apply_from
    come_into_effect enter_into_effect go_into_effect bite have_force have_effect start_apply become_law
    """
)
REFUSE = _words(
    """
    refuse reject turn_down deny dismiss decline throw_out rebuff knock_back spurn veto vote_down turn_away
    knock_down balk baulk rule_against vote_against block shoot_down strike_out send_back repel say_no
    kick_out brush_off turn_back defeat fail fall
    """
)
WITHDRAW = _words(
    """
    withdraw pull retract take_back drop abandon shelve recall scrap rescind back_away back_down renounce
    discontinue pull_back walk_back give_up
    """
)
APPEAL = _words("appeal challenge contest dispute litigate impugn sue fight")
REVERSE = _words(
    """
    reverse undo overturn restore revoke set_aside annul quash rescind cancel reinstate nullify void roll_back
    strike_down countermand unpick unwind backtrack throw_out repeal vacate scrap invalidate lift
    """
)

SAY = _words(
    """
    say tell announce state report declare add note explain claim insist argue write confirm reveal inform
    disclose stress emphasise emphasize point_out indicate suggest mention maintain assert warn admit
    acknowledge remark repeat comment quote cite recall remind hint signal reply answer believe think hope
    expect predict understand feel recount observe concede contend conclude learn know mean show clarify
    specify underline underscore relate read quip affirm testify
    """
)
DENY = _words(
    """
    deny rule_out reject dismiss refute rebut scotch quash dispel exclude disclaim pooh-pooh repudiate
    contradict downplay discount deflate dash debunk doubt
    """
)
INTEND = _words(
    """
    intend plan aim mean propose want hope wish prepare plot expect promise pledge vow undertake move threaten
    seek look set schedule gear_up bid push wait schedule_to slate tip
    """
)
AVOID = _words(
    """
    stop_short fail refuse decline omit refrain neglect forget avoid resist cease forbear shy shy_away
    hold_off hold_back hesitate baulk balk forgo
    """
)
REQUIRE = _words("require need demand necessitate take involve entail presuppose call await depend hinge")

FOLLOW = _words("follow go_through go do_likewise do_same succeed join")
