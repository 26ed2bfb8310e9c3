// Repairs misspelt words near the threshold: an unknown word of the page is searched, with fuse.js, among the few words that
// the best phrasings still lack. Fuse proposes, the edit distance decides.
import Fuse from 'fuse.js/basic';
import type { Alignment } from './align';
import { editDistance } from './edit-distance';
import type { MatchIndex } from './index/index-file';
import { hasBit, type Lexicon, STOP_FLAG } from './lexicon/lexicon';
import type { Sentence } from './sentence';
import { foldWord } from './text/fold-word';
import { hashWord } from './text/hash';
import { Scanner } from './text/scanner';
import { UNKNOWN } from './text/tokens';

/** Shorter words are left alone: too many other words are one slip away. */
const SHORTEST_WORD = 5;
/** From this length on two slips are allowed. */
const LONG_WORD = 8;
const MOST_PHRASINGS = 6;
const MOST_UNKNOWN = 6;

interface CatalogueWord {
  word: string;
  id: number;
}

/** So many slips may lie between a word of the page and the one it is taken for. */
function mostSlips(word: string): number {
  return word.length >= LONG_WORD ? 2 : 1;
}

export class Repairer {
  private readonly scanner: Scanner;
  private readonly wordsOfPhrasing = new Map<number, CatalogueWord[]>();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly index: MatchIndex,
  ) {
    this.scanner = new Scanner(lexicon);
  }

  /**
   * Gives unknown words of the sentence the numbers of the catalogue words they are slips of. `nearest` is asked, only where there
   * are such words, for the phrasings that come near the sentence. Returns how many words were repaired; the sentence must then
   * be loaded again.
   */
  repair(sentence: Sentence, text: string, nearest: () => readonly Alignment[]): number {
    const unknown = this.unknownWords(sentence, text);
    if (unknown.length === 0) return 0;
    const missing = this.missingWords(sentence, nearest());
    // Most sentences have no word that could be a slip of another; they are spared the search.
    const near = ({ word }: { word: string }) =>
      missing.some((item) => editDistance(word, item.word, mostSlips(word)) <= mostSlips(word));
    if (!unknown.some(near)) return 0;
    const fuse = new Fuse(missing, {
      keys: ['word'],
      threshold: 0.4,
      location: 0,
      distance: 20,
      ignoreFieldNorm: true,
    });
    let repaired = 0;
    for (const { word, token } of unknown) {
      const most = mostSlips(word);
      const found = fuse
        .search(word, { limit: 3 })
        .find(({ item }) => editDistance(word, item.word, most) <= most);
      if (!found) continue;
      sentence.tokens.ids[token] = found.item.id;
      repaired++;
    }
    return repaired;
  }

  private unknownWords(sentence: Sentence, text: string): { word: string; token: number }[] {
    const { tokens } = sentence;
    const unknown: { word: string; token: number }[] = [];
    for (let i = sentence.from; i < sentence.to && unknown.length < MOST_UNKNOWN; i++) {
      if (tokens.ids[i] !== UNKNOWN || tokens.ends[i]! - tokens.starts[i]! < SHORTEST_WORD) continue;
      const word = foldWord(text.slice(tokens.starts[i]!, tokens.ends[i]!));
      if (
        word.length >= SHORTEST_WORD &&
        word.length < 40 &&
        !hasBit(this.lexicon.knownWords, hashWord(word))
      )
        unknown.push({ word, token: i });
    }
    return unknown;
  }

  private missingWords(sentence: Sentence, alignments: readonly Alignment[]): CatalogueWord[] {
    const best = [...alignments].sort((a, b) => b.containment - a.containment).slice(0, MOST_PHRASINGS);
    const missing = new Map<string, CatalogueWord>();
    for (const { phrasing } of best)
      for (const word of this.wordsOf(phrasing))
        if (sentence.creditFor(word.id) < 1) missing.set(word.word, word);
    return [...missing.values()];
  }

  private wordsOf(phrasing: number): CatalogueWord[] {
    const known = this.wordsOfPhrasing.get(phrasing);
    if (known) return known;
    const text = this.index.phrasingText(phrasing);
    const tokens = this.scanner.scan(text);
    const words: CatalogueWord[] = [];
    for (let i = 0; i < tokens.count; i++) {
      const id = tokens.ids[i]!;
      const word = foldWord(text.slice(tokens.starts[i]!, tokens.ends[i]!));
      if (id >= 0 && word.length >= SHORTEST_WORD && (this.lexicon.flags[id]! & STOP_FLAG) === 0)
        words.push({ word, id });
    }
    this.wordsOfPhrasing.set(phrasing, words);
    return words;
  }
}
