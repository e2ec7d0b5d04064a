"""English: the sentences that belong to a publisher, not to the story.

"This report" is the story in one sentence and a panel's report in the next: such
sentences count only at the end.
"""

from ..boilerplate import SIGNS, BoilerplateWords
from ..words import words

__all__ = ["BOILERPLATE"]

_OWN = "(article|story|post|piece|essay|column|commentary|op-ed)"
_ITEM = "(article|story|post|piece|essay|column|commentary|op-ed|report|interview|text)"
_WORK = f"({_ITEM}|work|content|page|photo|photograph|image|website|site|material)"
_LICENCE = "((a|an|the) |)(creative commons|cc|cc-by|open|free|gnu)*"
_PICTURE = (
    "((file|cover|top|featured|main) |)"
    "(photo|photograph|image|picture|video|graphic|illustration)(s|)"
)
_CREDIT = (
    "(((additional|further|video|photo|copy) |)(reporting|writing|research|editing)"
    "|edited|written|compiled)"
)
_LETTERS = "(newsletter|briefing|emails|e-mails|alerts|updates|bulletin|mailing list)"
_NETWORK = (
    "(twitter|facebook|instagram|telegram|whatsapp|youtube|linkedin|x|mastodon|bluesky"
    "|tiktok|social media)"
)

_RIGHTS = (
    "(@ |)all (other |)rights (are |)reserved( (by|to) @|)",
    "all (content|images|text|photographs)( on this (site|website|page)|)( by @|)"
    "( ©*| copyright*| (is|are) (©|copyright|licen(c|s)ed|protected|the property)*|)",
    f"no part of this (publication|{_WORK}) may be (reproduced|copied|used|published)*",
    f"this (publication|{_WORK}) (may|must) not be (published|reproduced|reused)*",
    "(reproduction|republication) (in whole or in part |)(is (strictly |)(prohibited|"
    "forbidden)|without ((prior|written|express) |)(permission|consent)*)",
    f"((the|all) (text|content|contents) of |)this {_WORK} (is|was|may be|can be)"
    " (also |freely |made |)(available|licen(c|s)ed|published|released|shared|used"
    "|reused|republished|distributed|reproduced)( freely|)"
    f" under ({_LICENCE}|*licen(c|s)e*)",
    "(re|)(published|printed|used) (here |)with (the |)(kind |)permission"
    "( (of|from) @|)",
    f"(re|)published (courtesy of @|under {_LICENCE})",
    f"((text|content|images) |)(licen(c|s)ed|used) under {_LICENCE}",
    "((text|content|images) |)licen(c|s)ed (cc|creative commons) *",
    "(you (may|can|are free to)|permission is granted to) (republish|reprint|reuse)"
    f" this {_ITEM}*",
    "(content|text|images) may be (shared|used|reused|republished) under *licen(c|s)e*",
    "(except|unless) (where |)otherwise (noted|stated), *",
)

_ORIGINS = (
    f"a (longer |shorter |)version of this {_ITEM}"
    " *(appeared|published|ran|posted|aired)*",
    f"this {_OWN} ((was|is|has been) |)(first|originally|previously|also)"
    " (appeared|published|posted|ran|aired|printed)*",
    f"this {_OWN} ((first|originally|previously) |)(was|is|has been)"
    " ((first|originally|previously|also) |)(republished|reprinted|co-published"
    "|published|produced|distributed|provided|supplied) (in|on|at|by|from|with|here) *",
    "(first|originally|previously) (published|printed|posted) (in|on|at|by) @",
    f"the original {_OWN} (appeared|(was|is|can be) (published|found|read)) *",
    f"(this|the) {_OWN} * (first appeared|appeared first|was first published) on @",
    f"this {_OWN} has (not been edited|been published from)*",
    f"this {_OWN} (has been|was|will be|is being) (updated|corrected|amended)*",
    f"an earlier version of this {_OWN} *",
    f"this is a (developing|breaking) (news |){_OWN}*",
)

