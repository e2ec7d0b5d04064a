"""What two names of one actor have in common, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..actors.coreference.organisation_names import first_word, short_forms
from ..actors.coreference.person_names import strong_words
from ..lang.names import COMMON_SURNAMES, FAMILY_NAMES, OPPOSED_SUFFIXES
from ..nlp.name_forms import alike, initials, skeleton

if TYPE_CHECKING:
    from ..actors.lexicon import Lexicon
    from ..lang.identities import IdentityWords

__all__ = [
    "COMMON",
    "DISTINCT",
    "GENERIC",
    "Key",
    "Words",
    "body_keys",
    "clash",
    "name_worth",
    "person_keys",
    "person_relation",
    "shared_key",
    "surnames",
    "worth",
]

#: The folded words of a name.
Words = tuple[str, ...]

#: Two names with a key in common are one actor's only where one of them has it with
#: no more than this: two long names with the same initials have nothing in common.
NEAR = 0.2

#: What is taken off for a form that is not the name itself.
_SHORTER, _INITIALS, _BRAND = 0.3, 0.4, 0.6

#: How much a shared name says of bodies, by how distinctive it is, and of persons, by
#: how common it is.
DISTINCT, ONE_WORD, LETTERS, GENERIC = 1.6, 1.0, 0.5, -0.4
RARE, LESS_COMMON, COMMON = 1.5, 0.8, 0.3


class Key(NamedTuple):
    """What a name is found by: what is taken off for it, and how much it says."""

    cost: float
    worth: float


def person_keys(name: Words, words: IdentityWords) -> dict[str, Key]:
    """Return the keys under which a person's full name is looked for."""
    strong = strong_words(name)
    if len(strong) < 2:
        return {}
    strong = _spelled_out(strong, words)
    pairs = {(strong[0], strong[-1]), strong[:2], strong[-2:]}
    keys = {}
    for pair in pairs:
        first, last = sorted(_sound(word) for word in pair)
        keys[f"person:{first} {last}"] = Key(0.0, 0.0)
    keys[f"person:{strong[0][0]}. {_sound(strong[-1])}"] = Key(0.0, 0.0)
    return keys


def surnames(name: Words) -> set[str]:
    """Return the words of a person's name that may stand for it alone: the surname.

    That is the last word, and the first where it is a family's.
    """
    strong = strong_words(name)
    if not strong:
        return set()
    return {strong[-1]} | ({strong[0]} & FAMILY_NAMES)


def _sound(word: str) -> str:
    """Return how a word sounds; of a given name no more than its beginning."""
    return skeleton(word)[:1] + skeleton(word)[-1:] or word[:1]


def person_relation(
    first: Words, second: Words, words: IdentityWords
) -> tuple[str, float] | None:
    """Return how two full names can be one person's, and how much is taken off for it.

    None where they cannot.
    """
    a, b = (_spelled_out(strong_words(name), words) for name in (first, second))
    plain = strong_words(first), strong_words(second)
    if clash(first, second):
        return None
    if plain[0] == plain[1] or "".join(plain[0]) == "".join(plain[1]):
        return "same name", 0.0
    if a == b:
        return "familiar name", 0.2
    if sorted(a) == sorted(b) and not FAMILY_NAMES.isdisjoint((a[-1], b[-1])):
        return "family name first", 0.2
    return _same_length(a, b) if len(a) == len(b) else _part(*sorted((a, b), key=len))


def _part(short: Words, long: Words) -> tuple[str, float] | None:
    """Return how a full name can be part of a longer one."""
    ends = (short[0], short[-1]) == (long[0], long[-1])
    if ends or short in (long[: len(short)], long[-len(short) :]):
        return "part of the name", 0.3
    if alike(short[0], long[0]) and alike(short[-1], long[-1]):
        return "spelling", 0.6
    return None


def _same_length(a: Words, b: Words) -> tuple[str, float] | None:
    """Return how two full names of as many words can be one."""
    if all(alike(x, y) for x, y in zip(a, b, strict=True)):
        return "spelling", 0.3
    if a[1:] != b[1:]:
        return None
    if _sound_alike(a[0], b[0]):
        return "spelling", 0.4
    initial = 1 in (len(a[0]), len(b[0])) and a[0][0] == b[0][0]
    return ("initial", 0.8) if initial else None


def _sound_alike(first: str, second: str) -> bool:
    """Tell whether given names beside one surname have the same consonants: "Kassem".

    Names with fewer than three are too many, and a vowel at the end tells a man's
    from a woman's.
    """
    sounds = skeleton(first), skeleton(second)
    ends = (first[-1] in _VOWELS) == (second[-1] in _VOWELS)
    return sounds[0] == sounds[1] and len(sounds[0]) >= 3 and ends


_VOWELS = frozenset("aeiouy")


def _spelled_out(name: Words, words: IdentityWords) -> Words:
    """Return a name with the full form of its given name."""
    return (words.short_given_names.get(name[0], name[0]), *name[1:])


