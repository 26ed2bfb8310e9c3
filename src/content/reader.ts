// The reader: injected by the background where the gate opened or a text is to be checked. One that is alive stays; one of
// an older version of the extension can reach nobody any more and ends.
import { readStoredSettings } from '../settings/stored';
import { ReaderSession } from './reader-session';

declare global {
  var refrainReader: ReaderSession | undefined;
  /** A text that the background wants checked by the reader that it injects. */
  var refrainToCheck: string | undefined;
}

void readStoredSettings().then((settings) => {
  if (!globalThis.refrainReader?.isAlive) {
    globalThis.refrainReader?.stop();
    globalThis.refrainReader = new ReaderSession(settings);
  }
  if (globalThis.refrainToCheck !== undefined) globalThis.refrainReader.check(globalThis.refrainToCheck);
  globalThis.refrainToCheck = undefined;
});
