// Notices that the page may have turned from light to dark or back: by the system's setting, or by its own switch, which
// is all but always an attribute of the root or the body.

/** Pages fade from one scheme to the other; their colours are looked at when that is over. Milliseconds. */
const FADE = 400;

/** Calls `onChange` some time after each likely change, until the signal is aborted. */
export function watchColourScheme(document: Document, onChange: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, FADE);
  };
  const observer = new MutationObserver(soon);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true });
  }
  document.defaultView
    ?.matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', soon, { signal });
  const end = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  signal.addEventListener('abort', end, { once: true });
}
