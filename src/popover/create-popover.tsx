// Owns the popover and its hint from opening to closing: host, rendering, place, keys, focus. One signal ends it all.
import { render } from 'preact';
import parts from '../components/parts.css' with { type: 'text' };
import choiceParts from '../components/parts-choice.css' with { type: 'text' };
import talkingPoint from '../components/talking-point.css' with { type: 'text' };
import tokens from '../components/tokens.css' with { type: 'text' };
import type { Words } from '../components/words';
import { WordsProvider } from '../components/words-context';
import { Card } from './card';
import { focused, focusQuietly } from './focus';
import { Hint } from './hint';
import { createHost } from './host';
import { listenToKeys } from './keyboard';
import popover from './popover.css' with { type: 'text' };
import { chooseSide, place, type Side, viewportOf } from './position';
import type { HintView, Popover, PopoverActions, PopoverAnchor, PopoverView, Theme } from './types';

/** How long the hint waits for the pointer to arrive before it closes. */
const HINT_GRACE_MS = 200;
/** Room that a hint needs below its passage. */
const HINT_HEIGHT = 120;

interface Options {
  document: Document;
  words: Words;
  /** Ends the popover: it closes and nothing of it is left in the page. */
  signal: AbortSignal;
  actions: PopoverActions;
  /** Colour scheme, asked for at each opening; "system" where absent. */
  theme?: () => Theme;
}

type Shown =
  | { kind: 'hint'; view: HintView; anchor: PopoverAnchor; side: Side }
  | { kind: 'card'; view: PopoverView; anchor: PopoverAnchor; side: Side; pinned: boolean };

/** Makes a popover for one document; nothing is in the page until it is opened. */
export function createPopover({ document, words, signal, actions, theme }: Options): Popover {
  const window = document.defaultView!;
  const host = createHost(document, tokens + parts + choiceParts + talkingPoint + popover);
  const { panel } = host;
  let shown: Shown | null = null;
  let before: HTMLElement | null = null;
  let listening: AbortController | null = null;
  let pointerInHint = false;
  /** The focus is in the popover, or was when what held it went away. */
  let focusInside = false;
  let frame = 0;

  const moved = () => {
    frame ||= window.requestAnimationFrame(() => {
      frame = 0;
      if (!shown) return;
      // A page that rebuilds itself may have thrown the host away.
      if (!host.attached) return close();
      if (shown.kind === 'card' && shown.pinned) return;
      void place(panel, shown.anchor.rect(), shown.side, viewportOf(document), words.direction === 'rtl');
    });
  };
  const resizes = new ResizeObserver(moved);
  const removals = new MutationObserver(() => {
    if (focusInside && !host.root.activeElement) focusCard();
  });

  function listen(): void {
    if (listening) return;
    listening = new AbortController();
    const { signal: until } = listening;
    window.addEventListener('scroll', moved, { capture: true, passive: true, signal: until });
    window.addEventListener('resize', moved, { passive: true, signal: until });
    document.addEventListener('pointerdown', onPointerDown, { capture: true, signal: until });
    panel.addEventListener('pointerenter', () => (pointerInHint = true), { signal: until });
    panel.addEventListener('pointerleave', onPointerLeave, { signal: until });
    const onFocus = ({ target }: FocusEvent) => (focusInside = host.contains(target));
    window.addEventListener('focusin', onFocus, { capture: true, signal: until });
    listenToKeys(window, { ours: host.contains, onEscape }, until);
    resizes.observe(panel);
    removals.observe(panel, { childList: true, subtree: true });
  }

  function onPointerDown(event: PointerEvent): void {
    if (!event.isTrusted || host.contains(event.target)) return;
    // The click outside says where the focus goes next.
    before = null;
    focusInside = false;
    if (!(shown?.kind === 'card' && shown.pinned)) close();
  }

  function onPointerLeave(): void {
    pointerInHint = false;
    if (shown?.kind === 'hint') closeHint();
  }

  function onEscape(inside: boolean): boolean {
    if (!shown || (shown.kind === 'card' && shown.pinned && !inside)) return false;
    close();
    return true;
  }

  function draw(): void {
    if (!shown) return;
    const { kind } = shown;
    panel.className = `tokens panel ${kind}-panel${kind === 'card' && shown.pinned ? ' pinned' : ''}`;
    panel.dataset.theme = theme?.() ?? 'system';
    panel.dir = words.direction;
    panel.lang = words.language;
    const content =
      kind === 'hint' ? (
        <Hint view={shown.view} onOpen={actions.openFromHint} />
      ) : (
        <Card view={shown.view} actions={actions} pinned={shown.pinned} onPin={pin} onClose={close} />
      );
    render(<WordsProvider value={words}>{content}</WordsProvider>, panel);
    moved();
  }

  function pin(pinned: boolean): void {
    if (shown?.kind !== 'card') return;
    shown = { ...shown, pinned };
    panel.style.cssText = '';
    draw();
  }

  function show(next: Shown): void {
    shown = next;
    host.attach(next.anchor.node);
    listen();
    draw();
    // Placed at once, before the first paint.
    if (next.kind === 'card' && next.pinned) return;
    void place(panel, next.anchor.rect(), next.side, viewportOf(document), words.direction === 'rtl');
  }

  function close(): void {
    if (!shown) return;
    const closed = shown.kind;
    const hadFocus = focusInside;
    focusInside = false;
    shown = null;
    pointerInHint = false;
    listening?.abort();
    listening = null;
    resizes.disconnect();
    removals.disconnect();
    window.cancelAnimationFrame(frame);
    frame = 0;
    render(null, panel);
    panel.style.cssText = '';
    host.detach();
    if (closed !== 'card') return;
    if (hadFocus) focusQuietly(before);
    before = null;
    actions.close();
  }

  function closeHint(): void {
    window.setTimeout(() => {
      if (shown?.kind === 'hint' && !pointerInHint) close();
    }, HINT_GRACE_MS);
  }

  function focusCard(): void {
    focusQuietly(panel.querySelector<HTMLElement>('[role="dialog"]'));
  }

  signal.addEventListener('abort', close, { once: true });

  return {
    openHint(view, anchor) {
      if (signal.aborted || shown?.kind === 'card') return;
      const side = chooseSide(anchor.rect(), viewportOf(document), HINT_HEIGHT);
      show({ kind: 'hint', view, anchor, side });
    },
    closeHint,
    open(view, anchor) {
      if (signal.aborted) return;
      if (shown?.kind !== 'card') before = focused(document);
      const pinned = shown?.kind === 'card' && shown.pinned;
      const side = chooseSide(anchor.rect(), viewportOf(document));
      show({ kind: 'card', view, anchor, side, pinned });
      focusCard();
    },
    update(view, anchor) {
      if (shown?.kind !== 'card') return;
      const side = anchor ? chooseSide(anchor.rect(), viewportOf(document)) : shown.side;
      show({ ...shown, view, anchor: anchor ?? shown.anchor, side });
    },
    focus() {
      if (shown?.kind !== 'card' || host.root.activeElement) return;
      before ??= focused(document);
      focusCard();
    },
    close,
    get isOpen() {
      return shown?.kind === 'card';
    },
    get isPinned() {
      return shown?.kind === 'card' && shown.pinned;
    },
    contains: host.contains,
  };
}
