"""Turns that tell of a change in force."""

from blackletter.reading.lexicon.turns.turn import turns

FORCE = turns(
    """
    [R state] PARTY be/become legal/lawful/free/legitimate again/party/movement/organisation/organization/group/body
    [R] BAN .. come/draw/be to/at end/close
    [R] BAN .. run_out/expire/lapse/end/elapse/die/fall_away/terminate/sunset .. on/at/from/midnight/last/this/in/next
    @removal/@decision/@order/lift/change/@law/@step .. kick_in/take/come/enter/go/become in/into? \
        effect/force/effective/operative/live
    @removal/@decision/@order/change/@law .. kick_in/bite/apply/count/operate/start
    have/has/gain/acquire/carry force of law
    @removal/@suspension/@decision/@order/@law/@step begin/start/commence/run/apply/take_hold \
        on/at/from/last/this/next/today/yesterday/midnight/tomorrow
    """,
    stage="effective",
)
