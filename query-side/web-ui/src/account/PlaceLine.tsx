import { Badge, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HERE, useFormat } from '../i18n/format';
import type { SignedInPlace } from './api';
import { browserOf, systemOf } from './device';
import css from './PlaceLine.module.css';

/** One device on which the account is signed in. */
export function PlaceLine({ place, isEnding, onEnd }: { place: SignedInPlace; isEnding: boolean; onEnd: () => void }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const browser = browserOf(place.client) ?? t('devices.unknown');
  const system = systemOf(place.client);
  const name = system ? t('devices.on', { browser, system }) : browser;
  return (
    <li className={css.line}>
      <div className={css.what}>
        <Text fw={600} component="div">
          {name}{' '}
          {place.current && (
            <Badge variant="outline" c="var(--hor-ink)" tt="none" radius="sm" ms={4}>
              {t('devices.here')}
            </Badge>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {t('devices.used', { when: format.moment(place.used_at, HERE) })} · <bdi>{place.address}</bdi>
        </Text>
      </div>
      {!place.current && (
        <Button variant="default" loading={isEnding} onClick={onEnd} aria-label={t('devices.end-one', { name })}>
          {t('devices.end')}
        </Button>
      )}
    </li>
  );
}
