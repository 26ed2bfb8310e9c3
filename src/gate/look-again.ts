// When a page that did not concern us is worth another look: after a navigation within it, and while it grows.
// No mutation observer: a page that never concerns us must not feel us. Pauses grow while nothing happens, then end; the
// reader's next scroll or click begins them anew.

import { rawText } from './page-text';

/** Milliseconds. */
const FIRST_PAUSE = 1000;
const LAST_PAUSE = 64_000;
/** Longer pauses are cut short when the reader does something. */
const LONG_PAUSE = 4000;
/** A page holds something else when its text is longer or shorter by this many characters (UTF-16). */
const CHANGED = 200;

/** Another address, or another language as after a translation, means another text. */
function identity(document: Document): string {
  return document.URL + document.documentElement?.lang;
}

/** Calls `look` with the page's raw text whenever the page may have come to concern us, until the signal is aborted. `seen`
 * is the length (UTF-16) of the text that has been looked at. */
export function lookAgain(
  document: Document,
  seen: number,
  look: (raw: string) => void,
  signal: AbortSignal,
): void {
  const view = document.defaultView;
  if (!view) return;
  let pause = FIRST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let length = seen;
  let page = identity(document);

  const tick = () => {
    timer = undefined;
    if (signal.aborted || document.visibilityState === 'hidden') return;
    const raw = rawText(document);
    if (identity(document) !== page || Math.abs(raw.length - length) > CHANGED) {
      ({ length } = raw);
      page = identity(document);
      look(raw);
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
    if (timer === undefined || pause > LONG_PAUSE) begin();
  };

  const listen = () => {
    const quietly = { signal, passive: true, capture: true } as const;
    if ('navigation' in view) view.navigation.addEventListener('navigatesuccess', begin, { signal });
    else
      for (const name of ['popstate', 'hashchange'])
        (view as Window).addEventListener(name, begin, { signal });
    for (const name of ['click', 'scroll', 'visibilitychange'])
      document.addEventListener(name, stir, quietly);
  };

  // The page is still loading: even listening waits for the first pause to end.
  timer = setTimeout(() => {
    if (signal.aborted) return;
    listen();
    tick();
  }, pause);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
