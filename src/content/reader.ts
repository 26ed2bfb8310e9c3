// The reader: injected by the background where the gate opened. One that is alive stays; one of an older version of the
// extension cannot be reached any more and has ended itself.
import { readSettings } from '../settings/store';
import { ReaderSession } from './reader-session';

declare global {
  var refrainReader: ReaderSession | undefined;
}

void readSettings().then((settings) => {
  if (!globalThis.refrainReader?.isAlive) globalThis.refrainReader = new ReaderSession(settings);
});
