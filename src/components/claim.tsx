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

/** "Sergey Lavrov, foreign minister, 5 December 2024, interview with Tucker Carlson", with what the source gives. */
export function speakerLine(words: Words, speaker: TalkingPointTexts['said_by'][number]): string {
  const date = speaker.date && formatDate(speaker.date, words.language);
  return [speaker.who, speaker.role, date, speaker.where].filter(Boolean).join(', ');
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

type Speakers = TalkingPointTexts['said_by'];

function namedFirst(speakers: Speakers, named = ''): Speakers {
  const isNamed = ({ who }: Speakers[number]) => named !== '' && who.includes(named);
  return [...speakers.filter(isNamed), ...speakers.filter((speaker) => !isNamed(speaker))];
}

function People({ speakers, folded }: { speakers: Speakers; folded: boolean }) {
  const words = useWords();
  const [first = '', ...others] = speakers.map((speaker) => speakerLine(words, speaker));
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
        <q lang="en" dir="auto">
          {texts.claim}
        </q>
      </p>
      <People speakers={namedFirst(texts.said_by, named)} folded={folded} />
      <p class="facts">{claimFacts(words, texts).join(' · ')}</p>
    </section>
  );
}
