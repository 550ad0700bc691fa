import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages that the screens speak, by their own names. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español', ar: 'العربية' } as const;

export type Language = keyof typeof LANGUAGES;

const CHOSEN = 'horarium.language';
const texts = import.meta.glob<{ default: Record<string, unknown> }>('./locales/*/*.json');

/** Fetches the texts of a language and a part of the screens when they are first needed. */
const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = texts[`./locales/${language}/${namespace}.json`];
    if (!load) {
      done(new Error(`No texts ${language}/${namespace}`), false);
      return;
    }
    load().then(
      (module) => done(null, module.default),
      (failure: unknown) => done(failure as Error, false),
    );
  },
};

export function isLanguage(language: string | null | undefined): language is Language {
  return !!language && language in LANGUAGES;
}

function preferred(): Language {
  const wishes = [localStorage.getItem(CHOSEN), ...navigator.languages.map((it) => it.split('-')[0])];
  return wishes.find(isLanguage) ?? 'en';
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(CHOSEN, language);
  void i18next.changeLanguage(language);
}

export async function startLanguages(): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: preferred(),
      fallbackLng: 'en',
      supportedLngs: Object.keys(LANGUAGES),
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
