import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Several words as the chosen language lists them. */
export function useList(): (words: string[]) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' });
    return (words) => format.format(words);
  }, [i18n.language]);
}
