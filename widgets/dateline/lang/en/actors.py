"""English: words in and about the names of actors, and who they are."""

from ..actors import ActorWords
from ..words import words
from .things import THINGS

__all__ = ["ACTORS"]

_THE = words("the")
_MINOR = words("of for and the in on")

#: Nouns that head the names of organisations.
_ORGANISATIONS = words(
    "academy administration agency airlines airways alliance army assembly "
    "association authority bank board brigade brigades bureau cabinet center "
    "centre chamber charity church club coalition college command commission "
    "committee company congress corporation corps council court department "
    "directorate division embassy federation firm force forces foundation front "
    "fund government group hospital institute intelligence judiciary league line "
    "magazine military ministry mission movement museum navy network news "
    "newspaper office opposition organisation organization parliament parties "
    "party police post presidency press radio regiment school senate service "
    "services society squadron state station syndicate television times tribunal "
    "trust tv union university"
)
_NEWSPAPERS = words(
    "chronicle courier dispatch gazette globe guardian herald independent journal "
    "mail mirror monitor observer post star sun telegraph times tribune"
)
_TRADES = words(
    "aerospace air aircraft airline airlines airways auto automobile automotive bank "
    "bakeries biotech breweries brewery broadcasting cables cement ceramics chemicals "
    "clothing communications computer computers copper cosmetics dynamics electric "
    "electronics energy engines enterprises entertainment fashions fertilisers "
    "fertilizers financial foods footwear furniture genomics glass hotels hydraulics "
    "instruments insurance international logistics media metals minerals motor motors "
    "music oil pharma pharmaceuticals pictures plastics railways records research "
    "resorts robotics semiconductor semiconductors shipyards shoes software steel "
    "stores studios supermarkets systems technologies technology telecom textiles "
    "utilities"
)
_PURPOSED = words(
    "academy administration agency association authority board bureau center centre "
    "coalition college commission committee council department directorate faculty "
    "federation foundation fund institute institution league ministry movement office "
    "organisation organization party school society trust union university"
)
_LEGAL_FORMS = words(
    "inc incorporated corp corporation co company ltd limited plc llc llp ag sa "
    "se nv bv gmbh spa ab as asa oyj sas sarl srl pjsc ojsc jsc pte pty bhd kk ltda "
    "holdings holding group"
)

#: Titles, times, kinds of papers and organisations, and words inside their names.
_NOT_NAMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december gmt utc "
    "est edt pst pdt cet bst am pm ceo cfo coo cto ngo ngos mp mps mep meps msp msps "
    "mla mlas mlc mlcs mou mous ipo nft nfts pcr hrh highness majesty excellency his "
    "her their our tv "
    "pm id gdp pr hq km covid ok eng rtd brig capt sgt gen col lt hon amir emir "
    "sheikh god allah islam christianity ramadan umrah haj hajj eid christmas "
    "easter internet web dna aids hiv "
    "mars jupiter saturn venus neptune uranus pluto "
    "analysis comment editorial exclusive explainer factbox feature interview "
    "abroad downstream elsewhere inland nearby offshore overhead overseas upstream "
    "obituaries obituary opinion photos preview profile recap review timeline video "
    "of the and for operating crown supreme"
)
_NOT_ACTORS = words(
    "accord accords act agreement award awards bill charter conference "
    "constitution convention cup cyclone day deal declaration expo festival forum "
    "games index initiative law open plan policy prize program programme project "
    "report hurricane resolution revolution storm strategy summit tournament treaty "
    "typhoon vision war week"
)
_WAYS = words(
    "bridge bus coast ferry highway motorway outskirts port railway rail road route "
    "shore street suburb town track train tunnel village way"
)

