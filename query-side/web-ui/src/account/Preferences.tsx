import { NativeSelect, Radio, Stack, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ShortcutSwitch } from '../calendar/ShortcutSwitch';
import { chooseLanguage, isLanguage, LANGUAGES } from '../i18n';
import { Section } from './Section';

const APPEARANCES = ['auto', 'light', 'dark'] as const;
const LANGUAGE_CHOICES = Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }));

/** How the screens look and speak on this device. */
export function Preferences() {
  const { t, i18n } = useTranslation('account');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title={t('preferences.title')} text={t('preferences.text')}>
      <NativeSelect
        size="md"
        label={t('preferences.language')}
        data={LANGUAGE_CHOICES}
        value={i18n.language}
        onChange={({ currentTarget: { value } }) => isLanguage(value) && chooseLanguage(value)}
      />
      <Radio.Group
        label={t('preferences.appearance')}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as (typeof APPEARANCES)[number])}
      >
        <Stack gap="xs" mt="xs">
          {APPEARANCES.map((value) => (
            <Radio key={value} value={value} size="md" label={t(`preferences.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <ShortcutSwitch />
    </Section>
  );
}
