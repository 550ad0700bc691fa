import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, isLanguage, LANGUAGES } from '../i18n';

const CHOICES = Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }));

export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <NativeSelect
      size="sm"
      w="7.5rem"
      aria-label={t('language')}
      data={CHOICES}
      value={i18n.language}
      onChange={(event) => {
        if (isLanguage(event.currentTarget.value)) {
          chooseLanguage(event.currentTarget.value);
        }
      }}
    />
  );
}
