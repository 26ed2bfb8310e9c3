// What ISW assessed, with its source, date and age, and apart from it the plain public facts beside it.
import { type AssessmentDate, dateOfSource } from '../catalogue/texts';
import type { TalkingPointTexts } from '../messages/protocol';
import { daysSince, formatAge, formatDate } from './dates';
import { Heading, type HeadingLevel } from './heading';
import { publisherLine, SourceLink } from './sources';
import type { Words } from './words';
import { useWords } from './words-context';

/** From this age on the reader is told that things may have changed. */
const OLD_AFTER_DAYS = 365;

/** "report of 6 December 2024", "report of about 25 May 2026", or the day of the page where no report is dated. */
export function assessmentDay(words: Words, { date, of }: AssessmentDate): string {
  const day = formatDate(date, words.language);
  if (of === 'page') return day;
  return words.say(of === 'report' ? 'sourceReportDate' : 'sourceReportAbout', day);
}

/** "report of 6 December 2024, 23 months ago", or that no date is known. */
function assessmentDate(words: Words, assessed: AssessmentDate | undefined, now: number): string {
  if (!assessed) return words.say('assessmentUndated');
  const age = formatAge(assessed.date, words.language, now);
  return words.say('assessmentAsOf', assessmentDay(words, assessed), age);
}

function sourcesOf({ sources }: TalkingPointTexts) {
  return sources.filter(({ supports }) => supports === 'assessment');
}

/** The newest source of the assessment: the one that its date comes from. */
function mainSource(texts: TalkingPointTexts) {
  const own = sourcesOf(texts);
  const { assessed } = texts;
  const gives = (found: AssessmentDate | undefined) =>
    found?.date === assessed?.date && found?.of === assessed?.of;
  return own.find((source) => gives(dateOfSource(source))) ?? own[0];
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
  const old = texts.assessed !== undefined && daysSince(texts.assessed.date, now) >= OLD_AFTER_DAYS;
  return (
    <section class="assessment">
      <Heading level={level} class="label">
        {words.say('assessmentLabel')}
      </Heading>
      <p class="date">
        <From texts={texts} />
        <span class="block">{assessmentDate(words, texts.assessed, now)}</span>
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
