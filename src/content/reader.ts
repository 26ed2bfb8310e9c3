// The reader: injected by the background where the gate opened. One that is alive stays; one of an older version of the
// extension cannot be reached any more and has ended itself.
import { readStoredSettings } from '../settings/stored';
import { ReaderSession } from './reader-session';

declare global {
  var refrainReader: ReaderSession | undefined;
}

void readStoredSettings().then((settings) => {
  if (!globalThis.refrainReader?.isAlive) globalThis.refrainReader = new ReaderSession(settings);
});
