// Everything between words and probabilities for one language: candidates, alignments, patterns, surroundings, features,
// score.
// The calibration uses the same steps, so that what is learned is what runs.
import { Aligner, type Alignment } from './align';
import { CandidateFinder } from './candidates';
import { type Evidence, gatherEvidence, isWorthScoring } from './evidence';
import { featureNames, fillFeatures } from './features';
import type { MatchIndex } from './index/index-file';
import type { Lexicon } from './lexicon/lexicon';
import { type PatternHit, PatternMatcher } from './pattern-match';
import type { ScoreModel } from './score-model';
import { Sentence } from './sentence';
import { type BlockEvidence, type SentenceEvidence, surroundingsOf } from './surroundings';
import { Scanner } from './text/scanner';
import type { Tokens } from './text/tokens';

/** One talking point's evidence in a sentence with its probability. */
export interface Scored {
  evidence: Evidence;
  probability: number;
}

export class SentenceMatcher {
  readonly sentence: Sentence;
  readonly features = new Float64Array(featureNames.length);
  private readonly scanner: Scanner;
  private readonly candidates: CandidateFinder;
  private readonly aligner: Aligner;
  private readonly patterns: PatternMatcher;

  constructor(
    readonly lexicon: Lexicon,
    readonly index: MatchIndex,
  ) {
    this.scanner = new Scanner(lexicon);
    this.sentence = new Sentence(lexicon, this.scanner.tokens);
    this.candidates = new CandidateFinder(index);
    this.aligner = new Aligner(lexicon, index);
    this.patterns = new PatternMatcher(index);
  }

  /** Splits a text into words and sentences; valid until the next call. */
  scan(text: string): Tokens {
    return this.scanner.scan(text);
  }

  /** Loads sentence `number` of the last scan. */
  load(number: number): Sentence {
    const { tokens } = this.scanner;
    const from = number === 0 ? 0 : tokens.sentenceEnds[number - 1]!;
    this.sentence.load(tokens, from, tokens.sentenceEnds[number]!);
    return this.sentence;
  }

  /** Every phrasing and pattern that the loaded sentence may hold, each laid over its best window. */
  find(enabled: (owner: number) => boolean): { alignments: Alignment[]; patterns: PatternHit[] } {
    this.candidates.find(this.sentence);
    const alignments: Alignment[] = [];
    for (let k = 0; k < this.candidates.count; k++) {
      const phrasing = this.candidates.found[k]!;
      if (!enabled(this.index.phrasings.owner[phrasing]!)) continue;
      const alignment = this.aligner.align(phrasing, this.sentence);
      if (alignment) alignments.push(alignment);
    }
    return { alignments, patterns: this.patterns.find(this.sentence, enabled) };
  }

  /** What every sentence of the last scan gives evidence for; the last one stays loaded. */
  gather(enabled: (owner: number) => boolean): BlockEvidence {
    const sentences: SentenceEvidence[] = [];
    const registers: number[] = [];
    for (let number = 0; number < this.scanner.tokens.sentenceCount; number++) {
      registers.push(this.load(number).register);
      const { alignments, evidence } = this.gatherLoaded(enabled);
      if (evidence.some(isWorthScoring)) sentences.push({ number, alignments, evidence });
    }
    return { sentences, registers };
  }

  /** The same for the loaded sentence alone. */
  gatherLoaded(enabled: (owner: number) => boolean): Pick<SentenceEvidence, 'alignments' | 'evidence'> {
    const { alignments, patterns } = this.find(enabled);
    if (alignments.length === 0 && patterns.length === 0) return { alignments, evidence: [] };
    return {
      alignments,
      evidence: gatherEvidence(alignments, patterns, this.sentence, this.index),
    };
  }

  /** Fills `features` for one talking point's evidence in sentence `number` of the block, which is loaded. */
  describe(
    one: Evidence,
    evidence: readonly Evidence[],
    number: number,
    block: BlockEvidence,
    text: string,
  ): void {
    const surroundings = surroundingsOf(block, number, one.owner);
    fillFeatures(this.features, one, evidence, this.sentence, this.index, text, surroundings);
  }

  /** Scores the evidence of sentence `number`, which is loaded; talking points below `least` are left out. Best first. */
  scoreAll(
    evidence: readonly Evidence[],
    number: number,
    block: BlockEvidence,
    text: string,
    model: ScoreModel,
    least: number,
  ): Scored[] {
    const scored: Scored[] = [];
    for (const one of evidence) {
      if (!isWorthScoring(one)) continue;
      this.describe(one, evidence, number, block, text);
      const probability = model.probability(this.features, least);
      if (probability >= least) scored.push({ evidence: one, probability });
    }
    return scored.sort((a, b) => b.probability - a.probability);
  }
}
