// What the sentences of one block say about each other: a claim is seldom made in one sentence alone.
import type { Evidence } from './evidence';

/** What one sentence of a block gives evidence for. */
export interface SentenceEvidence {
  /** Its number in the block, from 0. */
  number: number;
  /** The talking points that it says most for, best first. */
  evidence: Evidence[];
}

/** A block's sentences: the evidence of those that hold any, in order, and the register of all. */
export interface BlockEvidence {
  sentences: SentenceEvidence[];
  /** Per sentence number (see sentence.ts `register`). */
  registers: readonly number[];
}

export interface Surroundings {
  nearby: number;
  company: number;
  register: number;
  registerNearby: number;
}

/** Sentences before and behind that count as surroundings. */
const REACH = 2;
const COMPANIONS = 3;

/** The surroundings of sentence `number` for one talking point (see features.ts for what each means). */
export function surroundingsOf(block: BlockEvidence, number: number, owner: number): Surroundings {
  let nearby = 0;
  const others: number[] = [];
  const { sentences } = block;
  for (let k = firstFrom(sentences, number - REACH); k < sentences.length; k++) {
    const sentence = sentences[k]!;
    if (sentence.number > number + REACH) break;
    for (const evidence of sentence.evidence) {
      if (evidence.owner !== owner) others.push(evidence.rank);
      else if (sentence.number !== number) nearby = Math.max(nearby, evidence.rank);
    }
  }
  const company = others
    .sort((a, b) => b - a)
    .slice(0, COMPANIONS)
    .reduce((sum, rank) => sum + rank, 0);
  let registerNearby = Number.NEGATIVE_INFINITY;
  const last = Math.min(block.registers.length - 1, number + REACH);
  for (let k = Math.max(0, number - REACH); k <= last; k++)
    registerNearby = Math.max(registerNearby, block.registers[k]!);
  return { nearby, company, register: block.registers[number]!, registerNearby };
}

/** The first of the sentences, which are in order, with at least this number: a block may have thousands. */
function firstFrom(sentences: readonly SentenceEvidence[], number: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sentences[middle]!.number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