_CREDITS = (
    f"{_CREDIT}(:| by) @",
    "(translated|translation) (from @ |)by @",
    f"@ (also |)contributed to this {_ITEM}( from @|)",
    "@ (also |)contributed reporting( (to|for) this (story|article|report)|)( from @|)",
    "with (additional |)(files|reporting|reports|input|inputs|material) (from|by) @",
    f"(material|information) from @ was used in this {_ITEM}",
    f"{_PICTURE}",
    f"{_PICTURE}( credit(s|)| courtesy|)(: @| by @| courtesy of @| via @)",
    f"{_PICTURE} (credit(s|)|courtesy)(:|) ~",
    "(the |)(views|opinions)( and (views|opinions)|) expressed (here|herein|above"
    "|in this|by the (author|writer|contributor))*"
    " (author|writer|own|necessarily|contributor)*",
    "(the author|the writer) is (a|an|the) *(views|opinions) * own*",
    "(the |)(views|opinions) expressed are (his|her|their|those of the author)*",
    "copyright @",
    "advertisement",
)

_APPEALS = (
    "this (report|interview|text) ((was|has been) |)(first|originally|previously)"
    " (appeared|published|posted|aired)*",
    "this (report|interview|text) (was|has been) (republished|reprinted|produced"
    "|distributed|supplied|published) (by|from|with) *",
    "this (report|interview|text) has (not been edited|been published from)*",
    "@ (reported|reports) from @",
    "(source|sources|via): @",
    "subscribe( (now|today|here)|)",
    "subscribe (to (our|(the |)@)|(now|today|here) (to|for|and)|for (more|free|full))*",
    "sign up( (here|now|today|free)*|)",
    f"sign up (for|to) (our|the|@)*{_LETTERS}*",
    "sign up (for|to) ((our|the) |)@",
    f"(get|receive) (our|the|@)*{_LETTERS}*",
    "(support|fund) (our|independent|local|quality) journalism*",
    "donate( (here|today|now)|)",
    "donate to (us|our|@)*",
    "become a (member|subscriber|supporter|patron)( (here|now|today|of|to|for|and)*|)",
    "click here*",
    "read (more|next|also)(:*| about *| (on|at|from) @| here*|)",
    "(also read|see also|recommended|most read|more from @):*",
    f"read the (original|full) {_ITEM}*",
    "related( (articles|stories|topics|news|posts)|)(:*|)",
    "more on this (story|topic)(:*|)",
    "share this( (article|story|post|page|with|on|via)*|)",
    f"(follow|like|join|find) (us|@|the author|our (channel|page))( on|) {_NETWORK}*",
    "follow (us|@)( for|) (more|updates|news|the latest)*",
    "follow us",
    "join our (telegram|whatsapp|channel|community|newsletter|mailing list)*",
    "download (our|the @) app*",
    "listen to (our|(the |)@)* podcast*",
    "support (us|our|the @) (from|for|with|by|at|here|today|now|newsroom)*",
    f"(read|listen to|watch) this {_ITEM} (in|on|at) @",
    "(email|e-mail|write to) @",
    "(contact|email|e-mail) (the author|the reporter|the newsroom|us|our)*",
    "(to|for) *, (please |)(visit|see|follow|subscribe|sign up|click|read|join"
    "|download)*",
    "please (subscribe|donate|sign up|follow us|share)( (today|now|here)|)",
    "please (subscribe to|donate to|sign up for|support|follow) (us|our|(the |)@)*",
    "(have|got) a (news |)tip",
    "(if you|did you|do you) (enjoyed|enjoy|liked|like|have) (this|a)"
    f" ({_ITEM}|tip|news tip|correction)*",
    "(advertisement|disclaimer|our standards): *",
)

BOILERPLATE = BoilerplateWords(
    notices=(*SIGNS, *_RIGHTS, *_ORIGINS, *_CREDITS),
    appeals=_APPEALS,
    between=words(
        "and in at for of on from the with by to via editing reporting writing reported"
    ),
    staff=words(
        "newsroom bureau staff desk team reporters correspondents editors agencies "
        "journalist reporter correspondent writer editor"
    ),
    bylines=("by", "from", "words by", "story by"),
)
