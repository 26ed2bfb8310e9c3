// Why this matched: the passage with the words that count, how alike it is, and the closest wording of the catalogue.
import { Disclosure } from '../components/disclosure';
import { Emphasis } from '../components/emphasis';
import type { MessageKey, Words } from '../components/words';
import { useWords } from '../components/words-context';
import type { PopoverView } from './types';

type Parts = NonNullable<PopoverView['parts']>;

const DEGREES: { from: number; key: MessageKey }[] = [
  { from: 0.9, key: 'similarityVeryClose' },
  { from: 0.75, key: 'similarityClose' },
  { from: 0.5, key: 'similarityModerate' },
  { from: 0, key: 'similarityLoose' },
];

/** A score in words and per cent: "close, 87%". */
export function similarityText(words: Words, score: number): string {
  const degree = DEGREES.find(({ from }) => score >= from) ?? DEGREES[DEGREES.length - 1]!;
  // A computed similarity is never certain.
  return words.say('similarityValue', words.say(degree.key), words.percent(Math.min(score, 0.99)));
}

/** What the score was made of, as pairs of label and value; parts that do not apply are left out. */
function partRows(words: Words, parts: Parts): [string, string][] {
  const rows: [string, string][] = [];
  if (parts.phrasing) {
    rows.push([words.say('whyWords'), words.percent(parts.containment)]);
    rows.push([words.say('whyOrder'), words.percent(parts.order)]);
  }
  if (parts.pattern > 0) rows.push([words.say('whyCombination'), words.percent(parts.pattern)]);
  rows.push([words.say('whyNoise'), words.percent(parts.noiseFloor)]);
  return rows;
}

/** Starts closed, with the similarity beside its label. */
export function Why({ view }: { view: PopoverView }) {
  const words = useWords();
  const { parts, passage, score, language } = view;
  if (!parts || score === undefined) return null;
  return (
    <Disclosure label={words.say('whyLabel')} aside={similarityText(words, score)}>
      <dl class="why">
        <dt>{words.say('whyPassage')}</dt>
        <dd>
          <Emphasis passage={passage} language={language} />
        </dd>
        <dt>{words.say('whyClosest')}</dt>
        <dd>
          {parts.phrasing ? (
            <q dir="auto" lang={language}>
              {parts.phrasing}
            </q>
          ) : (
            words.say('whyPattern')
          )}
        </dd>
      </dl>
      <dl class="parts">
        {partRows(words, parts).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="note">{words.say('similarityNote')}</p>
      <p class="note">{words.say('stanceNote')}</p>
    </Disclosure>
  );
}
