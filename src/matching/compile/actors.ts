// Which concepts name actors, and on which side of the talking points they stand. Used to tell who does what to whom.
import { NO_SIDE, RUSSIAN_SIDE, UKRAINIAN_SIDE, WESTERN_SIDE } from '../lexicon/sides';

const sides: Readonly<Record<string, number>> = {
  russia: RUSSIAN_SIDE,
  putin: RUSSIAN_SIDE,
  ukraine: UKRAINIAN_SIDE,
  zelensky: UKRAINIAN_SIDE,
  usa: WESTERN_SIDE,
  west: WESTERN_SIDE,
  europe: WESTERN_SIDE,
  nato: WESTERN_SIDE,
  britain: WESTERN_SIDE,
  germany: WESTERN_SIDE,
  france: WESTERN_SIDE,
  poland: WESTERN_SIDE,
  baltics: WESTERN_SIDE,
  trump: WESTERN_SIDE,
  biden: WESTERN_SIDE,
};

/** The side of a concept by name, NO_SIDE where it is no actor. */
export function sideOfConcept(name: string): number {
  return sides[name] ?? NO_SIDE;
}
