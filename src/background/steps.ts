// Which passage the keyboard leads to: through all frames of a tab in order, and round.
import type { ReaderReport } from '../messages/protocol';

/** A passage of one of a tab's readers. */
export interface Place {
  reader: string;
  mark: number;
}

type Reports = readonly Pick<ReaderReport, 'reader' | 'marks' | 'open' | 'inView'>[];

/** Passages that can be seen, and the one whose popover is open; a popover is left by the next step even if it hides. */
function places(reports: Reports): { all: Place[]; open: number } {
  const all = reports.flatMap(({ reader, marks, open }) =>
    marks.filter(({ visible, id }) => visible || id === open).map(({ id }) => ({ reader, mark: id })),
  );
  const openIn = reports.find(({ open }) => open !== undefined);
  return {
    all,
    open: all.findIndex(({ reader, mark }) => reader === openIn?.reader && mark === openIn.open),
  };
}

/** The passage after or before the open one; without one, the first or last of the page. Undefined where there is none. */
export function stepFrom(reports: Reports, direction: 'next' | 'previous'): Place | undefined {
  const { all, open } = places(reports);
  if (open < 0) return direction === 'next' ? all[0] : all.at(-1);
  return all[(open + (direction === 'next' ? 1 : -1) + all.length) % all.length];
}

/** The passage to open where one reads: the open one, else the first on the screen, else the first of the page. */
export function placeToOpen(reports: Reports): Place | undefined {
  const { all, open } = places(reports);
  const onScreen = all.find(({ reader, mark }) =>
    reports.some((report) => report.reader === reader && report.inView === mark),
  );
  return all[open] ?? onScreen ?? all[0];
}
