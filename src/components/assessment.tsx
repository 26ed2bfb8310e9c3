// What ISW assessed, with its source, date and age, and apart from it the plain public facts beside it.
import { dateOfSource } from '../catalogue/texts';
import type { TalkingPointTexts } from '../messages/protocol';
import { daysSince, formatAge, formatDate } from './dates';
import { Heading, type HeadingLevel } from './heading';
import { publisherLine, SourceLink } from './sources';
import type { Words } from './words';
import { useWords } from './words-context';

/** From this age on the reader is told that things may have changed. */
const OLD_AFTER_DAYS = 365;

/** "6 December 2024, 23 months ago", or that no date is known. */
export function assessmentDate(words: Words, date: string | undefined, now: number): string {
  if (!date) return words.say('assessmentUndated');
  return words.say('assessmentAsOf', formatDate(date, words.language), formatAge(date, words.language, now));
}

function sourcesOf({ sources }: TalkingPointTexts) {
  return sources.filter(({ supports }) => supports === 'assessment');
}

/** The newest source of the assessment: the one that its date comes from. */
function mainSource(texts: TalkingPointTexts) {
  const own = sourcesOf(texts);
  return own.find((source) => dateOfSource(source) === texts.assessedOn) ?? own[0];
}

/** "Institute for the Study of War, via RBC-Ukraine", with its link. */
function From({ texts }: { texts: TalkingPointTexts }) {
  const words = useWords();
  const source = mainSource(texts);
  if (!source) return null;
  const publisher = source.publisher === 'ISW' ? words.say('isw') : source.publisher;
  return <SourceLink url={source.url}>{publisherLine(words, { ...source, publisher })}</SourceLink>;
}

interface Props {
  texts: TalkingPointTexts;
  level: HeadingLevel;
}

/** ISW's view, labelled as ISW's. */
export function Assessment({ texts, level }: Props) {
  const words = useWords();
  const now = Date.now();
  const { length: count } = sourcesOf(texts).filter(dateOfSource);
  const old = texts.assessedOn !== undefined && daysSince(texts.assessedOn, now) >= OLD_AFTER_DAYS;
  return (
    <section class="assessment">
      <Heading level={level} class="label">
        {words.say('assessmentLabel')}
      </Heading>
      <p class="date">
        <From texts={texts} />
        <span class="block">{assessmentDate(words, texts.assessedOn, now)}</span>
      </p>
      <p class="prose" lang="en" dir="auto">
        {texts.assessment}
      </p>
      <p class="note">
        {words.say('assessmentNote')} {count > 1 && words.say('assessmentNewest')}{' '}
        {old && words.say('assessmentOld')}
      </p>
    </section>
  );
}

/** Context beside the assessment, labelled as not ISW's; nothing where the catalogue has none. */
export function Context({ texts, level }: Props) {
  const words = useWords();
  if (!texts.context) return null;
  return (
    <section class="context">
      <Heading level={level} class="label">
        {words.say('contextLabel')}
      </Heading>
      <p class="date">{words.say('contextNote')}</p>
      <p class="prose" lang="en" dir="auto">
        {texts.context}
      </p>
    </section>
  );
}
