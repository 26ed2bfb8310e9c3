// Which frames of which tabs have a reader, and how many passages each found. Kept in session storage, because the worker
// that holds it may go to sleep at any time.
import browser from 'webextension-polyfill';

interface FrameReader {
  frameId: number;
  reader: string;
  count: number;
}
type Readers = Record<string, FrameReader[]>;

const KEY = 'readers';
let chain: Promise<unknown> = Promise.resolve();

async function load(): Promise<Readers> {
  return ((await browser.storage.session.get(KEY))[KEY] as Readers | undefined) ?? {};
}

/** Changes run one after the other, so that two frames that report at once do not undo each other. */
function change(edit: (readers: Readers) => Readers): Promise<Readers> {
  const next = chain.then(async () => {
    const readers = edit(await load());
    await browser.storage.session.set({ [KEY]: readers });
    return readers;
  });
  chain = next.catch(() => {});
  return next;
}

/** Notes what a reader found; returns the number of passages in the whole tab. */
export async function noteReader(
  tabId: number,
  frameId: number,
  reader: string,
  count: number,
): Promise<number> {
  const readers = await change((all) => {
    const others = (all[tabId] ?? []).filter((one) => one.frameId !== frameId);
    const frames = [...others, { frameId, reader, count }].sort((a, b) => a.frameId - b.frameId);
    return { ...all, [tabId]: frames };
  });
  return total(readers[tabId]);
}

/** Forgets a reader that has ended; returns the number of passages left in the tab. */
export async function forgetReader(tabId: number, reader: string): Promise<number> {
  const readers = await change((all) => ({
    ...all,
    [tabId]: (all[tabId] ?? []).filter((one) => one.reader !== reader),
  }));
  return total(readers[tabId]);
}

/** Forgets all readers of a tab: it has gone to another page, or away. */
export async function forgetTab(tabId: number): Promise<void> {
  await change(({ [tabId]: _gone, ...others }) => others);
}

/** The readers of a tab, top frame first. */
export async function readersOf(tabId: number): Promise<FrameReader[]> {
  await chain;
  return (await load())[tabId] ?? [];
}

function total(frames: readonly FrameReader[] | undefined): number {
  return (frames ?? []).reduce((sum, { count }) => sum + count, 0);
}
