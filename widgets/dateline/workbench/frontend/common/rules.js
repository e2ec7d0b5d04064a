// Names of rules and of scoring terms, as stored in readings, put into words.
// A name that reads well as it is needs no entry.

/** @type {Record<string, string>} */
const IN_WORDS = {
  // Corrections
  "the reader": "set by hand",
  "set by the reader": "set by hand",
  "joined by the reader": "joined by hand",
  "parted by the reader": "kept apart by hand",
  // Dates, actors and quotes
  "the-unit": "a period with “the”",
  neighbour: "a day told by another",
  "nth-unit": "a numbered period",
  "a people": "name of a people",
  "body noun": "noun for an organisation",
  "declared acronym": "acronym given in brackets",
  "declared alias": "alias given in the story",
  "label vote": "label of most mentions",
  "nation and body": "country and institution",
  "noun of the body": "noun in the organisation’s name",
  "goes on": "continued quotation",
  "inserted verb": "reporting verb inside the quotation",
  "object in marks": "quoted words as object",
  "verb before": "reporting verb before the quotation",
  "verb behind": "reporting verb after the quotation",
  // Terms of a place’s score: what the gazetteer knows
  "a city of its name lies in it": "contains a city with its name",
  "a division whose name a capital bears": "state or province named like a capital",
  "a part of the name": "by part of the name",
  "by an alternate name": "by an alternative name",
  "is a airport": "is an airport",
  "is a division": "is a state or province",
  "is a water": "is a river, lake or canal",
  "largest of its name": "largest with its name",
  "name article": "differs by an article",
  "name folded": "differs by accents",
  "name in other capitals": "differs by capital letters",
  "name key": "differs in spelling",
  "name saint": "differs in the spelling of “Saint”",
  "name type-word": "differs by a word for its kind",
  "no size known": "population not known",
  "only place of its name": "only place with its name",
  "seat of a division": "seat of a state or province",
  "shares its name with a division elsewhere": "shares its name with another state or province",
  "size of a city": "population",
  // … what the words next to the name say
  "a capital joined to a capital": "capital listed with another capital",
  "a capital whose name acts": "capital acting as a government",
  "a country whose name acts": "country acting as a government",
  "a division whose name acts": "state or province acting as a government",
  "a state that the story calls one elsewhere": "called a state elsewhere in the story",
  "fixed by a longer form": "named more fully elsewhere",
  "holds what precedes the comma": "contains the place before the comma",
  "its division is named": "its state or province is named",
  "lies elsewhere than what follows the comma": "not in the place after the comma",
  "lies in the larger place beside it": "in the larger place next to it",
  "lies in what follows the comma": "in the place after the comma",
  "lies in what follows the comma and ends there": "in the place between two commas",
  "names known only in its country": "other names found only in its country",
  "of a kind that the story says elsewhere": "of the kind stated elsewhere",
  "of another kind than the words say": "not of the kind stated",
  "of the kind that the words say": "of the kind stated",
  "of the rank of what it is joined to": "same rank as the place listed with it",
  // … where the other places and the publisher are
  "in the country of its neighbours in the text": "same country as its neighbours in the text",
  "in the country of the dateline": "same country as the dateline",
  "in the country of the publisher's home": "in the publisher’s country",
  "in the division of the publisher's home": "in the publisher’s state or province",
  "near the publisher's home": "near where the publisher is based",
  "places in its country": "other places in its country",
  "share of the story's places in its division":
    "share of the story’s places in its state or province",
  // … and what speaks for none of them
  "none: a name in one word": "none: one-word name",
  "none: doubtful as a place name": "none: may not be a place name",
  "none: how many share the name": "none: number of places with the name",
  "none: in a list under a word of kind": "none: in a list of one kind of place",
  "none: no other place in the country": "none: no other place in the same country",
  "none: no other place near": "none: no other place nearby",
  "none: size of the largest": "none: population of the largest",
  "none: tagged as a body": "none: tagged as an organisation",
};

/**
 * Put a rule or a term ("last-weekday") into words ("last weekday").
 * @param {string} rule
 */
export function ruleInWords(rule) {
  return IN_WORDS[rule] ?? rule.replaceAll(/[-_]+/g, " ");
}
