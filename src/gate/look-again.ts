// When a page that did not concern us is worth another look: after a navigation within it, and while it grows.
// No mutation observer: a page that never concerns us must not feel us. Pauses grow while nothing happens, then end; the
// reader's next scroll or click begins them anew.

/** Milliseconds. */
const FIRST_PAUSE = 1000;
const LAST_PAUSE = 64_000;
/** A page has grown when its text is longer by this many characters (UTF-16). */
const GROWN = 200;

/** Calls `look` whenever the page may have come to concern us, until the signal is aborted. */
export function lookAgain(document: Document, look: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  let pause = FIRST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen = stateOf(document);

  const tick = () => {
    timer = undefined;
    if (signal.aborted || document.visibilityState === 'hidden') return;
    const now = stateOf(document);
    const changed = now.address !== seen.address || now.length > seen.length + GROWN;
    if (changed) {
      seen = now;
      look();
    } else {
      pause *= 2;
    }
    if (pause <= LAST_PAUSE) timer = setTimeout(tick, pause);
  };
  const begin = () => {
    pause = FIRST_PAUSE;
    clearTimeout(timer);
    timer = setTimeout(tick, pause);
  };
  const stir = () => {
    if (timer === undefined) begin();
  };

  const quietly = { signal, passive: true, capture: true } as const;
  if ('navigation' in view) view.navigation.addEventListener('navigatesuccess', begin, { signal });
  for (const name of ['popstate', 'hashchange', 'pageshow']) view.addEventListener(name, begin, { signal });
  for (const name of ['click', 'scroll', 'visibilitychange']) document.addEventListener(name, stir, quietly);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  begin();
}

function stateOf(document: Document): { address: string; length: number } {
  return { address: document.URL, length: document.body?.textContent?.length ?? 0 };
}
