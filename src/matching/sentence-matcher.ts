// Everything between words and probabilities for one language: candidates, patterns, evidence, alignments, surroundings,
// features, score.
// The calibration uses the same steps, so that what is learned is what runs.
import { Aligner, type Alignment } from './align';
import { CandidateFinder } from './candidates';
import { type AlignedEvidence, type Evidence, gatherEvidence } from './evidence';
import { featureNames, fillFeatures } from './features';
import type { MatchIndex } from './index/index-file';
import type { Lexicon } from './lexicon/lexicon';
import { type PatternHit, PatternMatcher } from './pattern-match';
import type { ScoreModel } from './score-model';
import { Sentence } from './sentence';
import { type BlockEvidence, type SentenceEvidence, surroundingsOf } from './surroundings';
import { Scanner } from './text/scanner';
import type { Tokens } from './text/tokens';
import { worth } from './worth';

/** One talking point's evidence in a sentence with its probability. */
export interface Scored {
  evidence: AlignedEvidence;
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
    this.patterns = new PatternMatcher(index, lexicon);
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

  /** Every phrasing of which the loaded sentence holds what is needed and every pattern, each laid over its best window: for measuring. */
  find(): { alignments: Alignment[]; patterns: PatternHit[] } {
    const all = () => true;
    this.candidates.find(this.sentence);
    return {
      alignments: this.alignAll(this.candidates.found.subarray(0, this.candidates.count)),
      patterns: this.patterns.find(this.sentence, all),
    };
  }

  /** What every sentence of the last scan gives evidence for; the last one stays loaded. */
  gather(enabled: (owner: number) => boolean): BlockEvidence {
    const sentences: SentenceEvidence[] = [];
    const registers: number[] = [];
    for (let number = 0; number < this.scanner.tokens.sentenceCount; number++) {
      registers.push(this.load(number).register);
      const evidence = this.gatherLoaded(enabled);
      if (evidence.length > 0) sentences.push({ number, evidence });
    }
    return { sentences, registers };
  }

  /** The same for the loaded sentence alone. */
  gatherLoaded(enabled: (owner: number) => boolean): Evidence[] {
    const { candidates, patterns, sentence, index } = this;
    candidates.find(sentence);
    const hits = patterns.find(sentence, enabled);
    if (candidates.count === 0 && hits.length === 0) return [];
    return gatherEvidence(candidates, hits, sentence, index, enabled);
  }

  /** Lays the phrasings of the evidence over the sentence that it was gathered from, which is loaded. */
  align(evidence: Evidence): AlignedEvidence {
    const alignments = this.alignAll(evidence.phrasings);
    const { floor } = this.index.phrasings;
    const value = ({ phrasing, score }: Alignment) => worth(score, floor[phrasing]!);
    return { ...evidence, alignments: alignments.sort((a, b) => value(b) - value(a)) };
  }

  /**
   * The phrasings of a talking point that come nearest to the loaded sentence, laid over it: those of which it holds CONTAINMENT,
   * whether or not that made them evidence. They tell what of the sentence belongs to the claim.
   */
  alignNearest(evidence: Evidence): AlignedEvidence {
    return this.align({ ...evidence, phrasings: this.candidates.halfHeld(evidence.owner, this.sentence) });
  }

  private alignAll(phrasings: Iterable<number>): Alignment[] {
    const alignments: Alignment[] = [];
    for (const phrasing of phrasings) {
      const alignment = this.aligner.align(phrasing, this.sentence);
      if (alignment) alignments.push(alignment);
    }
    return alignments;
  }

  /** Fills `features` for one talking point's evidence in a sentence of the block, which is loaded. */
  describe(
    one: AlignedEvidence,
    { number, evidence }: SentenceEvidence,
    block: BlockEvidence,
    text: string,
  ): void {
    const surroundings = surroundingsOf(block, number, one.owner);
    fillFeatures(this.features, one, evidence, this.sentence, this.index, text, surroundings);
  }

  /** Scores the evidence of a sentence, which is loaded; talking points below `least` are left out. Best first. */
  scoreAll(
    found: SentenceEvidence,
    block: BlockEvidence,
    text: string,
    model: ScoreModel,
    least: number,
  ): Scored[] {
    const scored: Scored[] = [];
    for (const one of found.evidence) {
      const evidence = this.align(one);
      this.describe(evidence, found, block, text);
      const probability = model.probability(this.features, least);
      if (probability >= least) scored.push({ evidence, probability });
    }
    return scored.sort((a, b) => b.probability - a.probability);
  }
}
