// Chromium's sampled profile out of a trace: when on the main thread one of our scripts was at work, natives that it
// called included.

export interface TraceEvent {
  name: string;
  ph: string;
  id?: string;
  pid: number;
  tid: number;
  /** Microseconds, like `dur`. */
  ts: number;
  dur?: number;
  args?: {
    data?: {
      url?: string;
      startTime?: number;
      timeDeltas?: number[];
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
    };
  };
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { url?: string };
}

/** A moment at which one of our scripts was on the stack. */
export interface Sample {
  /** Microseconds on the trace's clock. */
  at: number;
  /** Microseconds that the sample stands for. */
  took: number;
  /** The outermost of our scripts on the stack: "gate.js". */
  file: string;
}

/** The samples in which our scripts were at work on the thread. */
export function ourSamples(events: readonly TraceEvent[], pid: number): Sample[] {
  const own = events.filter((event) => event.pid === pid);
  const begin = own.find((event) => event.name === 'Profile')?.args?.data?.startTime;
  if (begin === undefined) return [];
  const nodes = new Map<number, ProfileNode>();
  const samples: Sample[] = [];
  let at = begin;
  for (const { args } of own.filter((event) => event.name === 'ProfileChunk')) {
    for (const node of args?.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [i, id] of (args?.data?.cpuProfile?.samples ?? []).entries()) {
      const took = args?.data?.timeDeltas?.[i] ?? 0;
      at += took;
      const file = outermost(nodes, id);
      if (file) samples.push({ at, took, file });
    }
  }
  return samples;
}

function outermost(nodes: Map<number, ProfileNode>, id: number): string | undefined {
  let file: string | undefined;
  for (
    let node = nodes.get(id);
    node;
    node = node.parent === undefined ? undefined : nodes.get(node.parent)
  ) {
    file = ourFile(node.callFrame.url) ?? file;
  }
  return file;
}

/** The file's name, if the address is one of the extension's. */
export function ourFile(url: string | undefined): string | undefined {
  return url?.startsWith('chrome-extension://') ? url.slice(url.lastIndexOf('/') + 1) : undefined;
}
