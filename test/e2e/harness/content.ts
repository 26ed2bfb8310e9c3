// The page room alone in a browser: src/page in a content script, looking for exact phrases instead of talking points.
import {
  type Found,
  type MarkKind,
  type PageMark,
  type Reading,
  startReading,
} from '../../../src/page/reading';

/** What is looked for: words, with any white space between them, and how a passage with them is marked. */
export interface Phrase {
  words: string;
  kind?: MarkKind;
  painted?: boolean;
}

/** A mark as a test sees it: JSON only. */
export interface SeenMark {
  id: number;
  kind: MarkKind;
  painted: boolean;
  visible: boolean;
  /** The words that were found. */
  passage: string;
  /** The words that the range covers on the page now. */
  covered: string;
  role: string;
  language: string | null;
  before: string | null;
  headline: string | null;
}

export interface HarnessState {
  marks: SeenMark[];
  /** How often `find` was asked, and the marks were reported. */
  searched: number;
  reports: number;
  events: string[];
  incomplete: string | null;
}

interface Messenger {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

const { browser, chrome } = globalThis as unknown as { browser?: Messenger; chrome: Messenger };

class Harness {
  private reading: Reading<string> | undefined;
  private ending = new AbortController();
  private phrases: Phrase[] = [];
  private state: Omit<HarnessState, 'marks'> = { searched: 0, reports: 0, events: [], incomplete: null };

  start(phrases: Phrase[]): void {
    this.stop();
    this.phrases = phrases;
    this.ending = new AbortController();
    this.state = { searched: 0, reports: 0, events: [], incomplete: null };
    const note = (event: string) => this.state.events.push(event);
    this.reading = startReading<string>({
      document,
      find: ({ block }) => this.find(block.text),
      insertCss: (css) => send({ insert: css }),
      removeCss: (css) => void send({ remove: css }),
      isForeign: (element) => element.localName === 'foreign-host',
      onMarks: () => this.state.reports++,
      onRest: (mark) => note(`rest ${mark.payload}`),
      onLeave: () => note('leave'),
      onActivate: (mark) => note(`activate ${mark.payload}`),
      onIncomplete: (reason) => {
        this.state.incomplete = reason ?? null;
      },
      signal: this.ending.signal,
      random: Math.random,
    });
  }

  stop(): void {
    this.ending.abort();
    this.reading = undefined;
  }

  see(): HarnessState {
    return { ...this.state, marks: (this.reading?.marks() ?? []).map(seen) };
  }

  rematch(phrases: Phrase[]): Promise<void> | undefined {
    this.phrases = phrases;
    return this.reading?.rematch();
  }

  settle(): Promise<void> | undefined {
    return this.reading?.settled();
  }

  rects(id: number): { x: number; y: number; width: number; height: number }[] {
    return (this.reading?.rects(id) ?? []).map(({ x, y, width, height }) => ({ x, y, width, height }));
  }

  scrollTo(id: number): boolean {
    return this.reading?.scrollTo(id) ?? false;
  }

  private find(text: string): Found<string>[] {
    this.state.searched++;
    return this.phrases.flatMap(({ words, kind = 'unattributed', painted = true }) => {
      const expression = new RegExp(words.replace(/\s+/g, '\\s+'), 'g');
      return [...text.matchAll(expression)].map((match) => {
        return { start: match.index, end: match.index + match[0].length, kind, painted, payload: words };
      });
    });
  }
}

function seen(mark: PageMark<string> & { visible: boolean }): SeenMark {
  const { block } = mark.pageBlock;
  const range = document.createRange();
  range.setStart(mark.range.startContainer, mark.range.startOffset);
  range.setEnd(mark.range.endContainer, mark.range.endOffset);
  return {
    id: mark.id,
    kind: mark.kind,
    painted: mark.painted,
    visible: mark.visible,
    passage: squeezed(block.text.slice(mark.start, mark.end)),
    covered: squeezed(range.toString()),
    role: block.role,
    language: block.language ?? null,
    before: block.before === undefined ? null : squeezed(block.before),
    headline: block.headline ?? null,
  };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function send(message: { insert: string } | { remove: string }): Promise<void> {
  await (browser ?? chrome).runtime.sendMessage(message);
}

declare global {
  var harness: Harness;
}

globalThis.harness = new Harness();
