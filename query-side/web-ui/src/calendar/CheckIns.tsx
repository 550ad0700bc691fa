import { Button, Text, Title } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { ErrorNotice } from '../ui/ErrorNotice';
import css from './Calendar.module.css';
import type { Doctor, Visit } from './types';
import { useStep } from './VisitActions';
import { patientName } from './words';

/** Who is still to arrive today, in their order, each to be checked in by one press. */
export function CheckIns({ visits, doctors, onChoose }: { visits: Visit[]; doctors: Doctor[]; onChoose: (id: string) => void }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const step = useStep();
  const heading = useRef<HTMLHeadingElement>(null);
  const coming = visits.filter((it) => it.status === 'SCHEDULED').sort((a, b) => a.start.localeCompare(b.start));
  return (
    <section className={css.card} aria-labelledby="check-ins">
      <Title order={2} size="h4" id="check-ins" mb="xs" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {t('check-in.title')}
      </Title>
      {step.error && <ErrorNotice failure={step.error} />}
      {coming.length === 0 && <Text c="dimmed">{t('check-in.nobody')}</Text>}
      <ul className={css.list}>
        {coming.map((visit) => (
          <li key={visit.id} className={css.arrival}>
            <button type="button" className={css.person} onClick={() => onChoose(visit.id)}>
              <span className={css.when}>{format.time(visit.start, visit.zone)}</span> <strong>{patientName(visit, t)}</strong>
              <Text span size="sm" c="dimmed" display="block">
                {doctors.find((it) => it.id === visit.doctor_id)?.full_name}
              </Text>
            </button>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconDoorEnter size={18} aria-hidden />}
              aria-label={t('check-in.one', { name: patientName(visit, t) })}
              loading={step.isPending && step.variables.visit.id === visit.id}
              onClick={() => step.mutate({ visit, status: 'CHECKED_IN' }, { onSuccess: () => heading.current?.focus() })}
            >
              {t('step.CHECKED_IN')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
