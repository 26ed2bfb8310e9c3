// The passes over a page, as steps small enough to stop after any of them.
import type { Changes } from './changes';
import { ownersOnScreen } from './geometry';
import type { MarkKeeper } from './keeper';
import type { TextModel } from './text-model';
import { NOTHING_YET, type Walk } from './walk';

/** Text (UTF-16) and marks beyond which a page is absurd and its rest is left alone. */
const MOST_TEXT = 8_000_000;
const MOST_MARKS = 1000;

/** How a pass over the whole page ended; `restless` when the page changed too much under it and it must be read again. */
export type PassEnd = 'complete' | 'too-large' | 'restless';

/** Reads the whole page, what is on the screen first. */
export function* readPage<T>(
  document: Document,
  model: TextModel,
  keeper: MarkKeeper<T>,
  onEnd: (end: PassEnd) => void,
): Generator<void> {
  keeper.beginPass();
  for (const owner of ownersOnScreen(document)) {
    yield* through(model.walkOwner(owner), keeper);
  }
  keeper.beginPass();
  let text = 0;
  let tooLarge = false;
  const walk = model.walkPage();
  for (let step = walk.next(); step !== undefined; step = walk.next()) {
    if (step !== NOTHING_YET) {
      keeper.read(step);
      text += step.block.text.length;
    }
    tooLarge = text > MOST_TEXT || keeper.found > MOST_MARKS;
    if (tooLarge) break;
    yield;
  }
  keeper.endPass(keeper.list.all());
  onEnd(tooLarge ? 'too-large' : walk.gaveUp ? 'restless' : 'complete');
}

/** Reads what has changed: blocks whose own text did, and everything inside of what came in. */
export function* readChanges<T>(model: TextModel, keeper: MarkKeeper<T>, changes: Changes): Generator<void> {
  for (const owner of changes.owners) {
    keeper.beginPass();
    const before = keeper.list.ownedBy(owner);
    yield* through(model.walkOwner(owner), keeper);
    keeper.endPass(before);
  }
  for (const element of changes.roots()) {
    keeper.beginPass();
    const before = keeper.list.inside(element);
    yield* through(model.walkInside(element), keeper);
    keeper.endPass(before);
  }
}

function* through<T>(walk: Walk | undefined, keeper: MarkKeeper<T>): Generator<void> {
  for (let step = walk?.next(); step !== undefined; step = walk?.next()) {
    if (keeper.list.size > MOST_MARKS) return;
    if (step !== NOTHING_YET) keeper.read(step);
    yield;
  }
}
