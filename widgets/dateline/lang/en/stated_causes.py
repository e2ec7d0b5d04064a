"""English: words by which a sentence says what something came of."""

from ..phrases import phrases
from ..stated_causes import CauseWords
from ..words import words

__all__ = ["CAUSES"]


CAUSES = CauseWords(
    kinds={
        "weather": phrases(
            "rain, rains, rainfall, downpour, downpours, storm, storms, thunderstorm, "
            "wind, winds, gust, gusts, squall, fog, mist, snow, snowfall, ice, hail, "
            "lightning, thunderbolt, wave, waves, swell, heat, heatwave, drought, "
            "weather, monsoon, thaw, meltwater, cyclone, gale, visibility, turbulence"
        ),
        "electricity": phrases(
            "electrical, short circuit, short-circuit, wiring, spark, sparks, "
            "overloaded socket, electric heater, transformer, electricity"
        ),
        "gas": phrases(
            "gas leak, leaking gas, gas cylinder, gas canister, gas bottle, gas pipe, "
            "gas main, methane, firedamp, gas explosion, propane, butane"
        ),
        "fire": phrases(
            "welding, welder, blowtorch, cigarette, candle, candles, lamp, stove, "
            "brazier, charcoal, firework, fireworks, match, campfire, lighter"
        ),
        "engine": phrases("engine, engines, motor, rotor, gearbox, propeller, turbine"),
        "brakes": phrases("brake, brakes, tyre, tyres, tire, tires, steering, axle"),
        "signals": phrases("signal, signals, signalling, switch, points, radar"),
        "track": phrases("rail, rails, track, sleepers, buckled rail, broken rail"),
        "structure": phrases(
            "cable, cables, rope, ropes, rust, corrosion, crack, cracks, weld, welds, "
            "pillar, pillars, girder, girders, beam, foundations, scaffolding, "
            "concrete, design, bolts, weak soil"
        ),
        "water": phrases(
            "water main, burst pipe, leaking pipe, sewer, drain, drains, spillway, "
            "sluice, sluices, floodgate, floodgates, pipe, leak"
        ),
        "digging": phrases(
            "blasting, mining, quarrying, digging, excavation, excavations, diggers, "
            "construction, road works, roadworks, logging, deforestation, bulldozers"
        ),
        "load": phrases(
            "overloading, overloaded, overcrowding, overcrowded, overweight, too many "
            "passengers, too many people"
        ),
        "driver": phrases(
            "drunk, drunken, drunkenness, drinking, alcohol, speed, speeding, asleep, "
            "negligence, carelessness, human error, pilot error, driver error, fatigue"
        ),
        "obstacle": phrases(
            "rock, rocks, reef, sandbank, shoal, log, power line, power lines, pylon, "
            "bird, birds, mountain, mountainside, tree, wreck, pier, buoy, cow"
        ),
        "deed": phrases(
            "arson, arsonist, arsonists, sabotage, saboteurs, bomb, bombs, explosives, "
            "mine, mines, missile, missiles, rocket, rockets, grenade, petrol bombs, "
            "gunfire, shot, shots"
        ),
    },
    alone=words("load"),
    parts=words("brakes electricity engine signals structure track water"),
    done=words("deed"),
    before=phrases(
        "caused by, triggered by, set off by, sparked by, started by, brought on by, "
        "blamed on, blames, blame, blamed, blaming, attributed to, attributed it to, "
        "put it down to, cause was, reason was, came from"
    ),
    beside_event=phrases(
        "because of, due to, owing to, as a result of, as the result of, as a "
        "consequence of, as the consequence of, in consequence of, on account of, "
        "after heavy, after torrential"
    ),
    behind=phrases(
        "caused, had caused, triggered, had triggered, sparked, had sparked, set off, "
        "led to, had led to, started the, brought down the, brought the, loosened, "
        "had loosened, weakened, had weakened, had undermined, undermined, softened, "
        "had softened, was to blame, were to blame, was the cause, was the reason, "
        "ignited, had ignited, washed away, had washed away, cut away, had cut away, "
        "eroded, had eroded, ate away, had eaten away"
    ),
    failing=words(
        "broke broken burned burnt burst collapsed corroded coughed cracked cut "
        "exploded failed failing fails failure jammed malfunction malfunctioned "
        "overheated rotten rusted rusty seized snapped stalled stopped torn tore worn"
    ),
    striking=words("clipped hit hits rammed struck strikes"),
    obstacles="obstacle",
    bounds=words(
        "after although and as at because before but during for he her his in it on "
        "once one said say says she since that they though told until we when "
        "where whether which while who with"
    ),
    negating=words("never no nor not without n't n’t"),
    hints=words("evidence indication proof sign signs trace"),
    disowning=words(
        "contradicted denied denies deny denying dismissed dismisses dispute disputed "
        "disputes excluded rejected rejects refuted ruled"
    ),
    unfounded=words(
        "baseless fabrication false foundation groundless intact rumour rumours "
        "unfounded untrue faultless sound undamaged wrongly"
    ),
    open=words(
        "allege alleged allegedly could fear feared how if investigate investigated "
        "investigates investigating may might perhaps possible possibly probe "
        "suspect suspected suspects theory unclear unknown whether would"
    ),
)
