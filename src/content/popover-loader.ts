// The popover as the reader knows it: a promise until its script has been injected.
import type { PageMark } from '../page/reading';
import type { MarkPayload } from './finder';
import type {} from './popover';
import type { PopoverControl, Surroundings } from './popover-control';

type Mark = PageMark<MarkPayload>;

export class PopoverLoader {
  private loading: Promise<PopoverControl | undefined> | undefined;
  private loaded: PopoverControl | undefined;
  private rested: Mark | undefined;

  constructor(private readonly around: Surroundings) {}

  /** The popover, where its script is there already. */
  get here(): PopoverControl | undefined {
    return this.loaded;
  }

  /** The popover; undefined where it cannot be had any more. Called early, the first click need not wait for it. */
  get(): Promise<PopoverControl | undefined> {
    this.loading ??= this.inject();
    return this.loading;
  }

  /** The pointer rests on a mark: shows the hint, unless it has left before the popover is there. */
  async rest(mark: Mark, rect: DOMRect): Promise<void> {
    if (!this.around.settings().hint) return;
    this.rested = mark;
    const popover = await this.get();
    if (this.rested === mark) await popover?.showHint(mark, rect);
  }

  leave(): void {
    this.rested = undefined;
    this.loaded?.closeHint();
  }

  private async inject(): Promise<PopoverControl | undefined> {
    const { ask, signal } = this.around;
    if (!globalThis.refrainPopover) await ask({ kind: 'popover.inject' });
    if (globalThis.refrainPopover && !signal.aborted)
      this.loaded = new globalThis.refrainPopover(this.around);
    // Where the script could not be had, the next click asks again.
    else this.loading = undefined;
    return this.loaded;
  }
}
