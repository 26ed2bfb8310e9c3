// The benchmark's report as Markdown: ratios first, then what they are made of.
import type { Load } from './load';
import { median, pairedDifference } from './statistics';
import type { TraceSummary } from './trace';

export interface PageResult {
  name: string;
  withUs: Load[];
  without: Load[];
  /** With an extension whose content script is empty; Chromium, pages that do not concern us. */
  empty: Load[];
  /** Traced loads, Chromium only. */
  traced: Load[];
}

export interface BrowserResult {
  browser: string;
  pages: PageResult[];
}

type Metric = 'firstPaint' | 'domContentLoaded' | 'load' | 'tasks' | 'scripts' | 'heap';

const TITLES: [Metric, string][] = [
  ['firstPaint', 'first paint'],
  ['domContentLoaded', 'DOMContentLoaded'],
  ['load', 'load event'],
  ['tasks', 'main-thread tasks'],
  ['scripts', 'scripts'],
  ['heap', 'JS heap'],
];

/** The whole report. */
export function report(results: BrowserResult[], pairs: number, machine: string): string {
  const lines = [
    '# Performance in real browsers',
    '',
    'Written by `npm run bench:browser`. Each page is loaded in pairs, once with the extension and once without, in two',
    'browsers side by side; figures are medians. A difference is given with the span in which its median lies with 95 %:',
    'a span that holds 0 is noise.',
    '',
    `${pairs} pairs per page. ${machine}`,
    '',
  ];
  for (const { browser, pages } of results) {
    lines.push(
      `## ${browser}`,
      '',
      ...ratioTable(pages),
      '',
      ...differenceTable(pages, 'difference', 'without'),
      '',
    );
    const compared = pages.filter((page) => page.empty.length > 0);
    if (compared.length > 0)
      lines.push(...differenceTable(compared, 'difference to an empty content script', 'empty'), '');
    const traced = pages.filter((page) => page.traced.length > 0);
    if (traced.length > 0)
      lines.push(
        'What our scripts did on the main thread (traced loads, medians):',
        '',
        ...traceTable(traced),
        '',
      );
  }
  return lines.join('\n');
}

function ratioTable(pages: PageResult[]): string[] {
  const metrics = TITLES.filter(([metric]) => metric !== 'scripts' && has(pages, metric));
  return [
    `| with the extension / without | ${metrics.map(([, title]) => title).join(' | ')} |`,
    `|---|${metrics.map(() => '--:').join('|')}|`,
    ...pages.map((page) => {
      const cells = metrics.map(([metric]) =>
        (of(page.withUs, metric) / of(page.without, metric)).toFixed(2),
      );
      return `| ${page.name} | ${cells.join(' | ')} |`;
    }),
  ];
}

function differenceTable(pages: PageResult[], title: string, against: 'without' | 'empty'): string[] {
  const metrics = TITLES.filter(([metric]) => has(pages, metric));
  return [
    `| ${title} | ${metrics.map(([metric, name]) => `${name}, ${metric === 'heap' ? 'MB' : 'ms'}`).join(' | ')} |`,
    `|---|${metrics.map(() => '--:').join('|')}|`,
    ...pages.map((page) => {
      const cells = metrics.map(([metric]) => {
        const unit = metric === 'heap' ? 2 ** 20 : 1;
        const values = (loads: Load[]) => loads.map((load) => (load[metric] ?? Number.NaN) / unit);
        const { median: middle, low, high } = pairedDifference(values(page.withUs), values(page[against]));
        return `${signed(middle)} (${signed(low)} … ${signed(high)})`;
      });
      return `| ${page.name} | ${cells.join(' | ')} |`;
    }),
  ];
}

function traceTable(pages: PageResult[]): string[] {
  const all = pages.flatMap((page) => page.traced.flatMap((load) => load.trace ?? []));
  const files = [...new Set(all.flatMap((trace) => [...trace.scripts.keys()]))].sort();
  return [
    `| ms | ${files.join(' | ')} | most of one task | tasks with over 50 | first mark | all marks |`,
    `|---|${files.map(() => '--:').join('|')}|--:|--:|--:|--:|`,
    ...pages.map((page) => {
      const traces = page.traced.flatMap((load) => load.trace ?? []);
      const middle = (pick: (trace: TraceSummary) => number) => median(traces.map(pick));
      const costs = files.map((file) => middle((trace) => trace.scripts.get(file) ?? 0).toFixed(1));
      const tasks = `${middle((t) => t.longest).toFixed(1)} | ${middle((t) => t.long)}`;
      const marks = `${rounded(middle((t) => t.firstMark))} | ${rounded(middle((t) => t.allMarks))}`;
      return `| ${page.name} | ${costs.join(' | ')} | ${tasks} | ${marks} |`;
    }),
  ];
}

function has(pages: PageResult[], metric: Metric): boolean {
  return pages.some((page) => page.withUs.some((load) => load[metric] !== undefined));
}

function of(loads: Load[], metric: Metric): number {
  return median(loads.map((load) => load[metric] ?? Number.NaN));
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

function rounded(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(0);
}
