import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of a kind of visit: translated where it is a usual one, made readable where a clinic made up its own. */
export function useVisitTypeName(): (code: string) => string {
  const { t } = useTranslation();
  return useCallback((code) => t(`visit-type.${code}`, { defaultValue: readable(code) }), [t]);
}

function readable(code: string): string {
  const words = code.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
