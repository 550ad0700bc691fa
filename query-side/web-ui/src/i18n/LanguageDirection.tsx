import { useDirection } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Tells the page its language, and which way that is written. */
export function LanguageDirection() {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const language = i18n.language;
  useEffect(() => {
    const direction = i18n.dir(language);
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    setDirection(direction);
  }, [i18n, language, setDirection]);
  return null;
}
