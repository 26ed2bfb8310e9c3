// The text that "copy" gives: the claim, ISW's assessment with its date, and the sources, as plain text or Markdown.
import { assessmentDay } from '../components/assessment';
import { speakerLines } from '../components/claim';
import { formatDate } from '../components/dates';
import { isLinkable, publisherLine } from '../components/sources';
import type { Words } from '../components/words';
import type { TalkingPointTexts } from '../messages/protocol';

type Source = TalkingPointTexts['sources'][number];

/** Neutralises what Markdown would read as markup or HTML. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

function assessmentLine(words: Words, { assessment, assessed }: TalkingPointTexts): string {
  return assessed
    ? words.say('citationAssessment', assessmentDay(words, assessed), assessment)
    : words.say('citationAssessmentUndated', assessment);
}

function sourceText(words: Words, source: Source): string {
  const date = source.date && formatDate(source.date, words.language);
  const parts = [publisherLine(words, source), source.title, source.report, date].filter(Boolean);
  return `${parts.join(', ')}. ${source.url}`;
}

function sourceMarkdown(words: Words, source: Source): string {
  const date = source.date && formatDate(source.date, words.language);
  const title = escapeMarkdown(source.title ?? source.report ?? source.url);
  const address = source.url.replace(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const link = isLinkable(source.url) ? `[${title}](${address})` : title;
  const report = source.title && source.report && escapeMarkdown(source.report);
  return [escapeMarkdown(publisherLine(words, source)), link, report, date].filter(Boolean).join(', ');
}

function assessmentSources(texts: TalkingPointTexts): Source[] {
  return texts.sources.filter((source) => source.supports === 'assessment');
}

/** A talking point as plain text to paste into a message. */
export function citePlain(words: Words, texts: TalkingPointTexts): string {
  return [
    words.say('citationClaim', texts.claim),
    words.say('citationSaidBy', speakerLines(words, texts.said_by).join(' / ')),
    assessmentLine(words, texts),
    ...assessmentSources(texts).map((source) => words.say('citationSource', sourceText(words, source))),
  ].join('\n');
}

/** A talking point as a Markdown quotation with linked sources. */
export function citeMarkdown(words: Words, texts: TalkingPointTexts): string {
  const people = speakerLines(words, texts.said_by).join(' / ');
  return [
    `> ${escapeMarkdown(words.say('citationClaim', texts.claim))}`,
    '>',
    `> ${escapeMarkdown(words.say('citationSaidBy', people))}`,
    '',
    escapeMarkdown(assessmentLine(words, texts)),
    '',
    ...assessmentSources(texts).map(
      (source) => `- ${words.say('citationSource', sourceMarkdown(words, source))}`,
    ),
  ].join('\n');
}
