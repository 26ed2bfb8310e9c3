// How a passage's words are kept and compared.

/** A passage's words with single spaces, as it is kept and shown. */
export function plainPassage(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}
