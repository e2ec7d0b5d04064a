// The classes of events in words, as in model/event_class.py: a test compares them.

/** @type {Record<string, string>} */
export const CLASSES = {
  AGREE: "agreement",
  CONSULT: "talks or a visit",
  SUPPORT: "support or praise",
  COOPERATE: "cooperation",
  AID: "aid",
  CONCEDE: "concession",
  RETREAT: "withdrawal or resignation",
  DEMAND: "demand",
  DISAPPROVE: "criticism",
  REJECT: "refusal",
  THREATEN: "threat",
  PROTEST: "protest or strike",
  SANCTION: "sanction",
  MOBILIZE: "military move",
  COERCE: "arrest, ban or seizure",
  INVESTIGATE: "inquiry or trial",
  ASSAULT: "attack or killing",
  FIGHT: "battle or bombardment",
  ACCIDENT: "accident",
  DISASTER: "natural disaster or epidemic",
  DEATH: "death, not by violence",
  LOSS: "harm of unknown cause",
  VOTE: "election or vote",
  OFFICE: "appointment",
  CEREMONY: "ceremony, funeral or sport",
};

/**
 * What a class of events means; of a class that is not known, its name.
 * @param {string} type
 */
export const classInWords = (type) => CLASSES[type] ?? type.toLowerCase();
