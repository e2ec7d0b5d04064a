"""English: words that tell what else than a place bears a name."""

from ..bearers import BearerWords
from ..words import words

__all__ = ["BEARERS"]

BEARERS = BearerWords(
    given_names=words(
        "adelaide africa alexandria america asia aspen augusta aurora belize bethany "
        "boston bristol brooklyn cairo camden capri carolina carson catalina cheyenne "
        "china cleveland cyprus dakota dallas delhi denver devon easton eden egypt "
        "elba florida galilee geneva hamilton havana holland houston hudson india "
        "indiana iona ireland islay israel italia jamaica jericho kansas kendal kent "
        "kenya kingston laramie london lourdes lucerne malaysia memphis milan monaco "
        "montana nazareth nevada odessa olympia orlando paris persia petra phoenix "
        "raleigh ravenna rio roma rome sahara salvador santiago savannah siena sienna "
        "skye sofia syria tennessee trenton trinidad tripoli troy tulsa tyrone utah "
        "valencia venice verona victoria vienna virginia zion zurich"
    ),
    relatives=words(
        "wife husband widow widower spouse fiance fiancé fiancee fiancée girlfriend "
        "boyfriend mother father mum dad son daughter sister brother aunt uncle niece "
        "nephew grandmother grandfather grandson granddaughter stepson stepfather "
        "stepmother wives husbands sons daughters sisters brothers novel novels memoir "
        "memoirs autobiography biographer bedroom deathbed diary diaries corpse wrist "
        "elbow knee ankle shoulder forehead"
    ),
    kin=words(
        "aunt auntie boyfriend brother brothers cousin cousins daughter daughters "
        "father fiance fiancee fiancé fiancée girlfriend goddaughter godson "
        "granddaughter grandfather grandma grandmother grandpa grandson granny husband "
        "friend friends classmate classmates pal pals "
        "little mother nephew nephews niece nieces sister sisters son sons "
        "stepdaughter stepfather stepmother stepson twin twins uncle wife"
    ),
    families=words("brothers clan dynasty family siblings sisters twins"),
    endearments=words("baby toddler newborn darling"),
    work_words=words(
        "aired airing album albums anthem audiences audiobook author ballad ballet "
        "bestseller bestselling biopic box-office choreographer chorus cinema "
        "cinemagoers comedy concerto critic critics documentary drama dramas episode "
        "episodes exhibition film films lyrics memoir movie movies mural musical "
        "novel novelist novels opera operas orchestra paperback playwright podcast "
        "podcasts poem poems poet premiere premiered reading recital remake reviewer "
        "reviewers sang screened screening screenplay screens sculpture seasons "
        "sequel sequels series shown sings sitcom sitcoms song songs soundtrack "
        "soundtracks staged starred starring sung syllabus symphony thriller trailer "
        "trilogy video"
    ),
    personal_passives=words(
        "acquit appoint arraign arrest baptise baptize bear beatify behead betroth "
        "bury canonise canonize cast christen convict cremate decapitate detain "
        "divorce elect exhume extradite handcuff hospitalise hospitalize impeach "
        "imprison indict interview jail knight marry miscast ordain orphan pardon "
        "parole prosecute re-elect rearrest reelect remand sentence stab strangle "
        "subpoena widow abduct cross-examine deport diagnose "
        "educate fingerprint hospitalize kidnap manhandle mug murder "
        "resuscitate sedate tase tattoo vaccinate"
    ),
    figurative_trades=words(
        "anchor architect baby backer banker broker bystander champion dealer "
        "defender developer driver engineer fighter founder guerrilla host hostage "
        "importer investor judge killer king leader medalist medallist mediator "
        "militant negotiator olympian owner partner pirate player principal provider "
        "publisher queen rebel retailer separatist speaker supplier survivor "
        "terrorist thief trader victim volunteer"
    ),
    wholes=words("all both each"),
    juries=words("jury panel crew cast choir"),
    statues=words("bust busts effigy effigies statue statues statuette waxwork"),
    images=words(
        "altar bones feast figure fresco icon icons image images likeness martyrdom "
        "painting portrait relic relics shrine skull tomb"
    ),
    own_words=words("her his"),
    helpers=words(
        "accountant agent attorney babysitter barrister boss bodyguard bodyguards "
        "bride children classmates colleagues dentist doctor employer fans friend "
        "friends groom hairdresser landlady landlord lawyer lawyers mum dad nanny "
        "neighbour neighbours neighbor neighbors parents psychiatrist roommate "
        "solicitor teacher teachers therapist trainer tutor"
    ),
    of_one=words(
        "biographer biographers fiance fiancé fiancee fiancée obituary widow widower"
    ),
    with_others=frozenset({"et al"}),
    own_things=words(
        "bag bags beard belongings boots briefcase cap cheek cheeks chin cigarette "
        "coat ear ears eyebrow eyebrows eyelids eyes face finger fingers fist fists "
        "forehead fringe glasses gloves hair hand handbag handkerchief hands hat "
        "jacket keys knees lap lip lips moustache mouth neck nose notebook palms "
        "phone pipe pocket pockets scarf seatbelt shirt shoes shoulder shoulders "
        "sleeve sleeves spectacles sunglasses tears temple temples tie trousers "
        "umbrella wallet watch wrist wrists"
    ),
    body_parts=words(
        "ankle arm back buttocks calf cheek chest chin ear elbow eye face foot "
        "forehead groin hand hip jaw knee leg lip lips mouth neck nose ribs shoulder "
        "shoulders stomach temple thigh throat thumb toe torso wrist"
    ),
    authored=words(
        "authored coached crafted doodled drawn edited illustrated knitted narrated "
        "painted penned photographed ridden scribbled sculpted sewn sketched trained "
        "translated tutored"
    ),
    running_verbs=words("run"),
    for_words=words("for"),
    offices_run_for=words("office presidency re-election reelection"),
    acting_verbs=words("play portray"),
    identifying=words("identify name"),
    people_unnamed=words("dead deceased injured others pair three two wounded"),
    person_prepositions=words("about against by for like unlike with"),
    winning_verbs=words("accept collect earn land receive share win"),
    prizes=words(
        "bafta baftas booker césar emmy emmys goncourt goya grammy grammys nobel obie "
        "olivier oscar oscars pulitzer tony tonys"
    ),
    nobles=words(
        "baron baroness count countess duchess duke earl margrave marquess marquis "
        "viscount viscountess"
    ),
    bodily_verbs=words(
        "blink blush chuckle cough cry faint frown gasp giggle grin groan kneel laugh "
        "limp moan mumble mutter nod scream shiver shout shriek shrug sigh smile "
        "sneeze snore sob stagger stammer stumble vomit wave weep whimper whisper "
        "wince wink yawn yell"
    ),
    perceiving_verbs=words("feel hear notice see watch"),
    courts=words(
        "coroner court detective inquest inquiry judge jury jurors juror magistrate "
        "sheriff tribunal"
    ),
    telling_verbs=words("tell remind warn inform testify assure"),
    asking_verbs=words("ask quiz question"),
    personal_states=words(
        "asleep awake guilty barefoot conscious drunk handcuffed naked pregnant sober "
        "unconscious unwell widowed"
    ),
    street_endings=words(
        "avenue boulevard close crescent drive lane mews parade road row street "
        "terrace "
        "walk"
    ),
    called_nouns=words(
        "app bot dance drug exercise formula font gene programme protein recipe robot "
        "series show strain tool variant"
    ),
    ship_openers=words("duchess lady maid pride princess queen spirit star"),
    named_by_brand=words("brand cigarette label make model product vessel ship yacht"),
    grounds=frozenset({"away to", "home to", "away at"}),
    club_names=words(
        "ajax anderlecht arsenal atalanta benfica besiktas beşiktaş brumbies bruins "
        "cavaliers celtics canucks cruzeiro dodgers fenerbahce fenerbahçe feyenoord "
        "fiorentina flamengo fluminense galatasaray grizzlies harlequins "
        "internazionale juventus knicks lakers lazio leverkusen oilers olympiacos "
        "olympiakos packers palmeiras panathinaikos psg psv raptors sampdoria saracens "
        "schalke seahawks shakhtar spurs steelers timberwolves tottenham udinese "
        "werder yankees zamalek"
    ),
    putting_verbs=words("put suggest"),
    single_pronouns=words("he she"),
    people_told=words("her him me"),
    private_pasts=words(
        "ate babysat chewed clambered confessed cycled dated divorced dozed drank "
        "fainted graduated jogged joked kissed knitted lied limped married mimed "
        "overslept phoned quipped recalled remarried smoked sniffed stole swam "
        "testified texted tiptoed crouched doodled dreamt eavesdropped emailed "
        "enlisted giggled hiccuped hitchhiked knelt knitted leafed meditated munched "
        "nibbled pedalled perspired pouted rehearsed remarried retired scribbled "
        "shaved showered sipped sketched sleepwalked slouched slurped sneezed "
        "sniffled snored snorted squinted stammered strolled stuttered sunbathed "
        "swallowed typed undressed unlocked unzipped vomited waded whistled winked "
        "wore"
    ),
    intimate_verbs=words(
        "adore believe cuddle date embrace hate hug kick kiss love marry punch slap "
        "stab text"
    ),
    idioms=frozenset(
        {
            "coal to newcastle",
            "cross the rubicon",
            "meet one waterloo",
            "send one to coventry",
            "be send to coventry",
            "road to damascus",
            "road lead to rome",
            "fiddle while rome",
            "when in rome",
            "rome be not build",
            "tea in china",
            "clapham omnibus",
            "philadelphia lawyer",
            "from here to timbuktu",
            "great scott",
            "holy toledo",
        }
    ),
    owned_works=words(
        "bestseller blockbuster classic flop hit masterpiece masterwork opus smash"
    ),
    opening_verbs=words(
        "begin climax close commence conclude encore end finish kick open start"
    ),
    performers=words(
        "accordionist artist band bassist busker cellist choir chorus combo conductor "
        "crooner drummer duo ensemble fiddler flautist guitarist harpist musician "
        "octet orchestra organist philharmonic pianist quartet quintet rapper rocker "
        "saxophonist septet sextet singer soloist soprano tenor trio troubadour "
        "trumpeter violinist vocalist"
    ),
    playing_verbs=words("play blare blast loop"),
    record_players=words(
        "deejay disc-jockey dj gramophone jukebox loudspeaker loudspeakers radio "
        "speaker speakers stereo tannoy turntable"
    ),
    parts_of_works=words(
        "cast finale libretto plot screenplay sequel soundtrack trailer understudy"
    ),
    followers_of_works=words(
        "follow-up libretto lyrics prequel score screenplay sequel soundtrack trailer"
    ),
    seeing_verbs=words("binge rewatch see stream watch"),
    screens=words(
        "blu-ray cinema cinemas dvd imax matinee movies multiplex netflix telly video"
    ),
    made=words(
        "choreographed composed covered directed performed recorded staged sung written"
    ),
    roles=words("cameo part performance portrayal role turn walk-on"),
    by_words=words("by"),
    race_words=words(
        "also-ran bookies bookmakers colt filly furlong furlongs gelding handicapper "
        "hurdler jockey jockeys odds-on outpaced punters racecourse racehorse saddle "
        "steeplechase steeplechaser thoroughbred unseated yearling"
    ),
    race_phrases=frozenset(
        {
            "a length and",
            "a length behind",
            "a neck away",
            "a neck behind",
            "a nose behind",
            "by a head",
            "by a length",
            "by a neck",
            "by a nose",
            "by two lengths",
            "by three lengths",
            "by four lengths",
            "final furlong",
            "home straight",
            "into the straight",
            "last fence",
            "last hurdle",
            "lengths ahead",
            "lengths away",
            "lengths behind",
            "lengths clear",
            "starting price",
            "the final bend",
            "the going was",
            "winning post",
        }
    ),
    race_hints=words(
        "bet bets betting chase favourite favourites favorite favorites fence field "
        "hurdle led mare odds outsider outsiders post runner runners second stake "
        "stakes staked third tipped winner won"
    ),
    historic_words=words("armistice battle edict peace siege treaty truce"),
    staging_words=words(
        "adaptation cast encore ending finale libretto lyrics performance plot "
        "premiere production remake reprise revival rerun score screening screenplay "
        "script sequel soundtrack staging trailer"
    ),
    work_makers=words(
        "author co-author composer librettist lyricist novelist playwright "
        "screenwriter songwriter star"
    ),
    singing_verbs=words("croon hum read reread sing strum whistle"),
    yielding_verbs=words("bow crash fall slip slump succumb"),
    drawing_verbs=words("draw"),
    companies=words(
        "airline bank brewer brewery builder carmaker chain club company firm insurer "
        "lender manufacturer operator provider publisher retailer supermarket"
    ),
    company_holdings=words(
        "buyback customers dividend dividends earnings forecast franchisees guidance "
        "mortgage mortgages payout policies premium premiums profit profits rivals "
        "shareholders shares stake stock stores subsidiaries subsidiary turnover"
    ),
    company_parts=words("shares stake stakes shareholders stock"),
    charging_verbs=words(
        "accuse allow ask bar charge clear compel fine fined force instruct order "
        "prosecute rebuke require reprimand sue tell urge"
    ),
    clients=words(
        "borrowers buyers cardholders clients customers depositors investors "
        "motorists policyholders savers shareholders shoppers subscribers"
    ),
    company_verbs=words(
        "acquire agree appoint buy invest launch list loan merge recall release sell "
        "sign sue trade unveil"
    ),
    courtesies=words("mr mr. mrs mrs. ms ms. mx monsieur madame signor signora"),
    ages_of_life=words(
        "adolescent baby bloke boy child daughter gentleman girl grandmother guy "
        "husband infant kid lad lady lass man mother newborn orphan pensioner person "
        "schoolboy schoolgirl sister son teen teenager toddler twin widow widower wife "
        "woman youngster"
    ),
    ages=("-year-old", "-month-old", "-week-old", "-day-old"),
    person_pronouns=words("who"),
    age_words=words("aged"),
    makers=words(
        "acura audi bentley bmw buick cadillac chevrolet chevy chrysler citroen "
        "citroën dacia daewoo daihatsu datsun dodge ferrari fiat ford gmc harley "
        "honda hyundai infiniti isuzu jaguar jeep kia lada lamborghini lancia lexus "
        "lincoln maserati mazda mercedes mercury mini mitsubishi nissan oldsmobile "
        "opel peugeot plymouth pontiac porsche ram renault romeo rover saab saturn "
        "seat skoda škoda ssangyong subaru suzuki tesla toyota triumph vauxhall "
        "volkswagen volvo vw yamaha yugo"
    ),
    ship_prefixes=words(
        "uss usns uscgc hms hmas hmcs hmnzs hmt ins rms rfa rnlb ss sv mv m/v mt m/t "
        "ms my fv f/v rv r/v sms bap arc brp bns pns kri knm tcg roks jds rrs"
    ),
    things=words(
        "aircraft album alligator alpaca anthem anthology app asteroid autobiography "
        "ballad ballet band barge barque battleship bear biography bitch bloc boat "
        "bomber brig bulk-carrier bull bulldog calf camel cantata carrier cat "
        "catamaran cheetah chimpanzee chip clipper cockerel codename collie colt "
        "comet computer concerto console convertible corgi corvette coupe coupé cow "
        "crater crocodile cruiser cutter cyclone dahlia destroyer dinghy documentary "
        "dog dolphin donkey dreadnought drug duck duo eagle ebola elephant ewe falcon "
        "ferret ferry filly film fishing-boat flagship fleet foal font fragrance "
        "freighter frigate galleon gelding giraffe goat gorilla greyhound gunboat "
        "hamster handset hatchback hawk hen horse hound hurricane icebreaker kangaroo "
        "ketch kitten koala labrador lager lamb laptop lifeboat limousine liner lion "
        "lioness llama locomotive mare memoir minesweeper miniseries minivan missile "
        "motorbike motorcycle movie mule mural musical novel novella opera operation "
        "orangutan oratorio orca otter owl painting panda parrot penguin perfume "
        "phone pick-up pickup pig pill play podcast poem pony poodle portrait probe "
        "processor project pup puppy python quartet rabbit racehorse ram retriever "
        "roadster robot rocket rose rottweiler rover sailboat saloon satellite "
        "schooner seal sedan sheep sheepdog ship single sitcom sloop smartphone snake "
        "software sonata song spacecraft spaniel stallion steamer steamship storm "
        "stud submarine supertanker suv symphony system tablet tanker telescope "
        "terrier thoroughbred thriller tiger tortoise trawler trimaran trio tug "
        "tugboat tulip tune turtle typeface typhoon vaccine vessel videogame virus "
        "warhorse warship whale whaler wolf yacht yearling broadsheet daily "
        "fortnightly magazine newspaper tabloid weekly record debut lp ep remix "
        "encore compilation mixtape soundtrack masterpiece bestseller blockbuster "
        "alsatian armadillo axolotl baboon badger beagle budgerigar budgie canary "
        "chameleon chinchilla cockatiel cockatoo crow dachshund dingo gander gecko "
        "gerbil goldfish guinea-pig hedgehog hippo iguana jackdaw labrador lizard "
        "macaw magpie malamute malinois mastiff mongrel monkey moose newt parakeet "
        "peacock pigeon pitbull pomeranian prequel raccoon rat raven reindeer rhino "
        "salamander scorpion skunk sloth squirrel stingray stork swan tarantula "
        "terrapin turkey walrus weasel whippet wombat zebra prototype sequel canvas "
        "engraving etching lithograph triptych watercolour watercolor woodcut haiku "
        "sonnet"
    ),
    sorts=words(
        "artichoke artichokes beetle beetles butterfly cat cats cedar cedars clover "
        "cockerel collie comma condor cow cows daisy deerhound diamondback doughnut "
        "ebolavirus eel fern fever fleece flies fly fox foxhound gecko geese goose "
        "grass greyhound hare hawk hen hens hornet hound hounds husky ivy knot "
        "leopard lily macaw marble mastiff mosquito mosquitoes moth moths mule newt "
        "orchid ox palm parakeet parrot peppercorn pheasant pine ponies pony poodle "
        "quail ragwort retriever rooster salamander sapphire scarf setter sheepdog "
        "shepherd shower slipper spaniel sparrow sparrows spitz sponge starling stork "
        "syndrome terrier terriers tiger tigers toad tortoise turtle virus vulture "
        "wasp weasel whiptail wolfhound woodpecker"
    ),
    goods=words(
        "ash aspen bamboo bean beans beech birch biscuit biscuits bluebell bluebells "
        "bluegrass brandy bread brogues bun buns burger burgers burr buttercup cactus "
        "cake cakes camellia campion cane canes cheesecake cherries cherry chestnut "
        "chutney cigar cigars clematis cloth cloths corduroy cream crepe cress curry "
        "cutlet cutlets cypress daffodil daffodils dip disease dressing duck elm "
        "envelope envelopes fescue fir firs flu foxglove foxtrot fries gingerbread "
        "gingham gorse ham hat hats hemlock hickory hyacinth iris jacket jackets jam "
        "jasmine jig jumper jumpers juniper kilt kilts knapweed knotweed laburnum "
        "lace larch laurel lavender lilac loaf lupin lupins magnolia mahogany maple "
        "maples marigold marigolds marmalade mistletoe mix muslin mustard nettle "
        "nettles nut nuts oak oaks omelette omelettes pasties pastries pastry pasty "
        "pepper peppers pickle pie pines pizza pizzas plaid polka poplar poplin "
        "poppies poppy porcelain primrose primroses pudding puddings quickstep "
        "rarebit reel reels relish rhododendron risotto roll rolls salts ryegrass "
        "salad salads sandwich sandwiches satin sauce sausage sausages schnitzel "
        "sedge serge shamrock shawl shawls shirting shortbread shorts slings sole "
        "soup soups sprouts spruce steak steaks stew stews stonecrop sweater sycamore "
        "taffeta tart tartan tartans tarts thistle thistles toast toffee tulips tweed "
        "tweeds twill violets waffle waffles walnut walnuts waltz weave willow "
        "willows yew"
    ),
    produce=words(
        "ale almonds anchovy apples apricots armchair artichokes bacon beef beer "
        "bonnet bonnets butter cabbage cabbages carrots chair cheese cherries cider "
        "coat coats cotton crab figs fleece fudge garlic gin gloves grapes herring "
        "honey lager lamb leather lemon lemons linen lobster malt mead melon melons "
        "mushrooms mutton olives omelette onion onions orange oranges oyster oysters "
        "boot boots sandals slippers "
        "biplane bomber carbine convertible coupe coupé hatchback musket pickup pistol "
        "revolver rifle roadster sedan shotgun suv "
        "paprika peach peaches pears pie plum plums pomegranates pork porter potato "
        "potatoes prawn prawns prunes rum saffron salmon sardine shirt shirts shoe "
        "shoes shrimp silk silks soap socks sofa stout tomatoes trout truffles vase "
        "veal velvet vodka whisky wine wines wings wool yarn cabernet chardonnay "
        "coffee gateau malbec merlot pinot riesling sauvignon shiraz syrah tea teas"
    ),
    breeds=words(
        "bull bulls calf calves cattle ewe ewes foal foals goat goats heifer heifers "
        "hog hogs lambs mare pig pigeon pigeons pigs rabbit rabbits ram rams sheep sow "
        "stallion turkeys"
    ),
    plural_endings=("s",),
    periods=words("culture epoch era period"),
    classes=words("class"),
    bodies=words(
        "agency airline band bank brand brewer brewery broadcaster carmaker chain "
        "channel charity clinic clothier club company conglomerate daily developer "
        "firm group hospital insurer label lender magazine maker manufacturer militia "
        "multinational network newspaper orchestra outlet paper party producer "
        "publisher retailer start-up startup station subsidiary supplier tabloid team "
        "website weekly"
    ),
    wares=words(
        "bowl bowls carpet carpets china cloth clothes crockery cutlery dish dishes "
        "fabric figurine figurines glass glasses glassware jug jugs knife knives lace "
        "plate plates paint porcelain pot pots pottery rug rugs saucer saucers silver "
        "tapestries tapestry teapot teapots tile tiles vase vases wallpaper"
    ),
    finds=words(
        "artefact artifact axe bead bone bowl brick brooch building carving chair "
        "chest clock coin column curtain door figurine flint fossil frieze house jar "
        "kitchen lamp mosaic ornament pot relic scroll shard shoe spearhead staircase "
        "stone table textile tile tomb tool vessel weapon window"
    ),
    as_words=words("as"),
    colours=words("blue red green white black pink yellow violet brown grey gray"),
    schools=words("school schools circle consensus interpretation"),
    thinkers=words(
        "aesthetics anthropologist anthropology architecture art artist composer "
        "criticism critic cubist doctrine economic economics economist essayist "
        "expressionist geographer historian historiography impressionist ideology "
        "intellectual landscapist linguist linguistics logic logician marxist "
        "modernism modernist monetarism monetarist music neoclassical neoliberal "
        "orthodoxy painter painting philosopher philosophy physicist poet poetry "
        "positivism positivist psychoanalyst psychology quantum realist sociologist "
        "sociology structuralist theologian theology theorist theory thinker thinking "
        "thought"
    ),
    learners=words(
        "academic alumnus chaplaincy degree doctorate enrol enroll fellow fellowship "
        "lecture lecturer lectureship mba phd postgraduate professor professorship "
        "researcher scholar sophomore student study tenure undergraduate"
    ),
    graduates=words(
        "alumna alumnus alum alumni degree diploma dissertation doctorate dropout "
        "graduate master mba ph.d phd"
    ),
    graduating_prepositions=words("from of"),
    reading_verbs=words("learn read teach"),
    subjects=words(
        "accounting agriculture anthropology archaeology architecture art astronomy "
        "biochemistry biology botany business chemistry classics dentistry divinity "
        "drama economics education engineering finance geography geology greek "
        "history journalism latin law linguistics literature management mathematics "
        "maths medicine music nursing pharmacy philosophy physics politics psychology "
        "science sociology statistics theology zoology"
    ),
    staff=words(
        "analyst boss economist executive insider nobody shareholder spokesman "
        "spokesperson spokeswoman strategist"
    ),
    saddling_verbs=words("ride saddle"),
    burdening=words("with"),
    learning_prepositions=words("at"),
    seminaries=words("academy college institute seminary university"),
    dish_heads=words(
        "beef chicken crab crepes eggs lobster oysters peaches pears pork potatoes "
        "salmon scallops shrimp sole steak trout veal"
    ),
    products=words(
        "app chip chipset console device handset headset laptop model phone platform "
        "processor release smartphone smartwatch software tablet update upgrade version"
    ),
    measures=words(
        "bottle bottles bowl carafe case cases cup cups dash drop glass glasses jar "
        "dollop dollops flute flutes gallon goblet goblets gram grams gramme grammes "
        "hunk jug jugs keg kegs kilo kilos knob litre litres liter liters lump magnum "
        "magnums mug mugs ounce ounces pinch pint pints plate plates pot pots pound "
        "pounds puddle shot shots sip sips slab slice slices sliver snifter splash "
        "spoonful spoonfuls sprinkling swig tablespoon tablespoons teaspoon teaspoons "
        "tumbler vat vats vintage vintages wedge wheel wheels"
    ),
    naming_verbs=words("call name christen dub codename nickname title entitle rename"),
    renamed=words(
        "bit camp capital chunk colony community corner dominion dot enclave "
        "establishment expanse ghetto kingdom metropolis monarchy nation part patch "
        "planet principality protectorate realm scrap section shantytown slum speck "
        "spot stretch strip"
    ),
    reflexives=words("herself himself myself ourselves themselves"),
    speakers_words=words("my your"),
    secrets=words("code nick"),
    sorts_of_names=words(
        "baptismal birth brand christian code family first given maiden married middle "
        "pen pet screen stage street trade user"
    ),
    name_nouns=words(
        "alias brand label letter letters moniker name names nickname nicknames "
        "pseudonym surname surnames"
    ),
    named_nouns=words(
        "bot campaign dance diet exercise formula game initiative law plan policy "
        "procedure product program programme project recipe scheme series service show "
        "strain strategy tool treatment variant"
    ),
    knowing_verbs=words("know"),
    nicknaming_verbs=words("codename dub nickname"),
    lesser_ranks=words("state territorial provincial county city municipal local old"),
    match_verbs=words(
        "avenge beat clinch concede crush defeat demolish down draw edge equalise "
        "equalize face finish hammer hold host humble leapfrog lose meet miss outclass "
        "outplay "
        "outscore overcome overpower play relegate rout score shock sink stun "
        "thrash tie trounce upset visit win"
    ),
    routing_verbs=words(
        "beat defeat demolish edge leapfrog outclass outplay outscore overpower rout "
        "stun "
        "sweep thrash trounce"
    ),
    players=words(
        "batsman captain catcher coach kicker lineman punter reliever slugger "
        "defenseman fullback goalie goalkeeper goaltender infielder linebacker "
        "manager midfielder outfielder pitcher quarterback shortstop striker winger"
    ),
    transfer_verbs=words(
        "acquire claim cut draft loan pick release select sell sign trade waive"
    ),
    joining_verbs=words("join rejoin"),
    transfer_prepositions=words("to from"),
    leading_verbs=words("captain coach skipper"),
    moves=frozenset(
        {
            "join",
            "join from",
            "leave",
            "leave for",
            "move from",
            "move to",
            "play for",
            "quit",
            "quit for",
            "rejoin",
            "sign for",
            "sign from",
            "sign with",
            "switch from",
            "switch to",
        }
    ),
    parts_of_sides=words(
        "attack defence defense dressing-room equaliser goal keeper lead man midfield "
        "opener side try winner"
    ),
    contracts=words("contract deal extension"),
    match_prepositions=words("against at by over to with"),
    matches=words(
        "bout clash defeat derby draw encounter final fixture friendly game loss match "
        "meeting qualifier replay semi-final semifinal tie triumph victory win"
    ),
    pairing_words=words("between"),
    match_words=words(
        "goalless scoreless midfielder goalkeeper striker hat-trick penalties innings "
        "wickets half-time halftime extra-time stoppage-time kick-off kickoff "
        "semi-final semifinal quarter-final quarterfinal play-off play-offs playoff "
        "playoffs derby top-flight buzzer equaliser equalizer fly-half fullback "
        "knockout offside overtime own-goal quarterback rebounds relegated relegation "
        "runners-up scrum shoot-out shootout shutout touchdown touchdowns try-line "
        "unbeaten wicket winger winless bowled bowler bowlers batsman batsmen lbw "
        "centre-back centre-backs centre-half left-back right-back fullbacks flanker "
        "goalie goalies goaltender netminder homer homers lay-up layup three-pointer "
        "three-pointers midfield outfielder playmaker power-play puck scrum-half "
        "fly-halves seamer spinner stumps wicketkeeper yorker"
    ),
    match_phrases=frozenset(
        {
            "all out",
            "bottom of the table",
            "clean sheet",
            "come from behind",
            "declare at",
            "drop point",
            "earn a point",
            "take a point",
            "first round pick",
            "four game to",
            "free throw",
            "free transfer",
            "game in hand",
            "game to none",
            "game to one",
            "game to two",
            "game to three",
            "go top",
            "goal down",
            "goal lead",
            "goal up",
            "in a row at home",
            "late winner",
            "meet in the final",
            "reach the final",
            "win the final",
            "man of the match",
            "on loan",
            "on pole",
            "pole position",
            "on penalty",
            "over to spare",
            "point ahead",
            "point behind",
            "point clear",
            "point guard",
            "point lead",
            "second round pick",
            "share the point",
            "shooting guard",
            "sink the winner",
            "score the winner",
            "stay up",
            "stoppage time",
            "to a draw",
            "top of the table",
            "transfer fee",
            "winning goal",
            "away goal",
            "send off",
            "score again",
            "score first",
            "score late",
            "score twice",
        }
    ),
    match_hints=words(
        "baseball basketball bench champion coach cricket cup debut defeat defender "
        "draw fan final fixture half league handball hockey loan lunch manager match "
        "penalty player score season squad stadium tackle try win winner"
    ),
    scoring_verbs=words("concede equalise equalize kick score tackle"),
    match_units=words(
        "assist catch goal penalty point rebound run save tackle try wicket yard"
    ),
    other_contests=words(
        "army ballot bank candidate company council court election government index "
        "investor judge jury market mayor minister ministry party percent police "
        "parliament poll president price profit rebel school seat senate sentence "
        "share "
        "shell soldier stock store trader troop trial vote voter war"
    ),
    positions=words(
        "back batter bowler centre centre-back centre-half defender flanker forward "
        "guard hooker keeper left-back lock opener playmaker prop right-back seamer "
        "spinner wing"
    ),
    opposing_prepositions=words("against ahead behind versus v vs vs."),
    term_prepositions=words("for from with"),
    lending_terms=words("loan spell stint"),
    playing_terms=words(
        "appearance career contract deal debut game loan season spell stint year"
    ),
    town_verbs=words(
        "await celebrate cheer erupt explode gather greet have host mourn rejoice "
        "remember stage stand stop sleep turn watch welcome"
    ),
    defeats=frozenset(
        {
            "defeat by",
            "defeat to",
            "draw with",
            "lose against",
            "lose to",
            "loss to",
            "win against",
            "win over",
        }
    ),
    followers=words("fan"),
    sporting_nouns=words(
        "batsman bench defender dugout fan fullback goalkeeper midfielder player "
        "quarterback striker winger"
    ),
    finishing_verbs=words("finish qualify"),
    ranking_verbs=words("come finish place qualify rank sit stand start"),
    rank_prepositions=words("ahead behind"),
    unchanged_pasts=words(
        "bet bid broadcast burst cast cost cut forecast hit hurt let put quit read rid "
        "set shed shut slit split spread thrust upset wed"
    ),
    plural_auxiliaries=words("are were have"),
    counterparts=words(
        "competitor forerunner model one other predecessor rival sibling stablemate "
        "successor version"
    ),
    programs=words(
        "ada c++ c# cobol delphi fortran go html java javascript julia kotlin lisp "
        "matlab pascal perl php python ruby rust scala sql swift typescript"
    ),
    program_words=words(
        "applet applets bytecode code coder coders compiler developer developers "
        "programmer programmers programming runtime script scripts"
    ),
    programming_verbs=words("coded coding programmed programming reprogrammed"),
)
