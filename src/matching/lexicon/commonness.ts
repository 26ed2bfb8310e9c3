// How often text meets each key, which decides what is looked at first: what is rare rules out most.
import type { Lexicon } from './lexicon';

/**
 * Per key (word number, or word count + concept number) how common it is beside others; of a concept, all its words together.
 * Turned back from the weight, in which the logarithm of the frequency counts most: exp(-6 x weight).
 */
export function commonnessOfKeys(lexicon: Lexicon): Float64Array {
  const { wordCount, conceptCount, conceptStart, conceptList, weights } = lexicon;
  const commonness = new Float64Array(wordCount + conceptCount);
  for (let word = 0; word < wordCount; word++) {
    const frequency = Math.exp(-6 * weights[word]!);
    commonness[word] = frequency;
    for (let c = conceptStart[word]!, end = conceptStart[word + 1]!; c < end; c++)
      commonness[wordCount + conceptList[c]!]! += frequency;
  }
  return commonness;
}