#: What ministries, committees and movements are for.
_PORTFOLIOS = words(
    "affairs agriculture aquaculture arts aviation budget care children climate "
    "commerce communication communications community construction crafts culture "
    "customs defence defense democracy development diaspora drugs ecology economy "
    "education electricity employment energy environment equality families family "
    "finance fisheries fishing food forestry forests freedom gender handicrafts health "
    "heritage housing immigration industrialisation industry information "
    "infrastructure innovation integration investment irrigation justice labor labour "
    "land lands law livestock maritime media migration mineral minerals mines mining "
    "oceans oil order parks peace pensions petroleum planning ports power prisons "
    "privatisation progress prosperity quarries railways reconciliation reconstruction "
    "reform research resources rights roads safety sanitation science security "
    "shipping skills solidarity sport sports statistics steel sustainability taxation "
    "technology telecommunications textiles tourism trade training transport "
    "transportation treasury truth unity veterans water welfare wildlife women works "
    "youth"
)

_STATUS = words(
    "former acting late interim outgoing incoming retired deputy vice chief then ex "
    "designate elect assistant senior junior honorary"
)
_OFFICE_ADJECTIVES = words(
    "foreign prime supreme military executive financial federal presidential royal "
    "naval medical special parliamentary judicial general national regional political "
    "religious permanent managing legal interior municipal provincial civil "
    "diplomatic academic editorial technical joint additional"
)

_COLLECTIVES = words(
    "police crowd mob militia opposition public staff crew family jury army navy "
    "military government parliament cabinet coalition regime audience mourner "
    "leadership faction squad delegation team battalion brigade troop force"
)
_NOT_GROUPS = words(
    "aircraft warplane warplanes warship convoy general authority couple people "
    "person persons individual individuals"
)
_QUANTIFIERS = words(
    "many several some few more most other others such various numerous all both "
    "dozens hundreds thousands two-dozen same own additional at least"
)

