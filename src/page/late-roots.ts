// Finds open shadow roots that came after their host: attaching one changes nothing that an observer would report.
import { inSlices } from './schedule';

/** Milliseconds until the first look; each further pause is twice as long, unless the page changes. */
const FIRST_PAUSE = 1000;
const LOOKS = 6;
/** A changing page is looked at this often at most (milliseconds), and for at most a hundredth of the time. */
const PAUSE_WHILE_CHANGING = 2000;
const REST_PER_LOOK = 100;
/** Elements looked at without giving way. */
const STEP = 200;

/** Elements that no page gives a root late, or none may: left out, because to touch an element at all costs. */
const UNLIKELY = (
  'a,abbr,b,body,br,button,cite,code,dd,dl,dt,em,figcaption,figure,font,form,h1,h2,h3,h4,h5,h6,head,hr,html,i,iframe,img,input,' +
  'label,li,link,meta,noscript,ol,option,p,path,picture,pre,s,script,select,small,source,strong,style,sub,sup,svg,table,' +
  'tbody,td,template,textarea,tfoot,th,thead,time,title,tr,u,ul,use,video'
).replace(/,/g, '):not(');
const HOSTS = `:not(${UNLIKELY})`;

/** Looks for new roots a few times at growing pauses, and again while the page changes. */
export class LateRoots {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due = Number.POSITIVE_INFINITY;
  private looks = 0;
  private cost = 0;

  constructor(
    private readonly document: Document,
    private readonly isKnown: (root: ShadowRoot) => boolean,
    private readonly onFound: (host: Element) => void,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.timer), { once: true });
  }

  /** The page has been read whole. */
  restart(): void {
    this.looks = 0;
    this.lookWithin(FIRST_PAUSE);
  }

  /** The page has changed. */
  nudge(): void {
    this.lookWithin(PAUSE_WHILE_CHANGING);
  }

  /** Looks at once, giving way to the page. */
  async look(): Promise<void> {
    const search = this.search(this.document);
    this.cost = await inSlices(() => !search.next().done, this.signal);
  }

  private lookWithin(pause: number): void {
    const due = performance.now() + Math.max(pause, this.cost * REST_PER_LOOK);
    if (due >= this.due || this.signal.aborted) return;
    clearTimeout(this.timer);
    this.due = due;
    this.timer = setTimeout(this.onTimer, due - performance.now());
  }

  private readonly onTimer = (): void => {
    this.due = Number.POSITIVE_INFINITY;
    if (this.document.visibilityState !== 'hidden') void this.look();
    if (++this.looks < LOOKS) this.lookWithin(FIRST_PAUSE * 2 ** this.looks);
  };

  private *search(tree: ParentNode): Generator<void> {
    const elements = tree.querySelectorAll(HOSTS);
    for (let i = 0; i < elements.length; i++) {
      if (i % STEP === STEP - 1) yield;
      const element = elements[i];
      const root = element?.shadowRoot;
      if (!element || !root) continue;
      if (this.isKnown(root)) yield* this.search(root);
      else this.onFound(element);
    }
  }
}
