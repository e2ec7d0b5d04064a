// Deflate (RFC 1951), undone synchronously. The browser's own DecompressionStream is
// asynchronous: too late for a page that is printed headless as soon as it has loaded.

/** @typedef {{ bits: (count: number) => number, align: () => void }} BitReader */
/** @typedef {{ counts: number[], symbols: number[] }} Huffman */

/**
 * Return the bytes that a raw deflate stream holds.
 * @param {Uint8Array} source
 */
export function inflate(source) {
  const reader = bitReader(source);
  /** @type {number[]} */
  const out = [];
  for (let last = 0; !last; ) {
    last = reader.bits(1);
    const kind = reader.bits(2);
    if (kind === 0) copyStored(reader, out);
    else readBlock(reader, out, ...(kind === 1 ? fixedCodes() : dynamicCodes(reader)));
  }
  return Uint8Array.from(out);
}

/**
 * Return the text that Python packed: compressed, and in base 91 (see report/packing.py).
 * @param {string} packed
 */
export function unpack(packed) {
  // The mark at the beginning of a file stays.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(inflate(bytesOf(packed)));
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
  /** @type {number[]} */
  const bytes = [];
  let held = 0;
  let count = 0;
  for (let i = 0; i + 1 < packed.length; i += 2) {
    held = (held << 13) | (number(i) * 91 + number(i + 1));
    for (count += 13; count >= 8; count -= 8) bytes.push((held >> (count - 8)) & 255);
    held &= (1 << count) - 1;
  }
  return Uint8Array.from(bytes);
}

/**
 * @param {Uint8Array} source
 * @returns {BitReader}
 */
function bitReader(source) {
  let at = 0;
  let bit = 0;
  return {
    bits(/** @type {number} */ count) {
      let value = 0;
      for (let i = 0; i < count; i += 1) {
        value |= ((source[at] >> bit) & 1) << i;
        bit = (bit + 1) & 7;
        if (!bit) at += 1;
      }
      return value;
    },
    align() {
      if (bit) at += 1;
      bit = 0;
    },
  };
}

/**
 * @param {BitReader} reader
 * @param {number[]} out
 */
function copyStored(reader, out) {
  reader.align();
  const length = reader.bits(16);
  reader.bits(16); // the same once more, inverted
  for (let i = 0; i < length; i += 1) out.push(reader.bits(8));
}

/**
 * A canonical Huffman code: how many codes of each length, and symbols in order.
 * @param {number[]} lengths
 * @returns {Huffman}
 */
function huffman(lengths) {
  const counts = new Array(16).fill(0);
  for (const length of lengths) counts[length] += 1;
  const starts = [0, 0];
  for (let i = 1; i < 15; i += 1) starts.push(starts[i] + counts[i]);
  /** @type {number[]} */
  const symbols = [];
  lengths.forEach((length, symbol) => {
    if (length) {
      symbols[starts[length]] = symbol;
      starts[length] += 1;
    }
  });
  return { counts, symbols };
}

/**
 * @param {BitReader} reader
 * @param {Huffman} code
 */
function nextSymbol(reader, { counts, symbols }) {
  let [code, first, index] = [0, 0, 0];
  for (let length = 1; length < 16; length += 1) {
    code |= reader.bits(1);
    if (code - counts[length] < first) return symbols[index + code - first];
    index += counts[length];
    first = (first + counts[length]) << 1;
    code <<= 1;
  }
  throw new Error("the data of this report are damaged");
}

/** @returns {[Huffman, Huffman]} */
function fixedCodes() {
  const lengths = Array.from({ length: 288 }, (_, i) =>
    i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8,
  );
  return [huffman(lengths), huffman(new Array(30).fill(5))];
}

const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/**
 * @param {BitReader} reader
 * @returns {[Huffman, Huffman]}
 */
function dynamicCodes(reader) {
  const literals = 257 + reader.bits(5);
  const distances = 1 + reader.bits(5);
  const codes = 4 + reader.bits(4);
  const own = new Array(19).fill(0);
  for (let i = 0; i < codes; i += 1) own[CODE_ORDER[i]] = reader.bits(3);
  const code = huffman(own);
  /** @type {number[]} */
  const lengths = [];
  while (lengths.length < literals + distances) {
    const symbol = nextSymbol(reader, code);
    if (symbol < 16) {
      lengths.push(symbol);
      continue;
    }
    const value = symbol === 16 ? lengths[lengths.length - 1] : 0;
    const [wide, least] = [
      [2, 3],
      [3, 3],
      [7, 11],
    ][symbol - 16];
    for (let n = least + reader.bits(wide); n > 0; n -= 1) lengths.push(value);
  }
  return [huffman(lengths.slice(0, literals)), huffman(lengths.slice(literals))];
}

/**
 * The value of a length or distance symbol, with its extra bits.
 * @param {BitReader} reader
 * @param {number} symbol
 * @param {number} group
 * @param {number} first
 */
function extended(reader, symbol, group, first) {
  if (symbol < 2 * group) return first + symbol;
  const wide = Math.floor(symbol / group) - 1;
  return first + ((group + (symbol % group)) << wide) + reader.bits(wide);
}

/**
 * @param {BitReader} reader
 * @param {number[]} out
 * @param {Huffman} literals
 * @param {Huffman} distances
 */
function readBlock(reader, out, literals, distances) {
  for (;;) {
    const symbol = nextSymbol(reader, literals);
    if (symbol === 256) return;
    if (symbol < 256) {
      out.push(symbol);
      continue;
    }
    const length = symbol === 285 ? 258 : extended(reader, symbol - 257, 4, 3);
    const back = extended(reader, nextSymbol(reader, distances), 2, 1);
    for (let i = 0; i < length; i += 1) out.push(out[out.length - back]);
  }
}
