import type { LanguageCode } from '../catalogue/talking-point';
export function judgeLanguage(text: string, declared?: string): LanguageCode | undefined {
  if (/[іїєґ]/i.test(text)) return 'uk';
  if (/[а-я]/i.test(text)) return 'ru';
  return declared && !declared.startsWith('en') ? undefined : 'en';
}
