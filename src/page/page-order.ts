// The order in which a reader meets two places of the page, shadow roots included.
import type { PageMark } from './page-mark';

/** Sorts marks as a reader meets them; where two begin together, the longer one first. */
export function inPageOrder<M extends PageMark<unknown>>(marks: M[]): M[] {
  return marks.sort(
    (a, b) =>
      compareNodes(a.range.startContainer, b.range.startContainer) ||
      a.range.startOffset - b.range.startOffset ||
      b.end - b.start - (a.end - a.start),
  );
}

function compareNodes(a: Node, b: Node): number {
  if (a === b) return 0;
  if (a.getRootNode() === b.getRootNode()) return a.compareDocumentPosition(b) & 4 ? -1 : 1;
  const [pathA, pathB] = [hostsOf(a), hostsOf(b)];
  for (let i = 0; i < pathA.length && i < pathB.length; i++) {
    const [x, y] = [pathA[i] as Node, pathB[i] as Node];
    if (x === y) continue;
    if (x.contains(y)) return -1; // what a shadow root holds comes before what its host holds
    if (y.contains(x)) return 1;
    return x.compareDocumentPosition(y) & 4 ? -1 : 1;
  }
  return pathB.length - pathA.length;
}

/** The node and the hosts of the shadow roots around it, outermost first. */
function hostsOf(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); 'host' in root; root = path[0]?.getRootNode() as Node) {
    path.unshift((root as ShadowRoot).host);
  }
  return path;
}
