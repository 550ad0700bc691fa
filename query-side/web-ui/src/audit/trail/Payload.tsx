import { Button, Text } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../audit.module.css';
import { Fact, Facts } from '../Facts';
import type { RecordedEvent, Tree } from '../types';
import { Masked } from '../values/Masked';
import { isMasked, leaves } from '../values/tree';
import { Value } from '../values/Value';
import { OpenField } from './OpenField';

/** What an event says, field by field. What is masked can be opened, one field at a time, by whoever says why. */
export function Payload({ event }: { event: RecordedEvent }) {
  const { t } = useTranslation('audit');
  const [asked, setAsked] = useState<string>();
  const [opened, setOpened] = useState<Record<string, Tree>>({});
  return (
    <section aria-label={t('field.title')}>
      <h3 className={css.subtitle}>{t('field.title')}</h3>
      <Facts>
        {leaves(event.payload).map(({ path, value }) => (
          <Fact key={path} name={path}>
            {path in opened ? (
              <>
                <Value value={opened[path]} />
                <Text size="sm" c="var(--hor-warm)">
                  {t('field.recorded')}
                </Text>
              </>
            ) : isMasked(path, value, event.masked) ? (
              <span className={css.closed}>
                <Masked />
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconLockOpen size={15} aria-hidden />}
                  aria-label={t('field.open-one', { field: path })}
                  onClick={() => setAsked(path)}
                >
                  {t('field.open')}
                </Button>
              </span>
            ) : (
              <Value value={value} />
            )}
          </Fact>
        ))}
      </Facts>
      {asked && (
        <OpenField
          event={event.event_id}
          path={event.masked.find((it) => isMasked(asked, null, [it])) ?? asked}
          onOpened={(value) => setOpened((before) => ({ ...before, [asked]: value }))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