ACTORS = ActorWords(
    definite_articles=_THE,
    indefinite_articles=words("a an"),
    demonstratives=words("this"),
    possessive_endings=words("'s ’s"),
    stray_endings=words("s"),
    member_letters=words("MP MPs MLA MLAs MLC MLCs MEP MEPs MSP MSPs MK MKs TD TDs"),
    conjunctions=words("and"),
    minor_words=_MINOR,
    words_without_initial=_MINOR | words("de du &"),
    complement_prepositions=words("of for"),
    genitive_prepositions=words("of"),
    purpose_prepositions=words("for on of"),
    country_prepositions=words("of in for"),
    posting_prepositions=words("to for in at"),
    office_prepositions=words("of for to at"),
    role_limits=words("of for in at to from"),
    relative_pronouns=words("who which that whom"),
    owning_relatives=words("whose"),
    personal_relatives=words("who"),
    copulas=words("be"),
    office_letters={"pm": ("prime", "minister"), "fm": ("foreign", "minister")},
    clock_letters=words("PM"),
    portfolio_offices=words("minister ministers secretary state undersecretary"),
    portfolio_heads=words("minister secretary"),
    portfolio_ranks=words("prime deputy"),
    portfolio_nouns=_PORTFOLIOS,
    subject_offices=words(
        "minister ministers secretary undersecretary professor lecturer director"
    ),
    status_words=_STATUS,
    office_adjectives=_OFFICE_ADJECTIVES,
    top_offices=words("chief head commander leader director boss chairman president"),
    leading_verbs=words("heads leads commands chairs headed led commanded"),
    leader_noun="head",
    pronoun_genders={
        **dict.fromkeys(("he", "him", "his", "himself"), "m"),
        **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    },
    reflexives=words("himself herself"),
    organisation_nouns=_ORGANISATIONS,
    newspaper_nouns=_NEWSPAPERS,
    body_openers=words(
        "asociacion associacao associazione banca banco banque caisse caixa canal "
        "cassa clinica clinique club clube compagnia compagnie companhia compania "
        "confederacion constructora construtora cooperativa cooperative coopérative "
        "ecole editorial escuela federacion ferrovia fondation fondazione frente "
        "fundacao fundacion gewerkschaft groupe grupo gruppo harakat hezb hizb "
        "hopital hospital imprimerie institut instituto istituto jaish jamaah jamaat "
        "jaysh jemaah jund katibat klinik klinikum krankenhaus lashkar liwa ministere "
        "ministerio movimiento musee museo ospedale partei parti partido partito "
        "radio scuola sindicato sociedad sociedade societa societe sparkasse sporting "
        "stiftung szpital tehrik transportes universidad universidade universita "
        "universitas universitat universitatea universite uniwersytet"
    ),
    foreign_articles=words("al an as das de der die el het il l la le les los o"),
    foreign_newspapers=words(
        "ahram akhbar anba arab arabiya bild canard comercio correo corriere croix "
        "dauphine depeche devoir diario dia diplomatique echos economista espectador "
        "estado express expresso figaro financiero folha gazeta gazzetta globo hayat "
        "heraldo hora humanite imparcial independiente informador informe jornada "
        "jornal journal jumhuriya khabar kurier libre maghrib manar manifesto matin "
        "mauricien mercurio messaggero monde mundo nacion nacional norte nouvelliste "
        "observador observateur opinion orient pais parisien parool periodico presse "
        "prensa progres quotidien razon repubblica riyadh sabah siglo sharq soir "
        "soleil spiegel stampa standaard standard stern sudouest tagblatt tagesspiegel "
        "tageszeitung telegraaf telegramme tempo temps tercera tiempo tribune "
        "universal vanguardia volkskrant watan welt zaman zeit"
    ),
    joint_bodies=words(
        "academy alliance association chamber coalition confederation congress council "
        "federation forum guild institute league network organisation organization "
        "society syndicate union"
    ),
    agency_nouns=words("desk feed newsroom newswire wire wires"),
    firm_endings=words(
        "bhd figli filhos fratelli freres gebruder gebrueder gmbh hermanos hijos hnos "
        "holding holdings inc incorporated irmaos jsc kgaa limited llc llp ltd ltda "
        "ojsc oyj pjsc plc pty sarl soehne sohne sons srl zonen zoon"
    ),
    body_descriptions=words(
        "agency airline alliance association automaker bakery band bank brewery "
        "broadcaster "
        "carmaker cartel chain channel charity chipmaker clinic club coalition company "
        "conglomerate consortium consultancy cooperative daily drugmaker federation "
        "firm foundation gang group hospital institute magazine manufacturer militia "
        "movement network newspaper ngo organisation organization outlet paper party "
        "planemaker refinery retailer start-up startup station steelmaker supermarket "
        "syndicate tabloid team "
        "think-tank union university utility watchdog website weekly"
    ),
    firm_descriptions=words(
        "airline automaker carmaker chipmaker conglomerate drugmaker insurer lender "
        "manufacturer planemaker retailer shipbuilder startup start-up steelmaker "
        "truckmaker"
    ),
    branded_goods=words(
        "amplifier bag belt blouse boot cap champagne cloth clothes clothing coat "
        "cognac dress fragrance frock gin gown guitar handbag hat hoodie jacket jean "
        "jeans jumper knitwear lighter lingerie lipstick motorcycle perfume piano "
        "pistol polo pullover purse razor revolver rifle sandal scarf shirt shoe "
        "shotgun skirt sneaker sock stiletto suit sunglass sunglasses sweater "
        "sweatshirt t-shirt tee tie toaster tracksuit trainer trouser trousers "
        "underpants underwear wallet watch whiskey whisky"
    ),
    trade_nouns=_TRADES,
    purpose_nouns=_PURPOSED,
    legal_forms=_LEGAL_FORMS,
    legal_forms_after_comma=words("inc ltd llc"),
    fronted_nouns=words("ministry department bureau office agency board"),
    fronted_endings=words("affairs"),
    optional_endings=(
        ("news", "agency"),
        ("news",),
        ("agency",),
        ("airlines",),
        ("party",),
        ("movement",),
        ("newspaper",),
    ),
    national_nouns=words(
        "government parliament army military navy police cabinet judiciary senate "
        "congress embassy intelligence"
    ),
    national_modifiers=words("military police navy intelligence army"),
    national_compounds={
        "force": words("air police security"),
        "forces": words("armed security defense defence special"),
        "ministry": words(""),
        "court": words("supreme constitutional high"),
        "guard": words("national coast border"),
        "bank": words("central"),
        "army": words("national"),
    },
    alias_phrases=(
        "also known as",
        "known as the",
        "known as",
        "also called",
        "aka",
        "a.k.a.",
        "alias",
        "nicknamed",
        "real name",
        "real name is",
        "real name was",
        "nom de guerre",
        "nom de guerre is",
        "nom de guerre was",
        "stage name",
        "stage name is",
        "pen name",
        "pseudonym",
        "born as",
        "goes by",
        "by the name",
        "by the name of",
        "under the name",
        "calls himself",
        "calls herself",
        "née",
        "codenamed",
        "code name",
    ),
    birth_words=words("born"),
    verb_endings=("s", "es"),
    encounter_verbs=words("call greet host meet phone receive telephone visit welcome"),
    touring_verbs=words("visit"),
    abstract_endings=(
        *("age", "ance", "ence", "ing", "ism", "ity", "ment"),
        *("ness", "ship", "sion", "tion", "ture"),
    ),
    acting_verbs=words(
        "abolish acquire adjourn adopt apologise apologize appoint arrest authorise "
        "authorize auction award borrow build buy cancel cede clarify comment comply "
        "compromise cooperate cut delist develop dismiss dissent divest donate "
        "downgrade employ evict export file finance fire fund halt hand hire host "
        "import improve inaugurate inspect install invest investigate lease lend "
        "lobby lower make manufacture merge move open operate outbid overhaul own "
        "pardon partner pay persuade postpone print probe prosecute publish purchase "
        "raise recall recruit refund release rename renegotiate repay reopen "
        "reschedule restructure resume retract sack scrap sell serve ship shelve shut "
        "sponsor stage sue supply switch take terminate trade transfer upgrade use "
        "vote write"
    ),
    body_pronouns=words("it its"),
    body_holdings=words(
        "branches ceo chairman chairwoman creditors customers dividend employees "
        "executive executives payroll shareholders shares subsidiaries subsidiary "
        "workforce"
    ),
    member_nouns=words(
        "activist cadre candidate delegate employee fighter gunman lawmaker legislator "
        "member militant mep mla mp mps msp parliamentarian politician senator "
        "shareholder worker"
    ),
    calling_endings=("ist",),
    thing_pronouns=words("which"),
    serving_verbs=words("work"),
    serving_words=words("for"),
    not_names=_NOT_NAMES,
    naming_nouns=words("cyclone hurricane typhoon storm superstorm medicane operation"),
    interview_marks=words("q a"),
    not_actors=_NOT_ACTORS,
    waters=words("river rivers creek stream brook wadi"),
    reaches=words("upper lower middle swollen"),
    flowing=words("flow overflow meander wind swell"),
    across_water=words(
        "aqueduct bank barrage bend bridge crossing culvert dam delta embankment "
        "estuary ferry flood flooding footbridge ford gauge jetty levee mouth shore "
        "viaduct weir"
    ),
    numbered_nouns=words("flight"),
    stuff=frozenset().union(
        *(THINGS[sort] for sort in ("aid", "crop", "debris", "fluid", "goods")),
        *(THINGS[sort] for sort in ("machine", "product", "weather")),
    ),
    number_marks=words("no nos nr number"),
    numbered_papers=words(
        "alert bulletin circular communique communiqué decree directive notice order "
        "release report resolution signal statement"
    ),
    place_prepositions=words("in at near inside outside across"),
    weak_place_prepositions=words("in near outside across around"),
    place_followers=words(
        "resident villager area district neighbourhood neighborhood suburb quarter "
        "checkpoint province governorate"
    ),
    origin_prepositions=words("from"),
    way_nouns=_WAYS,
    water_openers=words("lake loch lough"),
    ground_endings=words(
        "arena avenue boulevard cemetery creek esplanade plaza promenade racecourse "
        "stadium"
    ),
    road_endings=words(
        "bridge expressway freeway highway interstate motorway route tunnel turnpike"
    ),
    way_prepositions=words("to from of into"),
    collectives=_COLLECTIVES,
    not_groups=_NOT_GROUPS,
    group_quantifiers=_QUANTIFIERS,
    group_prepositions=words("of in from for at"),
)
