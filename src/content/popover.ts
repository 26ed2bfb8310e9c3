// The popover's script: injected beside the reader once a page has marks, so that pages without them never pay for it.
import { PopoverControl } from './popover-control';

declare global {
  var refrainPopover: typeof PopoverControl | undefined;
}

globalThis.refrainPopover = PopoverControl;