def clash(first: Words, second: Words) -> bool:
    """Tell whether names that begin and end alike are two persons': father and son.

    By other names or initials in the middle, or by Jr and Sr.
    """
    ends = [OPPOSED_SUFFIXES.intersection(name) for name in (first, second)]
    if ends[0] and ends[1] and ends[0] != ends[1]:
        return True
    a, b = strong_words(first)[1:-1], strong_words(second)[1:-1]
    for x, y in zip(a, b, strict=False):
        if x[0] != y[0] if 1 in (len(x), len(y)) else not alike(x, y):
            return True
    return False


def name_worth(name: Words, lexicon: Lexicon) -> float:
    """Return how much it says that two persons share a full name.

    Very many bear a common given name with a common surname.
    """
    strong = strong_words(name)
    if len(strong) > 2 or strong[-1] not in COMMON_SURNAMES:
        return RARE
    given = strong[0] in lexicon.given_names or strong[0] in COMMON_SURNAMES
    return COMMON if given else LESS_COMMON


@lru_cache(maxsize=50_000)
def body_keys(
    name: Words, places: tuple[Words, ...], lexicon: Lexicon, common: IdentityWords
) -> Mapping[str, Key]:
    """Return the keys under which an organisation's name is looked for.

    Parameters
    ----------
    name
        The folded words of the name.
    places
        The folded words of each place in it: a name may come with or without.
    lexicon, common
        The words of the language.

    """
    keys: dict[str, Key] = {}
    for sort, form, cost in _forms(name, _without(name, places), lexicon):
        key = f"{sort}:{''.join(form) if sort == 'body' else ' '.join(form)}"
        if form and (key not in keys or cost < keys[key].cost):
            keys[key] = Key(cost, worth(form, lexicon, common))
    return keys


def _forms(
    name: Words, bare: Words, lexicon: Lexicon
) -> Iterator[tuple[str, Words, float]]:
    """Yield the forms of an organisation's name: sort, folded words, what it costs.

    ``bare`` is the name without the places in it.
    """
    words = lexicon.words
    yield "body", name, 0.0
    for form in {bare, _before_complement(name, lexicon)} - {name}:
        yield "body", form, NEAR
    for form in {name, bare}:
        for short in short_forms(form, words) | _without_noun(form, lexicon):
            yield "body", short, _SHORTER if len(short) > 1 else _BRAND
    silent = words.words_without_initial | words.definite_articles
    content = tuple(sorted(w for w in bare if w not in silent and len(w) > 1))
    if len(content) > 1:
        yield "words", content, NEAR
    if brand := first_word(name, words):
        yield "body", brand, _BRAND
    if len(name) == 1:
        yield "letters", name, 0.0
        return
    for letters in {initials(name, words.words_without_initial), initials(name)}:
        if len(letters) > 1:
            yield "letters", (letters,), _INITIALS


def _without(name: Words, places: Iterable[Words]) -> Words:
    """Return a name without the places in it."""
    for place in places:
        for at in range(len(name) - len(place) + 1):
            if name[at : at + len(place)] == place:
                name = name[:at] + name[at + len(place) :]
                break
    return name


def _before_complement(name: Words, lexicon: Lexicon) -> Words:
    """Return "Democratic Front" of "Democratic Front of Exampleland"."""
    words = lexicon.words.country_prepositions
    ends = [at for at, word in enumerate(name) if word in words and at > 1]
    return name[: ends[-1]] if ends else name


def _without_noun(name: Words, lexicon: Lexicon) -> set[Words]:
    """Return "Red Crescent" of "Red Crescent Society"."""
    long = len(name) > 2 and name[-1] in lexicon.words.organisation_nouns
    return {name[:-1]} if long else set()


@lru_cache(maxsize=50_000)
def worth(form: Words, lexicon: Lexicon, common: IdentityWords) -> float:
    """Return how much it says that two bodies share a form of their names.

    A ministry of health is in every country; an Exampletown Ferry Line in one.
    """
    usual = common.common_words | lexicon.words.organisation_nouns
    usual |= lexicon.words.legal_forms | lexicon.words.newspaper_nouns
    rare = [word for word in form if word not in usual]
    if not rare:
        return GENERIC
    return DISTINCT if len(form) > 1 else ONE_WORD if len(rare[0]) > 3 else LETTERS


def shared_key(
    first: Mapping[str, Key], second: Mapping[str, Key]
) -> tuple[str, float] | None:
    """Return the key in common that says most, and how much it says; None if none."""
    short, long = sorted((first, second), key=len)
    found = [
        (min(short[key].worth, long[key].worth) - short[key].cost - long[key].cost, key)
        for key in short
        if key in long
        and not key.startswith("person:")
        and min(short[key].cost, long[key].cost) <= NEAR
    ]
    if not found:
        return None
    worth, key = max(found)
    return key, worth
