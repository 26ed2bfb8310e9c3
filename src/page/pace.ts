// How long to wait before looking at the next changes, so that a page that never rests costs little.

/** Milliseconds. */
const FIRST_DELAY = 40;
const LONGEST_DELAY = 2000;
/** A page that has been quiet for this long (milliseconds) is followed closely again. */
const QUIET = 3000;
/** Waiting this many times as long as the work took keeps our share of the main thread under a tenth. */
const REST_PER_WORK = 10;
/** Batches in a row after which the page counts as restless. */
const RESTLESS = 20;
/** Work (milliseconds) since the page last rested, beyond which it counts as too busy to be followed closely. */
const TOO_MUCH = 4000;

export class Pace {
  private batches = 0;
  private worked = 0;
  private lastEnd = Number.NEGATIVE_INFINITY;

  /** Takes note of a batch that ended at `now` after `work` (both milliseconds). */
  ended(now: number, work: number): void {
    if (now - work - this.lastEnd > QUIET) {
      this.batches = 0;
      this.worked = 0;
    }
    this.batches++;
    this.worked += work;
    this.lastEnd = now;
    this.lastWork = work;
  }

  private lastWork = 0;

  /** Milliseconds to wait before the next batch. */
  get delay(): number {
    const restless = FIRST_DELAY * 2 ** Math.max(0, Math.min(6, (this.batches - RESTLESS) / 10));
    return Math.min(LONGEST_DELAY, Math.max(restless, this.lastWork * REST_PER_WORK));
  }

  /** Whether the page changes so much that marks may come late. */
  get tooBusy(): boolean {
    return this.worked > TOO_MUCH;
  }
}
