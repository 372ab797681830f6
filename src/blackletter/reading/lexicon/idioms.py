"""Idioms: turns of several words whose meaning is not that of their verb.

Each pattern is matched against the lower-case lemmas of a clause joined by single blanks. The class is one of the
names that `steps/frames` composes.
"""

IDIOMS: tuple[tuple[str, str], ...] = (
    # Taking effect.
    (r"\b(take|have) (immediate |legal |full |formal |binding )?(effect|force)\b", "take-effect"),
    (r"\b(come|enter|go|put|bring|be) (back )?in ?to (legal |full )?(force|effect)\b", "take-effect"),
    (r"\b(become|be|be now|be immediately|be already) (legally )?(effective|operative|binding)\b", "take-effect"),
    (r"\b(be|remain|stay|stand|be still|continue) in (full )?(force|place|effect)\b", "in-force"),
    (r"\bbecome law\b|\bbe now law\b|\bbecome the law\b|\bon the statute book\b", "enact"),
    (r"\bwith (immediate )?effect from\b|\beffective immediately\b", "take-effect-weak"),
    # Putting a ban on hold.
    (
        r"\b(put|place|keep|leave|hold) .{0,60}?(on (hold|ice|pause)|in abeyance|in(to)? (the "
        r")?(cold storage|deep freeze))\b",
        "suspend",
    ),
    (r"\b(put|send|lay) .{0,30}?to (sleep|bed|rest)\b|\bon the shelf\b|\bdormant\b|\binto the freezer\b", "suspend"),
    (
        r"\b(bring|put|come|draw) .{0,60}?to an end\b|\bbe (now |all )?(at an end|over|history|"
        r"gone|no more)\b|\bcall time on\b",
        "lift",
    ),
    (
        r"\bgo on hold\b|\bbe on (hold|ice)\b|\bin abeyance\b|\bstop for a (time|while)\b|\bstop to be under\b",
        "suspend",
    ),
    # Off.
    (
        r"\boff (of )?(the |its |their |a |our |\w+ 's |the \w+ 's |the \w+ |the \w+ \w+ |"
        r"\w+ )?(hook|list|blacklist|register|roll|roster|books?|registry)\b",
        "off-list",
    ),
    (
        r"\b(out|free|clear|rid|clean|shot|shorn|quit) of (the |its |their |any |a |that )?(\w+ "
        r"){0,3}?(list|blacklist|register|label|tag|ban|roll|stigma|designation)\b",
        "off-list",
    ),
    (
        r"\bno (long(er)?|more) (\w+ )?(on|in|under|a|an|list|ban|designate|outlaw|proscribe|blacklist|"
        r"illegal|consider|regard|treat|deem|appear|feature|figure|sanction|subject|terrorist|"
        r"prohibit|among|be|stand)\b",
        "no-longer",
    ),
    (
        r"\b(in|back) from the cold\b|\blegal (again|once more)\b|\blawful (again|once more)\b|"
        r"\bclean slate\b|\bclean bill\b",
        "off-weak",
    ),
    (r"\bdraw a line through\b|\bwipe the slate\b", "off-weak"),
    (r"\bback on (the |its |a |their )?(\w+ ){0,3}?(list|blacklist|register|roll|books)\b", "on-list-again"),
    # Deciding.
    (
        r"\b(give|get|receive|win|have|secure|obtain|grant) .{0,40}?(green light|nod|go - "
        r"ahead|go ahead|go-ahead|blessing|assent|approval|all clear|consent|backing|seal "
        r"of approval|thumbs up|thumbs - up)\b",
        "approve",
    ),
    (r"\bsay (yes|aye)\b", "approve"),
    (r"\bsay (no|nay)\b|\bthumbs down\b|\bgive short shrift\b|\bshow the door\b", "refuse"),
    (
        r"\b(have|get) the (last|final) (word|say)\b|\bbe (a matter )?(for|up to|down to) "
        r".{0,40}?\b(decide|settle|determine|rule|judge|say|choose)\b",
        "decide",
    ),
    (
        r"\bsay yes or no\b|\banswer yes or no\b|\b(make|give|take|reach) (a |its |her |his "
        r"|their )?(final )?(decision|determination)\b",
        "decide",
    ),
    (r"\bmake up (its|his|her|their) mind\b|\b(in the|on) (lap|desk) of\b", "decide"),
    (
        r"\b(royal|presidential) assent\b|\bput (his|her|its|the|their) (signature|name|pen)\b|"
        r"\baffix .{0,20}(signature|seal)\b",
        "sign",
    ),
    # Under way.
    (
        r"\bunder (active |close |urgent |constant |careful |fresh |renew |judicial |ministerial "
        r"|inter-?agency )?(review|consideration|examination|study|scrutiny|discussion|assessment|"
        r"way|preparation|investigation)\b",
        "under-review",
    ),
    (r"\b(seize|seise) of the\b|\b(due|up|slate) for (\w+ |- ){0,4}(review|re-?examination)\b", "under-review"),
    (r"\b(return|send back) .{0,40}?(with objection|unsigned|unapproved)", "refuse-back"),
    (r"\b(second|fresh|another|new|closer|hard|further) (look|glance|appraisal)\b", "under-review"),
    (r"\bin (the )?(works|pipeline|offing|making|hand|train|progress|motion|preparation)\b", "in-works"),
    (
        r"\bon (the|its|their|his|her|anyone 's|anybody 's) (table|agenda|card|cards|desk|"
        r"order paper|order-paper|docket)\b",
        "on-table",
    ),
    (r"\bup for (\w+ )?(decision|discussion|debate|review|grabs|consideration)\b", "on-table"),
    (r"\bunder way\b|\bunderway\b|\bin the process of\b", "in-works"),
    (
        r"\b(final|last|closing|concluding) (stage|phase|lap|stretch|round)s?\b|\bnear(ly|"
        r"ing)? (complet\w+|done|finish\w*)\b|\balmost (complete|done|finish|over|ready)\b|"
        r"\bat an advanced stage\b",
        "nearly-done",
    ),
    # Papers.
    (r"\b(first|second|third|final|last) reading\b|\b(first|second) and (second|third) reading", "reading"),
    (
        r"\b(go|take|turn|appeal|apply|complain) (\w+ ){0,4}?to (the |a )?(\w+ ){0,3}?(court|tribunal|judge|"
        r"commission|ombudsperson|ombudsman)s?\b",
        "go-to-court",
    ),
    (r"\b(lodge|file|lay|enter|bring|launch|submit|mount) .{0,30}?appeal\b", "appeal"),
    (r"\bleave to appeal\b", "appeal"),
    (r"\b(before|in front of|with) (the )?(\w+ ){0,3}?(court|tribunal|bench|judge)s?\b", "before-court"),
    (r"\bstand down\b|\bcome to nothing\b|\bdie in committee\b|\bfall through\b", "fail"),
)
