// The binary form of lexicons and indexes: a header and typed arrays laid end to end, usable in place without parsing.
//
//   magic, format version, kind, section count, total bytes, checksum      6 x uint32
//   per section: type, byte offset, length in elements                     3 x uint32
//   the sections, each aligned to 8 bytes

const MAGIC = 0x4e524652; // "RFRN"
export const FORMAT_VERSION = 4;
const HEADER_WORDS = 6;
const SUM_WORD = 5;
const SECTION_WORDS = 3;

export type SectionArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Int8Array;

const arrayTypes = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Int8Array] as const;

export const LEXICON_KIND = 1;
export const INDEX_KIND = 2;

/** Thrown for a buffer that is not ours, of another version, or damaged. */
export class FormatError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FormatError';
  }
}

/** Joins typed arrays into one buffer of the given kind; `readSections` gives them back in the same order. */
export function writeSections(kind: number, sections: readonly SectionArray[]): ArrayBuffer {
  let offset = align((HEADER_WORDS + sections.length * SECTION_WORDS) * 4);
  const places = sections.map((section) => {
    const place = offset;
    offset = align(offset + section.byteLength);
    return place;
  });
  const buffer = new ArrayBuffer(offset);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS + sections.length * SECTION_WORDS);
  header.set([MAGIC, FORMAT_VERSION, kind, sections.length, offset, 0]);
  sections.forEach((section, i) => {
    const type = arrayTypes.findIndex((arrayType) => section instanceof arrayType);
    header.set([type, places[i]!, section.length], HEADER_WORDS + i * SECTION_WORDS);
    new Uint8Array(buffer, places[i]!, section.byteLength).set(
      new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
    );
  });
  header[SUM_WORD] = checksum(buffer);
  return buffer;
}

/**
 * The typed arrays in `buffer`, as views on it. Throws `FormatError` where the buffer is foreign, of another version or
 * kind, or not whole; a buffer that passes can be read without further checks of its layout.
 */
export function readSections(buffer: ArrayBuffer, kind: number): SectionArray[] {
  if (buffer.byteLength < HEADER_WORDS * 4 || buffer.byteLength % 8 !== 0)
    throw new FormatError('not an index: too short');
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  const [magic, version, foundKind, count, bytes, sum] = header as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC) throw new FormatError('not an index: it does not begin with our mark');
  if (version !== FORMAT_VERSION)
    throw new FormatError(`index format ${version}; this version reads ${FORMAT_VERSION}`);
  if (foundKind !== kind) throw new FormatError(`kind ${foundKind} where kind ${kind} was expected`);
  if (bytes !== buffer.byteLength) throw new FormatError('index is cut short or has something behind it');
  if (count > 64 || (HEADER_WORDS + count * SECTION_WORDS) * 4 > bytes)
    throw new FormatError('index header is damaged');
  if (sum !== checksum(buffer)) throw new FormatError('index is damaged: its checksum does not agree');
  const table = new Uint32Array(buffer, HEADER_WORDS * 4, count * SECTION_WORDS);
  return Array.from({ length: count }, (_, i) => {
    const [type, place, length] = table.subarray(i * SECTION_WORDS, (i + 1) * SECTION_WORDS) as unknown as [
      number,
      number,
      number,
    ];
    const arrayType = arrayTypes[type];
    if (!arrayType) throw new FormatError(`section ${i} has the unknown type ${type}`);
    if (place % 8 !== 0 || place + length * arrayType.BYTES_PER_ELEMENT > bytes)
      throw new FormatError(`section ${i} reaches outside the index`);
    return new arrayType(buffer, place, length);
  });
}

/** The values as 16-bit numbers where all of them fit, else as 32-bit ones; `widened` gives them back. */
export function narrowest(values: ArrayLike<number>): Uint16Array | Uint32Array {
  for (let i = 0; i < values.length; i++) if (values[i]! > 0xffff) return Uint32Array.from(values);
  return Uint16Array.from(values);
}

/** A section that `narrowest` made, always as 32-bit numbers, so that the code that reads it is compiled for one kind. */
export function widened(section: SectionArray | undefined): Uint32Array {
  if (section instanceof Uint32Array) return section;
  if (section instanceof Uint16Array) return new Uint32Array(section);
  throw new FormatError('a section is not of whole numbers');
}

/** Fractions in steps of 1 / scale, in a byte each; `fractions` gives them back. Throws `RangeError` where one does not fit. */
export function bytesOf(values: ArrayLike<number>, scale: number): Uint8Array {
  return Uint8Array.from(values, (value) => {
    const step = Math.round(value * scale);
    if (!(step >= 0 && step <= 255))
      throw new RangeError(`${value} does not fit a byte in steps of 1/${scale}`);
    return step;
  });
}

/** A section that `bytesOf` made. */
export function fractions(section: SectionArray | undefined, scale: number): Float32Array {
  if (!(section instanceof Uint8Array)) throw new FormatError('a section is not of bytes');
  return Float32Array.from(section, (step) => step / scale);
}

function align(bytes: number): number {
  return (bytes + 7) & ~7;
}

/**
 * A hash over all 32-bit words but the one that holds it (FNV-1a by words): each step can be undone, so that any one changed
 * word changes the result. Finds damage in transit, is no protection against malice.
 */
function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) if (i !== SUM_WORD) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  return hash >>> 0;
}
