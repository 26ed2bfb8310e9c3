// Waiting for something to be so, instead of waiting for a time.

/** Asks again and again until the answer is neither false, null nor undefined; errors count as "not yet". Fails after
 * `limit` milliseconds with the last answer. */
export async function until<T>(
  ask: () => Promise<T> | T,
  limit = 30_000,
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + limit;
  for (;;) {
    let last: unknown;
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<T, false | null | undefined>;
      }
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`not so within ${limit} ms; last: ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
