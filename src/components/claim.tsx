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

interface Props {
  texts: TalkingPointTexts;
  level: HeadingLevel;
  titleId?: string;
  /** True where the title stands above already. */
  untitled?: boolean;
}

/** The claim, stated as a claim. */
export function Claim({ texts, level, titleId, untitled = false }: Props) {
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
      <ul class="people" aria-label={words.say('saidBy')}>
        {texts.said_by.map((speaker) => (
          <li key={speakerLine(words, speaker)}>{speakerLine(words, speaker)}</li>
        ))}
      </ul>
      <p class="facts">{claimFacts(words, texts).join(' · ')}</p>
    </section>
  );
}
