// Reads a pattern as rule authors write it: slots of alternatives, `;` between slots in any order, `>` where the left one
// comes first, `!` before a slot whose words must be absent, `_` inside expressions, `@` before a concept's name.

export interface PatternSlot {
  /** Words or expressions as written. */
  words: string[];
  /** Names of concepts. */
  concepts: string[];
  /** None of the alternatives may stand in the window. */
  veto: boolean;
  /** This slot must stand before the next positive one. */
  beforeNext: boolean;
}

/** Thrown for a pattern that cannot be read; the message says what to write instead. */
export class PatternError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PatternError';
  }
}

/** The slots of a pattern, in the order written. Throws `PatternError`. */
export function parsePattern(pattern: string): PatternSlot[] {
  const slots: PatternSlot[] = [];
  const pieces = pattern.replace(/([^;>\s])\s+!/g, '$1 ; !').split(/([;>])/);
  for (let i = 0; i < pieces.length; i += 2) {
    const text = pieces[i]!.trim();
    const veto = text.startsWith('!');
    const alternatives = text
      .replace(/^!\s*/, '')
      .split(/\s+/)
      .filter((word) => word !== '');
    if (alternatives.length === 0) throw new PatternError('a slot is empty; remove the extra ";" or ">"');
    const wrong = alternatives.find((word) => !/^@?[\p{L}\p{M}\p{N}_'’ʼ-]+([.,]\p{N}+)*$/u.test(word));
    if (wrong)
      throw new PatternError(
        `"${wrong}" is not a word; use letters, "_" inside expressions, "@" before a concept`,
      );
    slots.push({
      words: alternatives.filter((word) => !word.startsWith('@')).flatMap(wholeWord),
      concepts: alternatives.filter((word) => word.startsWith('@')).map((word) => word.slice(1)),
      veto,
      beforeNext: pieces[i + 1] === '>',
    });
  }
  const positive = slots.filter((slot) => !slot.veto).length;
  if (positive < 2) throw new PatternError('a pattern needs at least two slots of words that must occur');
  if (positive > 8) throw new PatternError('a pattern has at most eight slots');
  return slots;
}

/** A hyphenated word is read as its parts side by side, as the scan reads it. */
function wholeWord(word: string): string[] {
  return [word.replace(/[-.,]/g, '_')];
}
