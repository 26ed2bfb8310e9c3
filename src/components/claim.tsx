// The claim: its title, its wording, who said it and when, and what kind of claim it is.

import type { TalkingPointTexts } from '../messages/protocol';
import { CatalogueText } from './catalogue-text';
import { formatDate } from './dates';
import { Heading, type HeadingLevel } from './heading';
import type { MessageKey, Words } from './words';
import { useWords } from './words-context';

const KINDS: Record<TalkingPointTexts['kind'], MessageKey> = {
  fact: 'kindFact',
  forecast: 'kindForecast',
  demand: 'kindDemand',
  threat: 'kindThreat',
  opinion: 'kindOpinion',
};

type Speakers = TalkingPointTexts['said_by'];

function occasion(words: Words, { date, where }: Speakers[number]): string {
  return [date && formatDate(date, words.language), where].filter(Boolean).join(', ');
}

/**
 * One line per person, in the order of the catalogue, with what the sources give: "Sergey Lavrov, foreign minister,
 * 5 December 2024, interview with Tucker Carlson; 24 June 2025".
 */
export function speakerLines(words: Words, speakers: Speakers): string[] {
  const occasions = new Map<string, string[]>();
  for (const speaker of speakers) {
    const name = [speaker.who, speaker.role].filter(Boolean).join(', ');
    occasions.set(name, [...(occasions.get(name) ?? []), occasion(words, speaker)]);
  }
  return [...occasions].map(([name, all]) =>
    [name, all.filter(Boolean).join('; ')].filter(Boolean).join(', '),
  );
}

function lifeOf(words: Words, { since, until }: TalkingPointTexts): string {
  const from = since && formatDate(since, words.language);
  const to = until && formatDate(until, words.language);
  if (from && to) return words.say('inUseBetween', from, to);
  if (from) return words.say('inUseSince', from);
  return to ? words.say('inUseUntil', to) : '';
}

/** Kind, life and status of a claim in one line: "Forecast · in use since December 2024". */
export function claimFacts(words: Words, texts: TalkingPointTexts): string[] {
  const facts = [words.say(KINDS[texts.kind]), lifeOf(words, texts)];
  if (texts.status === 'dated') facts.push(words.say('statusDated'));
  if (texts.status === 'retired') facts.push(words.say('statusRetired'));
  return facts.filter(Boolean);
}

function namedFirst(speakers: Speakers, named = ''): Speakers {
  const isNamed = ({ who }: Speakers[number]) => named !== '' && who.includes(named);
  return [...speakers.filter(isNamed), ...speakers.filter((speaker) => !isNamed(speaker))];
}

function People({ speakers, folded }: { speakers: Speakers; folded: boolean }) {
  const words = useWords();
  const [first = '', ...others] = speakerLines(words, speakers);
  const list = (lines: readonly string[]) => lines.map((line) => <li key={line}>{line}</li>);
  if (!folded || others.length === 0) {
    return (
      <ul class="people" aria-label={words.say('saidBy')}>
        {list([first, ...others])}
      </ul>
    );
  }
  return (
    <details class="people">
      <summary>
        <span class="unseen">{words.say('saidBy')}: </span>
        {first} <span class="people-more">{words.count('andMore', others.length)}</span>
      </summary>
      <ul>{list(others)}</ul>
    </details>
  );
}

interface Props {
  texts: TalkingPointTexts;
  level: HeadingLevel;
  titleId?: string;
  /** True where the title stands above already. */
  untitled?: boolean;
  /** True where room is short: of several speakers the first is shown, the others fold out. */
  folded?: boolean;
  /** Whom the page names: if it is one of those who said it, they come first. */
  named?: string | undefined;
}

/** The claim, stated as a claim. */
export function Claim({ texts, level, titleId, untitled = false, folded = false, named }: Props) {
  const words = useWords();
  return (
    <section class="claim">
      {!untitled && (
        <Heading level={level} class="title" id={titleId}>
          <CatalogueText text={texts.title} />
        </Heading>
      )}
      <p class="wording">
        {/* No quotation marks: the wording is ours, although names and dates stand below it. */}
        <span lang="en" dir="auto">
          {texts.claim}
        </span>
      </p>
      <People speakers={namedFirst(texts.said_by, named)} folded={folded} />
      <p class="facts">{claimFacts(words, texts).join(' · ')}</p>
    </section>
  );
}
