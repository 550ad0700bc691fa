import { Button, Fieldset, Group, Stack, TextInput, Title } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice';
import css from '../planning.module.css';
import { ServerRule } from '../ServerRule';
import { ZoneField } from '../ZoneField';
import { type ImportSnapshot, importRun } from './importRun';
import { ProgressBar } from './ProgressBar';
import { useFigures } from './useFigures';
import { HINT_BELOW } from '../hintBelow';

/** Starts, pauses and goes on; and tells how far all of it has come. */
export function ImportControls({ snapshot }: { snapshot: ImportSnapshot }) {
  const { t } = useTranslation('planning');
  const [zone, setZone] = useState('');
  const [hours, setHours] = useState('Mon-Fri 09:00-17:00');
  const figures = useFigures(snapshot.files);
  const { state, failure } = snapshot;
  const isBusy = state === 'running' || state === 'pausing';
  const hasWork = snapshot.files.some((file) => file.state === 'waiting' || file.state === 'running');
  const start = () => void importRun.start({ zone: zone.trim(), hours: hours.trim() });
  return (
    <section className={css.panel} aria-labelledby="import-all">
      <Stack gap="md">
        <Title order={2} size="h4" id="import-all">
          {t(`import.state.${state}`)}
        </Title>
        <ProgressBar name={t('import.all')} share={figures.share} size="lg" />
        <p className={css.soft}>{figures.text}</p>
        {failure && <ErrorNotice failure={failure} />}
        {!isBusy && hasWork && (
          <Fieldset legend={t('import.defaults')}>
            <div className={css.fields}>
              <ZoneField
                label={t('import.zone')}
                description={t('import.zone-hint')}
                value={zone}
                onChange={setZone}
                error={ruleOf(failure?.errorOf('default_zone'))}
              />
              <TextInput
                {...HINT_BELOW}
                label={t('import.hours')}
                description={t('import.hours-hint')}
                dir="ltr"
                value={hours}
                onChange={(event) => setHours(event.currentTarget.value)}
                error={ruleOf(failure?.errorOf('default_hours'))}
              />
            </div>
          </Fieldset>
        )}
        <Group gap="sm">
          {isBusy ? (
            <Button
              size="md"
              variant="default"
              disabled={state === 'pausing'}
              leftSection={<IconPlayerPause size={20} aria-hidden />}
              onClick={() => importRun.pause()}
            >
              {t('import.pause')}
            </Button>
          ) : (
            <>
              {hasWork && (
                <Button size="md" leftSection={<IconPlayerPlay size={20} aria-hidden />} onClick={start}>
                  {t(state === 'paused' ? 'import.go-on' : 'import.start')}
                </Button>
              )}
              <Button size="md" variant="default" onClick={() => importRun.clear()}>
                {t('import.clear')}
              </Button>
            </>
          )}
        </Group>
        <p className={css.soft}>{t('import.repeatable')}</p>
      </Stack>
    </section>
  );
}

const ruleOf = (rule: string | undefined) => rule && <ServerRule rule={rule} />;
