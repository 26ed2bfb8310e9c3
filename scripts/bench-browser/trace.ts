// What our scripts did on the page's main thread, read from Chromium's own trace.
import { ourFile, ourSamples, type TraceEvent } from './profile';

export interface TraceSummary {
  /** Milliseconds by file name (gate.js, reader.js ...), compiling included. */
  scripts: Map<string, number>;
  /** The most that our scripts took of one task, in milliseconds, and of how many tasks they took over 50 ms. */
  longest: number;
  long: number;
  /** Milliseconds from the reader's first instruction to the first and the last mark; NaN where there was none. */
  firstMark: number;
  allMarks: number;
}

/** The categories that the summary needs. */
export const CATEGORIES = [
  'devtools.timeline',
  'blink.user_timing',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'disabled-by-default-v8.cpu_profiler.hires',
];

/** Name of the page's own timing marks for changed highlights. */
export const MARK = 'highlights-changed';

const LONG = 50;

/** Sums up a trace of one page load. */
export function summarise(json: string): TraceSummary {
  const { traceEvents: events } = JSON.parse(json) as { traceEvents: TraceEvent[] };
  const evaluated = events.filter((e) => e.name === 'EvaluateScript' && ourFile(e.args?.data?.url));
  const pid = evaluated.find((e) => ourFile(e.args?.data?.url) === 'gate.js')?.pid ?? -1;
  const scripts = new Map<string, number>();
  for (const { took, file } of ourSamples(events, pid))
    scripts.set(file, (scripts.get(file) ?? 0) + took / 1000);
  for (const { dur, args } of events.filter((e) => e.name === 'v8.compile' && e.pid === pid)) {
    const file = ourFile(args?.data?.url);
    if (file) scripts.set(file, (scripts.get(file) ?? 0) + (dur ?? 0) / 1000);
  }
  const perTask = tasks(events, pid);
  const begin = evaluated.find((e) => ourFile(e.args?.data?.url) === 'reader.js')?.ts ?? Number.NaN;
  const marks = events.filter((e) => e.name === MARK).map((e) => (e.ts - begin) / 1000);
  return {
    scripts,
    longest: Math.max(0, ...perTask),
    long: perTask.filter((took) => took > LONG).length,
    firstMark: marks.length > 0 ? Math.min(...marks) : Number.NaN,
    allMarks: marks.length > 0 ? Math.max(...marks) : Number.NaN,
  };
}

/** Milliseconds of our scripts in each task of the main thread in which they were at work. */
function tasks(events: readonly TraceEvent[], pid: number): number[] {
  const all = events.filter((e) => e.name === 'RunTask' && e.ph === 'X' && e.pid === pid && e.tid === pid);
  all.sort((a, b) => a.ts - b.ts);
  const taken = new Map<TraceEvent, number>();
  let at = 0;
  for (const sample of ourSamples(events, pid)) {
    while (at + 1 < all.length && (all[at + 1]?.ts ?? 0) <= sample.at) at++;
    const task = all[at];
    if (task) taken.set(task, (taken.get(task) ?? 0) + sample.took / 1000);
  }
  return [...taken.values()];
}
