// The sides of the talking points on which actors stand.

/** No actor. */
export const NO_SIDE = 0;
export const RUSSIAN_SIDE = 1;
export const UKRAINIAN_SIDE = 2;
export const WESTERN_SIDE = 3;
