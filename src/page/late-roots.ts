// Finds open shadow roots that came after their host: attaching one changes nothing that an observer would report.

/** Milliseconds until the first look; each further pause is twice as long. */
const FIRST_PAUSE = 1000;
const LOOKS = 6;

/** Looks for new roots a few times at growing pauses, and again after each call of `restart`. */
export class LateRoots {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looks = 0;

  constructor(
    private readonly document: Document,
    private readonly isKnown: (root: ShadowRoot) => boolean,
    private readonly onFound: (host: Element) => void,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.timer), { once: true });
  }

  restart(): void {
    if (this.signal.aborted) return;
    this.looks = 0;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.look, FIRST_PAUSE);
  }

  private readonly look = (): void => {
    if (this.document.visibilityState !== 'hidden') this.search(this.document);
    if (++this.looks < LOOKS) this.timer = setTimeout(this.look, FIRST_PAUSE * 2 ** this.looks);
  };

  private search(tree: ParentNode): void {
    const elements = tree.querySelectorAll('*');
    for (let i = 0; i < elements.length; i++) {
      const element = elements[i];
      const root = element?.shadowRoot;
      if (!element || !root) continue;
      if (this.isKnown(root)) this.search(root);
      else this.onFound(element);
    }
  }
}
