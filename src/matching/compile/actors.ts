// Which concepts name actors, and on which side of the talking points they stand. Used to tell who does what to whom.

/** No actor. */
export const NO_SIDE = 0;
export const RUSSIAN_SIDE = 1;
export const UKRAINIAN_SIDE = 2;
export const WESTERN_SIDE = 3;

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
