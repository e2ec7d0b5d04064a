// LZMA, undone synchronously, of a stream as report/packing.py writes it: raw, three
// bits of the byte before choose the table of the next, no bits of the position.
// The browser has only deflate, which takes a seventh more, and asynchronous: too late
// for a page that is printed headless as soon as it has loaded.

/**
 * Reads bits, each by the odds that its place in a table has learned so far.
 * @typedef {object} Coder
 * @property {(odds: Uint16Array, from: number, bits: number) => number} tree - Bits, the
 *   highest first, each by the ones before; with a 1 before them.
 * @property {(odds: Uint16Array, at: number) => number} bit
 * @property {(count: number) => number} even - Bits of even odds.
 */

/** The states after a copy: of a new distance, of an old one, of a single byte. */
const COPIED = 7;
const AGAIN = 8;
const SINGLE = 9;

/** Even odds, of 2048. */
const EVEN = 1024;

/** A distance that ends the stream. */
const END = 0xffffffff;

/**
 * Return the text that Python packed: compressed, and in base 91.
 * @param {string} packed
 */
export function unpack(packed) {
  // The mark at the beginning of a file stays.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(decoded(bytesOf(packed)));
}

/**
 * The bytes of characters from # to ~ without <, two for 13 bits.
 * @param {string} packed
 */
function bytesOf(packed) {
  const number = (/** @type {number} */ i) => {
    const code = packed.charCodeAt(i);
    return code - 35 - Number(code > 60);
  };
  const bytes = new Uint8Array((packed.length * 13) / 16);
  let [held, count, at] = [0, 0, 0];
  for (let i = 0; i + 1 < packed.length; i += 2) {
    held = (held << 13) | (number(i) * 91 + number(i + 1));
    for (count += 13; count >= 8; count -= 8) bytes[at++] = (held >> (count - 8)) & 255;
    held &= (1 << count) - 1;
  }
  return bytes;
}

/**
 * Return the bytes that a stream holds.
 * @param {Uint8Array} source
 */
function decoded(source) {
  const coder = coderOf(source);
  const literal = literalReader(coder);
  const copy = copyReader(coder);
  const isCopy = odds(12);
  let out = new Uint8Array(8 * source.length + 64);
  let size = 0;
  let state = 0;
  for (;;) {
    if (size + 300 > out.length) out = grown(out);
    if (!coder.bit(isCopy, state)) {
      // What would have been copied is no letter of this place: that tells something.
      const other = state < COPIED ? -1 : out[size - copy.distance - 1];
      out[size] = literal(out[size - 1] ?? 0, other);
      size += 1;
      state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
      continue;
    }
    const kind = copy.next(state);
    const { distance, length } = copy;
    if (distance === END) return out.subarray(0, size);
    state = kind + (state < COPIED ? 0 : kind === SINGLE ? 2 : 3);
    const from = size - distance - 1;
    if (distance >= length) out.copyWithin(size, from, from + length);
    else for (let i = 0; i < length; i += 1) out[size + i] = out[from + i];
    size += length;
  }
}

/**
 * @param {Uint8Array} bytes
 */
function grown(bytes) {
  const longer = new Uint8Array(2 * bytes.length);
  longer.set(bytes);
  return longer;
}

/**
 * @param {number} count
 */
const odds = (count) => new Uint16Array(count).fill(EVEN);

/**
 * @param {Uint8Array} source
 * @returns {Coder}
 */
function coderOf(source) {
  // The range, and where in it the code is. A plain variable that several functions share
  // makes a number of 32 bits anew each time; within one function it does not.
  const now = new Uint32Array([END, 0]);
  let at = 5; // the first byte is nothing
  for (let i = 1; i < at; i += 1) now[1] = now[1] * 256 + source[i];
  const tree = (
    /** @type {Uint16Array} */ table,
    /** @type {number} */ from,
    /** @type {number} */ bits,
  ) => {
    let [range, code] = [now[0], now[1]];
    let read = 1;
    for (let i = 0; i < bits; i += 1) {
      const place = from + read;
      const odd = table[place];
      const bound = (range >>> 11) * odd;
      if (code < bound) {
        range = bound;
        table[place] = odd + ((2048 - odd) >> 5);
        read *= 2;
      } else {
        range -= bound;
        code -= bound;
        table[place] = odd - (odd >> 5);
        read = 2 * read + 1;
      }
      if (range < 2 ** 24) {
        range *= 256;
        code = code * 256 + (source[at] ?? 0);
        at += 1;
      }
    }
    now[0] = range;
    now[1] = code;
    return read;
  };
  return {
    tree,
    bit: (table, place) => tree(table, place - 1, 1) - 2,
    even(count) {
      let value = 0;
      for (let i = 0; i < count; i += 1) {
        now[0] >>>= 1;
        const one = now[1] >= now[0];
        if (one) now[1] -= now[0];
        value = 2 * value + Number(one);
        if (now[0] >= 2 ** 24) continue;
        now[0] *= 256;
        now[1] = now[1] * 256 + (source[at] ?? 0);
        at += 1;
      }
      return value;
    },
  };
}

