// Watches the page for changes of its text, with one mutation observer for the document and its open shadow roots.
//
//   state of the page     | observer              | reading
//   ----------------------|-----------------------|--------------------------------------------
//   visible               | on                    | changes are reported as they come
//   hidden, unchanged     | on until it changes   | nothing
//   hidden, changed       | off                   | nothing; all is read again when it is shown
//   in the back/forward cache | frozen with the page | as after being hidden
import { Changes, WATCHED_ATTRIBUTES } from './changes';

export interface ObserverOptions {
  document: Document;
  isForeign: (element: Element) => boolean;
  /** Called inside the observer's callback, so before the page is painted again. */
  onTouched: () => void;
  /** There are changes to take, or the page was shown again. */
  onChanged: () => void;
  /** Called with true when the page is shown, and with false when it is hidden. */
  onShown: (shown: boolean) => void;
  /** The page has come back from the back/forward cache. */
  onRestored: () => void;
  signal: AbortSignal;
}

export class PageObserver {
  private readonly observer: MutationObserver;
  private readonly roots = new Set<WeakRef<ShadowRoot>>();
  private readonly known = new WeakSet<ShadowRoot>();
  private changes = new Changes();
  private resting = false;

  constructor(private readonly options: ObserverOptions) {
    this.observer = new MutationObserver(this.onRecords);
    this.watch(options.document);
    options.signal.addEventListener('abort', () => this.observer.disconnect(), { once: true });
    this.listen();
  }

  /** Listens, again where `document.open` has taken the listeners away. */
  listen(): void {
    const { document, signal } = this.options;
    document.addEventListener('visibilitychange', this.onVisibility, { signal });
    document.defaultView?.addEventListener('pageshow', this.onPageShow, { signal });
  }

  get isShown(): boolean {
    return this.options.document.visibilityState !== 'hidden';
  }

  /** Watches an open shadow root as well. */
  addRoot(root: ShadowRoot): void {
    if (this.known.has(root) || this.options.signal.aborted) return;
    this.known.add(root);
    this.roots.add(new WeakRef(root));
    this.watch(root);
  }

  /** Has the whole page read again. */
  readAgain(): void {
    this.changes.becomeLarge();
    if (this.isShown) this.options.onChanged();
  }

  isKnown(root: ShadowRoot): boolean {
    return this.known.has(root);
  }

  /** Has a part of the page read as if it had just come in. */
  enter(element: Element): void {
    this.changes.enter(element);
    if (this.isShown) this.options.onChanged();
  }

  /** The open shadow roots that are on the page. */
  shadowRoots(): ShadowRoot[] {
    const roots: ShadowRoot[] = [];
    for (const reference of this.roots) {
      const root = reference.deref();
      if (!root) this.roots.delete(reference);
      else if (root.isConnected) roots.push(root);
    }
    return roots;
  }

  /** Hands over what has changed since the last time. */
  take(): Changes {
    const { changes } = this;
    this.changes = new Changes();
    return changes;
  }

  private watch(root: Document | ShadowRoot): void {
    const attributes = { attributes: true, attributeFilter: WATCHED_ATTRIBUTES };
    this.observer.observe(root, { subtree: true, childList: true, characterData: true, ...attributes });
  }

  private readonly onRecords = (records: MutationRecord[]): void => {
    if (!this.changes.note(records, this.options.isForeign)) return;
    this.options.onTouched();
    if (this.isShown) this.options.onChanged();
    else this.rest();
  };

  /** Hidden and changed: nothing more is worth watching until the page is shown. */
  private rest(): void {
    this.resting = true;
    this.observer.disconnect();
    this.changes.becomeLarge();
  }

  private readonly onVisibility = (): void => {
    if (this.isShown) this.wake();
    this.options.onShown(this.isShown);
  };

  private readonly onPageShow = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    this.wake();
    this.options.onRestored();
  };

  private wake(): void {
    if (this.resting) {
      this.resting = false;
      this.watch(this.options.document);
      for (const root of this.shadowRoots()) this.watch(root);
    }
    if (!this.changes.isEmpty) this.options.onChanged();
  }
}
