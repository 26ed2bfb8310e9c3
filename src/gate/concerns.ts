// Does a text concern us at all? One pass for topic words decides for almost every page that it does not.
// Speed is everything here: one alternation per alphabet, anchored at word beginnings, which the regular-expression engine
// turns into a scan of the text; no splitting, no folding.

/** The languages that texts are judged in. */
export type GateLanguage = 'en' | 'ru' | 'uk';

/** Words per language; `*` at the end means any ending. */
export type WordLists = Partial<Record<GateLanguage, readonly string[]>>;

export interface GateWords {
  /** A text without one of these is not about our subject. */
  topic: WordLists;
  /** Further words, of which a text must hold three different ones. */
  anchors: WordLists;
}

export interface Verdict {
  open: boolean;
  /** The languages in which the text concerns us; empty where it does not. */
  languages: GateLanguage[];
}

const ANCHORS_NEEDED = 3;
const LANGUAGES: readonly GateLanguage[] = ['en', 'ru', 'uk'];
const CYRILLIC = 'а-яёіїєґ';

/** Judges a text by word lists, which may come from several sources. */
export function concerns(text: string, lists: readonly GateWords[]): Verdict {
  const hasCyrillic = /[а-я]{3}/i.test(text);
  const languages = LANGUAGES.filter((language) => {
    if (language !== 'en' && !hasCyrillic) return false;
    const topic = expression(lists.flatMap((list) => list.topic?.[language] ?? []));
    if (!topic?.test(text)) return false;
    return holdsDifferent(text, expression(lists.flatMap((list) => list.anchors?.[language] ?? [])));
  });
  return { open: languages.length > 0, languages };
}

/** Whether the text holds enough different anchor words; endings count as different words, which errs towards looking. */
function holdsDifferent(text: string, anchor: RegExp | undefined): boolean {
  const seen = new Set<string>();
  for (const [word] of anchor ? text.matchAll(anchor) : []) {
    if (seen.add(word.toLowerCase()).size >= ANCHORS_NEEDED) return true;
  }
  return false;
}

/** An expression for any of the words at its place in a text. Words may come from a subscribed pack: only letters, digits
 * and hyphens of them are taken, so that none can act as an expression. */
function expression(words: readonly string[]): RegExp | undefined {
  const safe = words
    .map((word) => word.replace(/[^\p{L}\p{N}*-]/gu, ''))
    .filter((word) => /^[^*]{2}/.test(word));
  const [first] = safe;
  if (!first) return undefined;
  const cyrillic = first.charCodeAt(0) > 0x3ff;
  const end = cyrillic ? `(?![${CYRILLIC}])` : '\\b';
  const stems = safe.map((word) => (word.endsWith('*') ? word : word + end).replace(/\*/g, ''));
  return new RegExp(`${cyrillic ? `(?<![${CYRILLIC}])` : '\\b'}(?:${stems.join('|')})`, 'gi');
}
