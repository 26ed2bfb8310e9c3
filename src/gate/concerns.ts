// Does a text concern us at all? One pass for topic words decides for almost every page that it does not.
// Speed is everything here: one alternation per alphabet, anchored at word beginnings, which the regular-expression engine
// turns into a scan of the text; no splitting, no folding.

/** The languages that texts are judged in. */
type GateLanguage = 'en' | 'ru' | 'uk';

/** Words per language, separated by spaces; `*` at the end means any ending. */
type WordLists = Partial<Record<GateLanguage, string>>;

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
const CYRILLIC_TEXT = /[а-я]{3}/i;

/** Whether the text holds any topic word at all. */
export function mentions(text: string, lists: readonly GateWords[]): boolean {
  const hasCyrillic = CYRILLIC_TEXT.test(text);
  return LANGUAGES.some(
    (language) => (hasCyrillic || language === 'en') && topicOf(language, lists)?.test(text),
  );
}

/** Judges a text by word lists, which may come from several sources. */
export function concerns(text: string, lists: readonly GateWords[]): Verdict {
  const hasCyrillic = CYRILLIC_TEXT.test(text);
  const languages = LANGUAGES.filter((language) => {
    if (language !== 'en' && !hasCyrillic) return false;
    if (!topicOf(language, lists)?.test(text)) return false;
    return holdsDifferent(text, expression(lists.map((list) => list.anchors?.[language] ?? '')));
  });
  return { open: languages.length > 0, languages };
}

function topicOf(language: GateLanguage, lists: readonly GateWords[]): RegExp | undefined {
  return expression(lists.map((list) => list.topic?.[language] ?? ''));
}

/** Whether the text holds enough different anchor words; endings count as different words, which errs towards looking. */
function holdsDifferent(text: string, anchor: RegExp | undefined): boolean {
  const seen = new Set<string>();
  for (const [word] of anchor ? text.matchAll(anchor) : []) {
    if (seen.add(word.toLowerCase()).size >= ANCHORS_NEEDED) return true;
  }
  return false;
}

/** What no word may hold. Words may come from a subscribed pack, and none may act as an expression. (A class of all letters,
 * `\\p{L}`, would take longer to compile than a page takes to scan.) */
const NO_WORD = /[^a-z0-9\u00c0-\u024f\u0400-\u04ff* -]/gi;

/** An expression for any of the words at its place in a text. */
function expression(lists: readonly string[]): RegExp | undefined {
  const words = lists.join(' ').replace(NO_WORD, '').split(' ');
  const safe = words.filter((word) => /^[^*]{2}/.test(word));
  const [first] = safe;
  if (!first) return undefined;
  const cyrillic = first.charCodeAt(0) > 0x3ff;
  const end = cyrillic ? `(?![${CYRILLIC}])` : '\\b';
  const stems = safe.map((word) => (word.endsWith('*') ? word : word + end).replace(/\*/g, ''));
  return new RegExp(`${cyrillic ? `(?<![${CYRILLIC}])` : '\\b'}(?:${stems.join('|')})`, 'gi');
}
