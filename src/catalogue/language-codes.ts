// The languages that the catalogue has wordings in.
import type { LanguageCode } from './talking-point';

export const languageCodes: readonly LanguageCode[] = ['en', 'ru', 'uk'];
