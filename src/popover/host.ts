// The one element that we put into a page: a plain div with a closed shadow root, in the top layer. It has no size of
// its own; what is seen is positioned inside it, where the page's styles cannot reach.

/** Keeps the page's rules off the host: within a shadow root, important declarations win over the page's. */
const HOST_STYLE = `:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  overflow: visible !important;
  z-index: 2147483647 !important;
}
:host::backdrop { display: none !important; }`;

/** Events that must not reach the page's own shortcuts, menus and click handlers. */
const KEPT_IN =
  `keydown keypress keyup beforeinput input change click dblclick auxclick contextmenu pointerdown
  pointerup pointermove pointerover pointerout pointercancel mousedown mouseup mousemove mouseover mouseout
  touchstart touchmove touchend wheel focusin focusout copy cut paste dragstart drop selectstart`.split(
    /\s+/,
  );

export interface Host {
  /** What our components are rendered into. */
  readonly panel: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the host into the page, over everything, and inside the dialog or full screen around `near` if there is one. */
  attach(near?: Node): void;
  /** Takes the host out of the page; nothing of ours is left in it. */
  detach(): void;
  readonly attached: boolean;
  contains(target: EventTarget | null): boolean;
}

/** Firefox before 153 refuses a content script's constructed sheets; a style element in our own root works there. */
function style(document: Document, root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement('style');
    element.textContent = css;
    root.append(element);
  }
}

/** Outside an open modal dialog, and outside an element that fills the screen, we would be seen but could not be used. */
const EXCLUSIVE = ':is(dialog:modal, :fullscreen):not(video, iframe, canvas, img, embed, object)';

/** The exclusive element around a node, across shadow roots, or else the last one in the page; null where none is. */
export function exclusiveAround(document: Document, near?: Node): Element | null {
  for (let node: Node | null = near ?? null; node; ) {
    const element: Element | null = node instanceof Element ? node : node.parentElement;
    const exclusive = element?.closest(EXCLUSIVE);
    if (exclusive) return exclusive;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return [...document.querySelectorAll(EXCLUSIVE)].at(-1) ?? null;
}

/** Makes the host and its panel; nothing is in the page until `attach`. */
export function createHost(document: Document, css: string): Host {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  style(document, root, HOST_STYLE + css);
  const panel = document.createElement('div');
  root.append(panel);

  for (const type of KEPT_IN) element.addEventListener(type, (event) => event.stopPropagation());
  for (const type of ['click', 'keydown', 'change']) {
    panel.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), true);
  }

  return {
    panel,
    root,
    attach(near) {
      const parent = exclusiveAround(document, near) ?? document.documentElement;
      if (element.parentNode !== parent) parent.append(element);
      element.popover = 'manual';
      // A page may cancel "beforetoggle"; a fixed position and the highest z-index then have to do.
      if (!element.matches(':popover-open')) element.showPopover();
    },
    detach() {
      element.remove();
    },
    get attached() {
      return element.isConnected;
    },
    contains: (target) => target === element,
  };
}