/**
 * Read a number, the lowest bit first.
 * @param {Coder} coder
 * @param {Uint16Array} table
 * @param {number} bits
 * @param {number} [from]
 */
function reversedOf({ bit }, table, bits, from = 0) {
  let read = 1;
  let value = 0;
  for (let i = 0; i < bits; i += 1) {
    const one = bit(table, from + read);
    read = 2 * read + one;
    value |= one << i;
  }
  return value;
}

/**
 * Return what reads a byte, given the one before and, after a copy, the one that would
 * have come next in it (else -1).
 * @param {Coder} coder
 */
function literalReader({ bit, tree }) {
  const table = odds(8 * 0x300);
  return (/** @type {number} */ before, /** @type {number} */ other) => {
    const from = (before >> 5) * 0x300;
    if (other < 0) return tree(table, from, 8) & 255;
    let read = 1;
    for (let i = 7; i >= 0; i -= 1) {
      const same = (other >> i) & 1;
      const one = bit(table, from + ((1 + same) << 8) + read);
      read = 2 * read + one;
      if (one !== same) break;
    }
    while (read < 0x100) read = 2 * read + bit(table, from + read);
    return read & 255;
  };
}

/**
 * Return what reads a length of 2 to 273.
 * @param {Coder} coder
 */
function lengthReader({ bit, tree }) {
  const kind = odds(2);
  const tables = [odds(8), odds(8), odds(256)];
  return () => {
    // Of each, the 1 before the bits is taken off.
    if (!bit(kind, 0)) return tree(tables[0], 0, 3) - 6;
    if (!bit(kind, 1)) return tree(tables[1], 0, 3) + 2;
    return tree(tables[2], 0, 8) - 238;
  };
}

/**
 * Return what reads a distance, 0 for the byte before, given the length of its copy.
 * @param {Coder} coder
 */
function distanceReader(coder) {
  const slots = [odds(64), odds(64), odds(64), odds(64)];
  const middle = odds(115);
  const low = odds(16);
  return (/** @type {number} */ length) => {
    const slot = coder.tree(slots[Math.min(length - 2, 3)], 0, 6) - 64;
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = (2 + (slot & 1)) * 2 ** bits;
    if (slot < 14) return high + reversedOf(coder, middle, bits, high - slot);
    return high + coder.even(bits - 4) * 16 + reversedOf(coder, low, 4);
  };
}

/**
 * Return what reads copies: of a new distance, or of one of the last four.
 * @param {Coder} coder
 */
function copyReader(coder) {
  const [isOld, isOlder, isWhole, isThird, isFourth] = Array.from({ length: 5 }, () => odds(12));
  const lengthOf = lengthReader(coder);
  const oldLength = lengthReader(coder);
  const distanceOf = distanceReader(coder);
  const last = [0, 0, 0, 0];
  /** How many of the last distances are newer than the one that is used again. */
  const age = (/** @type {number} */ state) => {
    if (!coder.bit(isOlder, state)) return 0;
    if (!coder.bit(isThird, state)) return 1;
    return 2 + coder.bit(isFourth, state);
  };
  const copy = {
    distance: 0,
    length: 1,
    /**
     * Read the next copy; returns the state that it leads to.
     * @param {number} state
     */
    next(state) {
      const isNew = !coder.bit(isOld, state);
      let used = 3;
      if (isNew) {
        copy.length = lengthOf();
        copy.distance = distanceOf(copy.length);
      } else {
        used = age(state);
        const isSingle = used === 0 && !coder.bit(isWhole, state);
        copy.length = isSingle ? 1 : oldLength();
        if (isSingle) return SINGLE;
        copy.distance = last[used];
      }
      for (; used > 0; used -= 1) last[used] = last[used - 1];
      last[0] = copy.distance;
      return isNew ? COPIED : AGAIN;
    },
  };
  return copy;
}
