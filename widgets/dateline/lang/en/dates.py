"""English: words of expressions of time, and what they mean."""

from ..dates import DateWords, Vocabulary, numbered, valued
from ..words import words

__all__ = ["DATES"]

_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_UNITS = {
    "day": "D", "week": "W", "weekend": "WE", "fortnight": "F", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
    "millennium": "ML",
}  # fmt: skip
_TENS = "twenties thirties forties fifties sixties seventies eighties nineties"

_VOCABULARY: Vocabulary = {
    "WEEKDAY": numbered(_DAYS),
    "WEEKDAYS": {f"{day}s": number for day, number in numbered(_DAYS).items()},
    "SHORTDAY": valued(
        [(1, "mon"), (2, "tue tues"), (3, "wed weds"), (4, "thu thur thurs"),
         (5, "fri"), (6, "sat"), (7, "sun")]
    ),
    "MONTH": valued(
        [
            (1, "january"), (2, "february feb"), (4, "april apr"), (6, "june jun"),
            (7, "july jul"), (8, "august aug"), (9, "september sept sep"),
            (10, "october oct"), (11, "november nov"), (12, "december dec"),
        ]
    ),
    "MAYBEMONTH": {"jan": 1, "mar": 3, "march": 3, "may": 5},
    "SEASON": valued(
        [("SU", "summer summertime"), ("WI", "winter wintertime"), ("FA", "autumn"),
         ("SP", "springtime")]
    ),
    "SEASONS": {"springs": "SP", "summers": "SU", "autumns": "FA", "winters": "WI"},
    "MAYBESEASON": {"spring": "SP", "fall": "FA"},
    "UNIT": _UNITS,
    "UNITS": {
        **{f"{unit}s": code for unit, code in _UNITS.items()},
        "centuries": "CE",
        "millennia": "ML",
    },
    "CLOCKUNIT": {"hour": "TH", "minute": "TM"},
    "CLOCKUNITS": {"hours": "TH", "minutes": "TM", "mins": "TM", "seconds": "TS"},
    "SECOND": {"second": 2},
    "HALF": {"half": "H"},
    "PERIOD": {"period": None},
    "DAYPART": valued(
        [("MO", "morning dawn daybreak"), ("MI", "lunchtime"), ("AF", "afternoon"),
         ("EV", "evening dusk"), ("NI", "night nighttime"), ("DT", "daytime")]
    ),
    "DAYPARTS": {
        "mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI",
    },
    "NOON": {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"},
    "DAYWORD": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "NAMEDDAY": {"9/11": "2001-09-11"},
    "TONIGHT": {"tonight": "NI"},
    "OVERNIGHT": {"overnight": "NI"},
    "AGO": {"ago": -1},
    "BEFORE": {"before": -1, "prior": -1},
    "EARLIER": {"earlier": -1, "previously": -1},
    "LATER": {"later": 1, "hence": 1, "afterward": 1, "afterwards": 1},
    "AFTER": {"after": 1},
    "AHEAD": {"from_now": 1},
    "FROM": {"from": 1},
    "LAST": {"last": -1},
    "PRECEDING": {"previous": -1, "preceding": -1},
    "PAST": {"past": -1},
    "NEXT": {"next": 1},
    "COMING": {"coming": 1, "upcoming": 1},
    "FOLLOWING": {"following": 1, "ensuing": 1},
    "THIS": {"this": 0},
    "THISTIME": {"this_time": 0},
    "CURRENT": {"current": 0},
    "FUTURE": {"future": 1},
    "THAT": {"that": 0},
    "SAME": valued([(None, "same very corresponding comparable")]),
    "LATEST": valued([(0, "latest final entire whole")]),
    "OTHERS": {"other": None},
    "THE": {"the": None},
    "A": {"a": 1, "an": 1},
    "OF": {"of": None},
    "IN": {"in": None},
    "ON": {"on": None},
    "AT": {"at": None},
    "AND": {"and": None},
    "OR": {"or": None},
    "BETWEEN": {"between": None},
    "TO": valued([(None, "to through thru till until")]),
    "POSSESSIVE": {"'s": None},
    "EDGE": {"early": "START", "late": "END", "mid": "MID"},
    "EDGENOUN": valued(
        [("START", "beginning start outset"), ("MID", "middle"),
         ("END", "end close rest remainder")]
    ),
    "APPROX": valued(
        [
            ("APPROX", "about around some roughly approximately circa ca"),
            ("LESS_THAN", "nearly almost under less_than fewer_than not_quite "
             "just_under"),
            ("MORE_THAN", "over more_than well_over just_over"),
            ("EQUAL_OR_MORE", "at_least no_less_than"),
            ("EQUAL_OR_LESS", "at_most up_to no_more_than as_much_as as_many_as"),
        ]
    ),
    "EVERY": {"every": None, "each": None},
    "PER": {"per": None},
    "FREQUENCY": valued(
        [("P1D", "daily nightly"), ("PT1H", "hourly"), ("P1W", "weekly"),
         ("P2W", "biweekly fortnightly"), ("P1M", "monthly"), ("P2M", "bimonthly"),
         ("P1Y", "yearly")]
    ),
    "LASTING": {
        "daylong": "P1D", "weeklong": "P1W", "monthlong": "P1M", "yearlong": "P1Y",
    },
    "FEW": valued(
        [("X", "few several many some_few number_of dozens_of hundreds_of "
          "thousands_of"), (2, "couple couple_of"), (6, "half_a_dozen"),
         (24, "two_dozen")]
    ),
    "EXTRA": valued(
        [(None, "more another additional consecutive straight further solid")]
    ),
    "FULL": {"full": None},
    "LONG": {"long": None},
    "ORSO": {"or_so": None},
    "ORDINAL": {"latter": 2, "opening": 1},
    "DECADE": {word: f"XX{number}" for word, number in numbered(_TENS, 2).items()},
    "MERIDIEM": {"am": 0, "pm": 12},
    "OCLOCK": {"o'clock": None},
    "HOURS": {"hrs": None},
    "ZONE": valued(
        [(None, "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet msk ist jst "
          "aest aedt et local_time eastern_time pacific_time")]
    ),
    "ERA": {"bc": -1, "bce": -1, "ad": 1, "ce": 1},
    "HIJRA": {"ah": "H", "sh": "S"},
    "CALENDARYEAR": valued(
        [("S", "iranian_year persian_year jalali_year solar_hijri_year solar_year"),
         ("H", "hijri_year islamic_year lunar_hijri_year muslim_year")]
    ),
    "EVE": {"eve": -1},
    "FISCAL": valued([(None, "fiscal financial academic school")]),
    "YEAREND": valued(
        [("Y", "year-end year_end year_'s_end turn_of_the_year"),
         ("M", "month-end month_'s_end")]
    ),
    "REFERENCE": valued(
        [
            ("PRESENT_REF", "now currently presently nowadays right_now at_present "
             "at_the_moment the_time_being these_days"),
            ("PAST_REF", "recently recent lately recent_years recent_weeks recent_days "
             "recent_times"),
            ("PXM", "recent_months"),
            ("FUTURE_REF", "the_near_future the_near_term"),
        ]
    ),
    "LUNAR": valued(
        enumerate(
            [
                "muharram moharram",
                "safar",
                "rabi_al-awwal rabi_ul-awwal rabi_i",
                "rabi_al-thani rabi_ul-thani rabi_ii",
                "jumada_al-awwal jumada_al-ula jumada_i",
                "jumada_al-thani jumada_al-akhira jumada_ii",
                "rajab",
                "sha'ban shaban",
                "ramadan ramadhan ramazan",
                "shawwal shawal",
                "dhu_al-qadah dhul_qadah zulqadah",
                "dhu_al-hijjah dhul_hijjah zulhijjah",
            ],
            1,
        )
    ),
    "SOLAR": numbered(
        "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman "
        "esfand"
    ),
}  # fmt: skip

DATES = DateWords(
    vocabulary=_VOCABULARY,
    ordinal_endings=words("st nd rd th"),
    decade_endings=words("s"),
    compounds=words("o'clock year-end month-end"),
    clitics=words("'s"),
    dotted=words(
        "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed weds thu "
        "thur thurs fri sat sun no ca"
    ),
    quarter_letters={"Q": "Q", "H": "H"},
    month_first=words("/"),
    month_first_countries=words("US PH PR GU AS MP VI UM FM MH PW"),
    mixed_order_countries=words("CA CN JP KR TW"),
    containing_leads=words("in during"),
    years_of_two=words("academic budget campaign fiscal marketing season"),
    not_seasons=words("of games olympics water break palace through"),
    season_leads=words(
        "in by this since until driest wettest hottest coldest warmest mildest"
    ),
    day_leads=words("on for until till by from since before after through"),
    after_day=words("and at but for he in it or she the they to when"),
    indefinite_leads=frozenset([("one",), ("on", "a")]),
    unit_qualifiers=words("- of that when he she it they we i the a before after"),
    clause_ends=words(". , ; at down up in with"),
    clause_links=words("and but"),
    period_ends=words("ended ending ends"),
    length_leads=words("for in within several over took takes last"),
    length_contexts=words("after following despite for amid over"),
    not_lengths=words("old before after of earlier"),
    rate_leads=words(
        "times time once twice share % percent cents million billion dollars barrels "
        "people tons"
    ),
    ages=words("old"),
    attacks=words("attacks terrorist terrorists terror hijackers"),
    month_leads=words("during in throughout before after since until of"),
    open_ends={"since": "since", "until": "until", "till": "until"},
    weak_open_ends={"by": "until", "before": "before", "after": "after"},
    agent_marks=words("by"),
    near=words("shortly just right immediately soon late early"),
    topic_approximators=words("about"),
    approximator_leads=words("in on at by since until from or to for"),
    number_approximators=words("some"),
    parts_before={
        ("early", "hours", "of"): "MO",
        ("small", "hours", "of"): "MO",
        ("wee", "hours", "of"): "MO",
        ("late", "hours", "of"): "NI",
    },
    day_words_in_names=words("today"),
    shows=words("show programme program"),
    month_name_leads=words("the long"),
    month_name_follows=words("to on against for across through"),
    month_events=words(
        "accord agreement assault attack attacks ballot blast bombing bombings budget "
        "ceasefire clashes conference congress coup deadline deal earthquake election "
        "elections fire flood floods hearing killing killings massacre meeting poll "
        "polls protest protests quake raid raids rally referendum riots runoff "
        "shooting session strike strikes summit talks truce uprising vote"
    ),
    sure_leads=words("in since until till last next this early late mid"),
    year_leads=words(
        "in since of by until till from to and during before after for fiscal through "
        "early late mid around about circa between season year years - – ( , or "
        "election throughout that back / on spring summer"
    ),
    firm_year_leads=words("in since until"),
    year_verbs=words("was is saw brought marked had began ended started proved"),
    deadlines=words("by"),
    year_softeners=frozenset(["at least"]),
    owners=words("the a its his her their our 's ’s s"),
    number_leads=words(
        "$ £ € ¥ # № no. no flight room highway route number page section bus act "
        "boeing airbus apollo windows model channel article building apartment suite "
        "box gate lot platform version chapter serial badge code rs inr ngn kes usd "
        "helpline hotline call dial rule clause"
    ),
    measures=words(
        "people percent % miles km kilometers kilometres meters metres feet tons "
        "pounds dollars euros points troops soldiers deaths cases men women children "
        "jobs votes shares yards degrees mph acres students workers employees homes "
        "cars"
    ),
    streets=words(
        "street st st. road rd rd. avenue ave ave. lane drive boulevard blvd blvd. "
        "parkway terrace crescent highway"
    ),
    day_of_people=words("day night"),
    day_people=words(
        "labourers laborers labourer laborer workers traders trippers nurses boarders "
        "pupils students guards watchmen porters hands"
    ),
    race_times=words(
        "time times record best bests mark split splits clocking clocked timed ran "
        "swam rode rowed skated finished"
    ),
    prices=words(
        "$ £ € ¥ dollar dollars pound pounds euro euros yen yuan rupee rupees peso "
        "pesos lira naira shilling shillings rand rouble roubles ruble rubles franc "
        "francs krona krone cedi won share shares stock stocks index price prices rate "
        "rates "
        "trade traded trading quoted settled priced valued gold oil crude brent bond "
        "bonds yield yields futures odds"
    ),
    possessives=words("his her their my your our whose"),
    temperatures=words("temperature temperatures high highs low lows degrees"),
    ahead=words(
        "will 'll ’ll wo shall scheduled due expected expects expect plans plan "
        "planned planning until till upcoming may might should begin begins resume "
        "resumes postponed likely tomorrow deadline intends intend hopes hope must "
        "wants"
    ),
    # "To meet on Friday" points ahead unless a past verb governs the infinitive.
    ahead_pairs=frozenset(
        {
            ("going", "to"), ("ahead", "of"), ("as", "soon"), ("as", "early"),
            ("is", "to"), ("are", "to"), ("was", "to"), ("were", "to"), ("to", "be"),
            ("no", "later"), ("set", "for"), ("set", "to"), ("slated", "for"),
            ("slated", "to"), ("takes", "effect"), ("take", "effect"), ("ready", "to"),
            ("poised", "to"),
            *((committed, "to") for committed in words(
                "agreed agrees promised promises vowed vows pledged pledges threatened "
                "threatens offered offers undertook prepares preparing aims aiming"
            )),
        }
    ),
    ahead_nouns=words("may set will"),
    future_auxiliaries=words("will 'll ’ll shall"),
    later_auxiliaries=words("would should could might may can"),
    conditions=words("if provided providing unless"),
    denying_subjects=words("few neither no nobody none noone nothing"),
    timetable=words(
        "arrive air begin close conclude convene depart end expire face finish fly "
        "head host kick land launch leave meet open perform play premiere reopen "
        "resume retire return sail screen sit start travel turn visit vote"
    ),
    timetable_states=words("closed shut off back"),
    timetable_pairs=frozenset(
        {
            ("take", "place"), ("go", "on"), ("come", "into"), ("get", "under"),
            ("step", "down"), ("take", "over"), ("hold", "elections"),
        }
    ),
    arranging_verbs={
        "for": words(
            "announce arrange book call convene convoke earmark fix invite line "
            "organise organize pencil plan prepare programme propose reschedule "
            "reserve schedule set slate summon time"
        ),
        "to": words(
            "adjourn defer delay move postpone push reschedule shift"
        ),
        "until": words("adjourn defer delay halt postpone suspend"),
    },
    later_links=words("after following since"),
    sequence_links=words("and then before until later"),
    date_modifiers=words(
        "on late early this the in of by at about around for during , last again"
    ),
    fronted_leads=words("on in at by late early until from"),
    lasting_leads=words("over during throughout"),
    day_links=words("on , ( ) local time standard daylight eastern pacific"),
    publication_words=words(
        "published updated posted first last modified on at date time dated issued mon "
        "tue wed thu fri sat sun"
    ),
    publication_zones=frozenset("gmt utc est edt cet".split()) | {"local time"},
)  # fmt: skip
