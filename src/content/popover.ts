// The popover's script: injected beside the reader once a page has marks, so that pages without them never pay for it.
import { createPopover } from '../popover/create-popover';

declare global {
  var refrainPopover: typeof createPopover | undefined;
}

globalThis.refrainPopover = createPopover;
