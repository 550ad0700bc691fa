import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShortcutsOn } from './shortcuts';

/** Switches the calendar's keys off, for whoever presses them without meaning to; also on the account page. */
export function ShortcutSwitch() {
  const { t } = useTranslation('calendar');
  const [isOn, switchTo] = useShortcutsOn();
  return (
    <Switch
      size="md"
      label={t('keys.switch')}
      description={t('keys.switch-hint')}
      checked={isOn}
      onChange={(event) => switchTo(event.currentTarget.checked)}
    />
  );
}
