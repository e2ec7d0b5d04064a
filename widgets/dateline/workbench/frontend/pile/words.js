// Searching for words as storage/search.py does: folded, in quotation marks together,
// -word not, word* and whatever follows.

/** Letters that do not come apart into a plain one and an accent. */
const PLAIN = { ł: "l", ø: "o", đ: "d", ð: "d", ı: "i", æ: "ae", œ: "oe", ß: "ss", þ: "th" };

/**
 * @typedef {Object} Term
 * @property {boolean} without
 * @property {string} folded
 * @property {boolean} prefix
 * @property {(body: string) => number} test how often a folded text has it
 */

/**
 * Words without case, accents, dots and marks, each between single blanks.
 * @param {string} text
 */
export function fold(text) {
  const words = text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[łøđðıæœßþ]/g, (letter) => PLAIN[/** @type {keyof typeof PLAIN} */ (letter)])
    // U.S. is one word; al-Assad two; Assad's is Assad.
    .replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .replaceAll(/['’]s\b/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ");
  return ` ${words.trim()} `;
}

/**
 * The terms of a query.
 * @param {string} words
 * @returns {Term[]}
 */
export function termsOf(words) {
  const found = words.matchAll(/(-?)(?:["“”]([^"“”]*)["“”]|(\S+))/g);
  return [...found].flatMap(([, minus, together, single]) => {
    const given = together ?? single;
    const prefix = given.endsWith("*");
    const folded = fold(given).trim();
    if (!folded) return [];
    const sought = ` ${folded}${prefix ? "" : " "}`;
    const test = (/** @type {string} */ body) => {
      let count = 0;
      for (let at = body.indexOf(sought); at >= 0; at = body.indexOf(sought, at + 1)) count += 1;
      return count;
    };
    return [{ without: minus === "-", folded, prefix, test }];
  });
}

/** A word between marks: "‘drone’:". */
const CORE = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** How many words a snippet has. */
const LENGTH = 30;

/**
 * The words around the first match, with those found between « and ».
 * @param {string} text
 * @param {Term[]} terms
 */
export function wordsAround(text, terms) {
  const words = text.split(/\s+/).filter(Boolean);
  const sought = terms.filter(({ without }) => !without);
  const hit = (/** @type {string} */ word) => {
    const folded = fold(word).trim().split(" ");
    return sought.some((term) =>
      term.folded
        .split(" ")
        .some((part) => folded.some((w) => (term.prefix ? w.startsWith(part) : w === part))),
    );
  };
  const first = Math.max(0, words.findIndex(hit) - Math.floor(LENGTH / 4));
  const shown = words
    .slice(first, first + LENGTH)
    .map((word) => (hit(word) ? word.replace(CORE, "$1«$2»$3") : word));
  const more = first + LENGTH < words.length;
  return `${first ? "… " : ""}${shown.join(" ")}${more ? " …" : ""}`;
}
