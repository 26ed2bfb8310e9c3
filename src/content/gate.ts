// The gate: runs in every frame of every page, asks whether it concerns us, and goes to sleep. Kept tiny: native API only.
//
//   site switched off, too little text  -> nothing
//   no topic word or too few anchors    -> looks again when the page navigates or grows
//   concerned                           -> tells the background once, which injects the reader; nothing after that
import words from 'virtual:gate-words';
import { concerns, type GateWords, mentions } from '../gate/concerns';
import { hostsAround } from '../gate/hosts';
import { lookAgain } from '../gate/look-again';
import { pageText, rawText } from '../gate/page-text';

interface NativeApi {
  runtime: { id?: string; sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { get(keys: string[]): Promise<Stored> } };
}

interface Stored {
  settings?: { sitesOff?: string[] };
  /** Words that subscribed packs add to the built-in ones. */
  gateWords?: GateWords;
}

declare global {
  /** Set by pack-words.ts where subscribed packs have words of their own. */
  var refrainPackWords: true | undefined;
}

const { browser, chrome } = globalThis as unknown as { browser?: NativeApi; chrome: NativeApi };
const api = browser ?? chrome;

/** A text shorter than this (UTF-16) holds no passage worth a mark. */
const TOO_SHORT = 250;
/** A document with less light text than this (UTF-16) may have its text in shadow roots. */
const SHELL = 2_000;
/** A raw text longer than this (UTF-16) holds more data than words. */
const TOO_LONG = 300_000;

const life = new AbortController();

async function look(raw: string): Promise<void> {
  // One look settles it for almost every page. The browser's API is not touched before: making it costs a page more than
  // the look does. A raw text too long for that may be inline data.
  const isShell = raw.length < SHELL;
  const text = isShell ? pageText(document) : raw;
  if (isShell && text.length < TOO_SHORT) return;
  if (!globalThis.refrainPackWords && text.length < TOO_LONG && !mentions(text, [words])) return;
  if (!api.runtime?.id) return life.abort(); // the extension was updated or removed
  const stored: Stored = await api.storage.local.get(['settings', 'gateWords']).catch(() => ({}));
  if (life.signal.aborted) return;
  const off = stored.settings?.sitesOff ?? [];
  if (hostsAround(location).some((host) => off.includes(host))) return;
  const lists = stored.gateWords ? [words, stored.gateWords] : [words];
  const { open, languages } = concerns(pageText(document), lists);
  if (!open) return;
  life.abort();
  const message = { kind: 'gate.opened', languages };
  await api.runtime.sendMessage(message).catch(() => api.runtime.sendMessage(message));
}

function start(): void {
  if (document.visibilityState === 'hidden') {
    document.addEventListener('visibilitychange', start, { once: true });
    return;
  }
  const raw = rawText(document);
  lookAgain(document, raw.length, lookQuietly, life.signal);
  lookQuietly(raw);
}

function lookQuietly(raw: string): void {
  look(raw).catch(() => {}); // nobody can be told
}

start();
