// Where it was read: publisher and outlet, title, report, date and link, grouped by what each source supports.
import type { ComponentChildren } from 'preact';
import type { Source } from '../catalogue/talking-point';
import { formatDate } from './dates';
import { Heading, type HeadingLevel } from './heading';
import { Icon } from './icons';
import type { MessageKey, Words } from './words';
import { useWords } from './words-context';

/** "ISW, via RBC-Ukraine", or the publisher alone. */
export function publisherLine(words: Words, source: Source): string {
  return source.via ? words.say('sourceVia', source.publisher, source.via) : source.publisher;
}

/** The page's own date; the day of the report that it relays is named as such and never shown as the page's. */
export function sourceDates(words: Words, source: Source): string[] {
  const dates: string[] = [];
  if (source.date) dates.push(formatDate(source.date, words.language));
  if (source.report_date && !source.report) {
    dates.push(words.say('sourceReportAbout', formatDate(source.report_date, words.language)));
  }
  return dates;
}

/** Whether an address may be shown as a link: packs are checked when they come in, and once more where it counts. */
export function isLinkable(url: string): boolean {
  return url.startsWith('https://');
}

const GROUPS: { supports: Source['supports']; label: MessageKey }[] = [
  { supports: 'assessment', label: 'sourcesLabel' },
  { supports: 'claim', label: 'sourcesClaim' },
  { supports: 'context', label: 'sourcesContext' },
];

/** Keeps the sign of a link on the line of its last word. */
const NO_BREAK = '\u2060';

/** A link that opens beside the page and tells the source nothing of where it was followed; text where it is not to be one. */
export function SourceLink({ url, children }: { url: string; children: ComponentChildren }) {
  const words = useWords();
  if (!isLinkable(url)) return <bdi>{children}</bdi>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      <bdi>{children}</bdi>
      {NO_BREAK}
      <Icon name="external" />
      <span class="unseen"> ({words.say('opensNewTab')})</span>
    </a>
  );
}

function SourceItem({ source }: { source: Source }) {
  const words = useWords();
  const title = source.title ?? source.report ?? source.url;
  return (
    <li>
      <p class="from">{[publisherLine(words, source), ...sourceDates(words, source)].join(' · ')}</p>
      <p>
        <SourceLink url={source.url}>{title}</SourceLink>
      </p>
      {source.title && source.report && <p class="report">{source.report}</p>}
    </li>
  );
}

/** All sources, the assessment's own first. */
export function Sources({ sources, level }: { sources: readonly Source[]; level: HeadingLevel }) {
  const words = useWords();
  return (
    <section class="sources">
      {GROUPS.map(({ supports, label }) => {
        const group = sources.filter((source) => source.supports === supports);
        if (group.length === 0) return null;
        return (
          <div key={supports}>
            <Heading level={level} class="label">
              {words.say(label)}
            </Heading>
            <ul>
              {group.map((source) => (
                <SourceItem key={source.url} source={source} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
