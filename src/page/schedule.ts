// Work in short slices, so that the page never waits for us.

/** Longest slice, in milliseconds. */
const SLICE = 8;

/** Lets the page have its turn, then goes on. */
function turn(): Promise<void> {
  if (typeof scheduler !== 'undefined' && 'postTask' in scheduler) {
    return scheduler.postTask(() => {}, { priority: 'user-visible' });
  }
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Runs `step` until it returns false, giving way after each slice. Ends early, without an error, when the signal is
 * aborted. Returns the time spent working, in milliseconds. */
export async function inSlices(step: () => boolean, signal: AbortSignal): Promise<number> {
  let worked = 0;
  while (!signal.aborted) {
    const begin = performance.now();
    let more = true;
    do more = step();
    while (more && performance.now() - begin < SLICE);
    worked += performance.now() - begin;
    if (!more) break;
    await turn();
  }
  return worked;
}
