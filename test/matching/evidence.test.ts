// What a sentence says for a talking point before anything is laid over it.
import { describe, expect, it } from 'vitest';
import { SentenceMatcher } from '../../src/matching/sentence-matcher';
import type { SentenceEvidence } from '../../src/matching/surroundings';
import { worth } from '../../src/matching/worth';
import { openLanguage } from './compiled';

const { lexicon, index } = openLanguage('en');
const matcher = new SentenceMatcher(lexicon, index);
const everything = () => true;

/** What the first sentence of a text gives evidence for; it stays loaded. */
function gathered(text: string, enabled: (owner: number) => boolean = everything): SentenceEvidence {
  matcher.scan(text);
  const [first] = matcher.gather(enabled).sentences;
  if (!first) throw new Error(`nothing found in: ${text}`);
  matcher.load(first.number);
  return first;
}

describe('evidence', () => {
  const claim =
    'The eastward expansion of NATO provoked the war in Ukraine, and Boris Johnson torpedoed the Istanbul peace deal.';

  it('comes best first, and of enabled talking points alone', () => {
    const { evidence } = gathered(claim);
    const ids = evidence.map(({ owner }) => index.talkingPoints[owner]!.id);
    expect(ids).toEqual(
      expect.arrayContaining(['istanbul-2022-deal-wrecked', 'nato-expansion-provoked-war']),
    );
    const ranks = evidence.map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    const others = gathered(claim, (owner) => owner !== evidence[0]!.owner).evidence;
    expect(others.some(({ owner }) => owner === evidence[0]!.owner)).toBe(false);
  });

  it('promises at least what any of its alignments turns out to be worth', () => {
    for (let phrasing = 0; phrasing < index.phrasings.count; phrasing += 7) {
      for (const one of gathered(`They say that ${index.phrasingText(phrasing)} and more.`).evidence) {
        const { alignments, promise } = matcher.align(one);
        for (const { score, phrasing: found } of alignments)
          expect(worth(score, index.phrasings.floor[found]!)).toBeLessThanOrEqual(promise + 1e-5);
      }
    }
  });

  it('is none in what ordinary news shares with the catalogue', () => {
    const news = [
      'Russian forces attacked Ukrainian positions near the town overnight, the general staff in Kyiv said.',
      'The president of Ukraine met the German chancellor to discuss air defence and further sanctions on Russia.',
      'NATO defence ministers gather in Brussels on Thursday for talks on ammunition for Ukraine.',
    ];
    const found = news.flatMap((text) => {
      matcher.scan(text);
      return matcher.gather(everything).sentences;
    });
    expect(found).toEqual([]);
  });
});
