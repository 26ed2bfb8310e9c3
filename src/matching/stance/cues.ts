// Cue words compiled for looking up: expressions of one or more words, some with free endings, found in one pass over words.
import type { LanguageFile } from '../../catalogue/language-file';
import { foldWord } from '../text/fold-word';
import type { Word } from './words';

/** What a cue does. `claimant` is a body or person that makes the claims, `answerer` one that the claims are about. */
type CueGroup = 'refuting' | 'reporting' | 'denying' | 'asking' | 'claimant' | 'answerer';

interface Cue {
  group: CueGroup;
  weight: number;
  kind: 'verdict' | 'label' | 'denial' | 'turn';
  /** The display name of a speaker. */
  name?: string;
  /** The name is a person's, not a body's. */
  person?: boolean;
  parts: readonly Part[];
}

/** One word of an expression: `any` word, one that `begins` so, or exactly this one. */
interface Part {
  text: string;
  match: 'exactly' | 'begins' | 'any';
}

/** A cue at words [from, to) of the list that was searched. */
export interface Found {
  cue: Cue;
  from: number;
  to: number;
}

/** The cues of one language, by the first word of each expression. */
export interface CompiledCues {
  exact: ReadonlyMap<string, readonly Cue[]>;
  beginnings: ReadonlyMap<string, readonly Cue[]>;
  longestBeginning: number;
}

/** Compiles the stance data of a language file. Data are words only; nothing in them is run as a pattern language. */
export function compileCues(stance: LanguageFile['stance']): CompiledCues {
  const exact = new Map<string, Cue[]>();
  const beginnings = new Map<string, Cue[]>();
  const add = (words: string, cue: Omit<Cue, 'parts'>) => {
    for (const expression of words.split(/\s+/)) {
      const parts = parseExpression(expression);
      const first = parts[0];
      if (first === undefined || first.match === 'any') continue;
      const table = first.match === 'begins' ? beginnings : exact;
      const list = table.get(first.text);
      if (list) list.push({ ...cue, parts });
      else table.set(first.text, [{ ...cue, parts }]);
    }
  };
  const answerers = (stance.other_side ?? '').split(/\s+/).map(parseExpression);
  const isAnswerer = (name: string) => {
    const words = name.split('_').map((part) => ({ folded: foldWord(part) }));
    return answerers.some((parts) => parts.length === words.length && matches(parts, words, 0));
  };
  const bodies = new Set(stance.speaking_bodies.flatMap(({ words }) => words.split(/\s+/)));
  const plain = { kind: 'verdict' } as const;
  for (const cue of stance.refuting)
    add(cue.words, { group: 'refuting', weight: cue.weight, kind: cue.kind ?? 'verdict' });
  for (const cue of stance.reporting) add(cue.words, { ...plain, group: 'reporting', weight: cue.weight });
  for (const cue of stance.denying) add(cue.words, { ...plain, group: 'denying', weight: cue.weight });
  for (const cue of stance.hedging) add(cue.words, { ...plain, group: 'asking', weight: cue.weight });
  for (const cue of stance.speaking_bodies)
    add(cue.words, { ...plain, group: 'claimant', weight: cue.weight });
  for (const [name, words] of Object.entries(stance.speakers)) {
    const answers = words.split(/\s+/).some(isAnswerer);
    const person = !words.split(/\s+/).some((word) => bodies.has(word) || word.includes('_'));
    add(words, {
      ...plain,
      group: answers ? 'answerer' : 'claimant',
      weight: answers ? 0 : 0.8,
      name,
      person,
    });
  }
  add(stance.other_side ?? '', { ...plain, group: 'answerer', weight: 0 });
  let longestBeginning = 0;
  for (const beginning of beginnings.keys()) longestBeginning = Math.max(longestBeginning, beginning.length);
  return { exact, beginnings, longestBeginning };
}

function parseExpression(expression: string): Part[] {
  return expression.split('_').flatMap((written): Part[] => {
    if (written === '*') return [{ text: '', match: 'any' }];
    const text = foldWord(written.replace(/\*$/, ''));
    if (text === '') return [];
    return [{ text, match: written.endsWith('*') ? 'begins' : 'exactly' }];
  });
}

/**
 * All cues among the words, in order. Where one lies wholly within a longer one ("evidence" in "no evidence", "called" in
 * "so-called") only the longer counts; a name stays beside what it is part of.
 */
export function findCues(words: readonly Word[], cues: CompiledCues): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!.folded;
    collect(cues.exact.get(word), words, i, found);
    for (let length = Math.min(word.length, cues.longestBeginning); length >= 2; length--)
      collect(cues.beginnings.get(word.slice(0, length)), words, i, found);
  }
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.to - other.from > one.to - one.from &&
          other.from <= one.from &&
          other.to >= one.to &&
          isParty(other) === isParty(one),
      ),
  );
}

/** A person or body that makes the claims, or one that they are about. */
function isParty(found: Found): boolean {
  return found.cue.group === 'claimant' || found.cue.group === 'answerer';
}

function collect(list: readonly Cue[] | undefined, words: readonly Word[], at: number, found: Found[]): void {
  if (list === undefined) return;
  for (const cue of list)
    if (matches(cue.parts, words, at)) found.push({ cue, from: at, to: at + cue.parts.length });
}

function matches(parts: readonly Part[], words: readonly Pick<Word, 'folded'>[], at: number): boolean {
  if (at + parts.length > words.length) return false;
  return parts.every((part, i) => {
    const word = words[at + i]!.folded;
    return (
      part.match === 'any' || (part.match === 'begins' ? word.startsWith(part.text) : word === part.text)
    );
  });
}
