"""English: words that tell two actors of one name apart, or together."""

from __future__ import annotations

from ..identities import IdentityWords
from ..words import words

__all__ = ["IDENTITIES"]

#: Familiar forms after each given name.
_SHORT = """
abraham abe; albert al bert; alexander alex alec sasha; alexandra alex sandra sasha;
alfred alf fred; andrew andy drew; anthony tony; arthur art; barbara barb; benjamin
ben benny; bernard bernie; catherine cathy kate; charles charlie chuck; christine
chris chrissy; christopher chris; clifford cliff; cynthia cindy; daniel dan danny;
david dave davy; deborah deb debbie; donald don donnie; dorothy dot dotty; douglas
doug; edward ed eddie ted ned; eleanor ellie nell; elizabeth liz beth betty lizzie
eliza; eugene gene; francis frank; frederick fred freddie; gabriel gabe; gerald
gerry jerry; gregory greg; harold harry hal; henry harry hank; isaac ike; jacob
jake; james jim jimmy jamie; jeffrey jeff; jennifer jen jenny; jessica jess; john
johnny jack; jonathan jon; joseph joe joey; joshua josh; katherine kate kathy katie;
kenneth ken kenny; lawrence larry; leonard len lenny; margaret maggie peggy meg;
martin marty; matthew matt; michael mike mick mickey; mikhail misha; nathaniel nate;
nicholas nick nicky; pamela pam; patricia pat patty; patrick pat paddy; peter pete;
philip phil; raymond ray; rebecca becky; richard dick rick rich richie; robert bob
bobby rob robbie bert; roger rodge; ronald ron ronnie; samuel sam sammy; sergei
seryozha; stephen steve stevie; steven steve stevie; susan sue susie; theodore ted
teddy; thomas tom tommy; timothy tim timmy; victoria vicky; vladimir vova; walter
walt wally; william bill billy will willie
"""

_COMMON = words(
    "agricultural agriculture armed bar border budget business catholic central "
    "chief children christian city civil coast commerce commercial communist "
    "community conservative constitutional consumer county cricket crime criminal "
    "customs daily defence defense democracy democratic democrats development "
    "disaster district education election elections electoral emergency employment "
    "energy environment equality exterior farmers federal finance financial fire "
    "first football foreign free freedom future general green greens guard health "
    "high home housing human immigration independence independent industry "
    "information interior investment justice labor labour land law left legislative "
    "liberal liberation liberty local management marine medical meteorological "
    "migration mining ministers municipal muslim national nationalist navy new "
    "northern eastern southern western oil opposition patriotic peace people "
    "peoples planning popular power press prison progress progressive prosecution "
    "public radical rail red reform regional republic republican republicans rescue "
    "reserve resistance revolutionary rights road rural safety science security "
    "senate services social socialist socialists sports state statistics stock "
    "supreme tax telecommunications tourism trade traffic transport transportation "
    "treasury unified united unity universal veterans water weather welfare women "
    "workers youth affairs and of for the in s"
)


def _given_names(listed: str) -> dict[str, str]:
    """Return the given name of each familiar form that only one name has."""
    full: dict[str, set[str]] = {}
    for line in listed.split(";"):
        name, *short = line.split()
        for each in short:
            full.setdefault(each, set()).add(name)
    return {short: min(names) for short, names in full.items() if len(names) == 1}


IDENTITIES = IdentityWords(
    common_words=_COMMON,
    short_given_names=_given_names(_SHORT),
    age_patterns=(
        r"(\d{1,3})[- ]years?[- ]old",
        r"\baged? (\d{1,3})\b",
    ),
)
