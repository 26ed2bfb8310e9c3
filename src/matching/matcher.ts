// The matcher: blocks in, matches out. Pure: the same block and indexes give the same matches, whatever came before.
import type { LanguageCode } from '../catalogue/talking-point';
import type { MatchIndex } from './index/index-file';
import { judgeLanguage } from './language';
import type { Lexicon } from './lexicon/lexicon';
import { passageOf } from './passage';
import { Repairer } from './repair';
import type { ScoreModel } from './score-model';
import { type Scored, SentenceMatcher } from './sentence-matcher';
import { type CompiledCues, judgeStance } from './stance';
import type { BlockEvidence, SentenceEvidence } from './surroundings';
import type { Block, Match, MatchOptions } from './types';

/** What matching in one language needs. */
export interface LanguageParts {
  lexicon: Lexicon;
  index: MatchIndex;
  model: ScoreModel;
  cues: CompiledCues;
}

/**
 * From this probability on a sentence with misspelt words is repaired and scored again. Low, since one slip in the word that
 * tells most can take nearly all of it; a sentence without unknown words costs nothing more.
 */
const WORTH_REPAIRING = 0.003;

export interface Matcher {
  /** Finds the passages of one block that state, relay or dispute a talking point. Offsets are UTF-16 offsets into `block.text`. */
  match: (block: Block, options: MatchOptions) => Match[];
  /** The same for a block whose language the caller has judged; nothing where the matcher does not have that language. */
  matchIn: (language: LanguageCode, block: Block, options: MatchOptions) => Match[];
}

/** A matcher over the given languages; blocks in other languages have no matches. */
export function createMatcher(languages: Partial<Record<LanguageCode, LanguageParts>>): Matcher {
  const matchers = new Map(
    Object.entries(languages).map(([language, parts]) => [
      language,
      new LanguageMatcher(language as LanguageCode, parts),
    ]),
  );
  const matchIn: Matcher['matchIn'] = (language, block, options) =>
    matchers.get(language)?.match(block, options) ?? [];
  return {
    matchIn,
    match: (block, options) => {
      const language = judgeLanguage(block.text, block.language);
      return language ? matchIn(language, block, options) : [];
    },
  };
}

class LanguageMatcher {
  private readonly sentences: SentenceMatcher;
  private readonly repairer: Repairer;

  constructor(
    private readonly language: LanguageCode,
    private readonly parts: LanguageParts,
  ) {
    this.sentences = new SentenceMatcher(parts.lexicon, parts.index);
    this.repairer = new Repairer(parts.lexicon, parts.index);
  }

  match(block: Block, options: MatchOptions): Match[] {
    const matches: Match[] = [];
    this.sentences.scan(block.text);
    const found = this.sentences.gather(options.enabled);
    for (const sentence of found.sentences) {
      for (const scored of this.matchSentence(sentence, found, block, options))
        matches.push(this.toMatch(scored, block));
    }
    return matches.sort((a, b) => b.score - a.score || a.start - b.start);
  }

  private matchSentence(
    found: SentenceEvidence,
    inBlock: BlockEvidence,
    block: Block,
    options: MatchOptions,
  ): Scored[] {
    const { model } = this.parts;
    const { sentences, repairer } = this;
    const score = (evidence: SentenceEvidence) =>
      sentences.scoreAll(evidence, inBlock, block.text, model, WORTH_REPAIRING);
    const sentence = sentences.load(found.number);
    let scored = score(found);
    if (scored.length === 0) return [];
    // The surroundings stay those of the words as they were: what a repair adds counts in its own sentence alone.
    const nearest = () => scored.flatMap(({ evidence }) => sentences.alignNearest(evidence).alignments);
    if (repairer.repair(sentence, block.text, nearest) > 0) {
      sentences.load(found.number);
      scored = score({ number: found.number, evidence: sentences.gatherLoaded(options.enabled) });
    }
    return scored.filter(({ evidence, probability }) => {
      const strict = this.parts.index.talkingPoints[evidence.owner]!.strict;
      const { thresholds } = model;
      const needed = strict
        ? Math.max(thresholds.strict, thresholds[options.threshold])
        : thresholds[options.threshold];
      return probability >= needed;
    });
  }

  private toMatch({ evidence: found, probability }: Scored, block: Block): Match {
    const { index, cues } = this.parts;
    const evidence = found.alignments.length > 0 ? found : this.sentences.alignNearest(found);
    const passage = passageOf(evidence, this.sentences.sentence, index, block.text);
    const { stance, speaker } = judgeStance(
      {
        text: block.text,
        start: passage.start,
        end: passage.end,
        role: block.role,
        ...(block.before !== undefined && { before: block.before }),
        ...(block.headline !== undefined && { headline: block.headline }),
        phrasingNegated:
          passage.alignment !== undefined && index.phrasings.negated[passage.alignment.phrasing] === 1,
        phrasing: passage.parts.phrasing,
      },
      cues,
    );
    const { id, ruleSet } = index.talkingPoints[evidence.owner]!;
    return {
      talkingPoint: id,
      ruleSet,
      start: passage.start,
      end: passage.end,
      score: probability,
      parts: passage.parts,
      stance,
      ...(speaker !== undefined && { speaker }),
      language: this.language,
    };
  }
}
