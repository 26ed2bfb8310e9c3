// Where the popover is shown: in its own frame or, where that is too small, in the nearest frame around it that has the
// room, as far as the browser lets us reach it. Frames of other sites are out of reach: there the popover stays inside.

/** CSS pixels that the popover needs to be read. */
const ROOM = { width: 320, height: 240 };

export interface Stage {
  document: Document;
  /** A box of our own frame as it lies in the stage's viewport. */
  place: (rect: DOMRect) => DOMRect;
  /** What of ours stands for a node there: the node itself, or the frame that it is in. */
  stand: (node: Node) => Node;
}

/** The stage for a frame as it is now. */
export function stageFor(frame: Window): Stage {
  const frames: Element[] = [];
  let at = frame;
  while (at.innerWidth < ROOM.width || at.innerHeight < ROOM.height) {
    const element = at.frameElement;
    const around = element?.ownerDocument.defaultView;
    if (!element || !around) break;
    frames.push(element);
    at = around;
  }
  const outermost = frames.at(-1);
  return {
    document: at.document,
    place: (rect) =>
      frames.reduce(({ x, y, width, height }, element) => {
        const box = element.getBoundingClientRect();
        return new DOMRect(x + box.x + element.clientLeft, y + box.y + element.clientTop, width, height);
      }, rect),
    stand: (node) => outermost ?? node,
  };
}
