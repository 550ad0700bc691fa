import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconCalendarPlus, IconQrcode } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice';
import { save } from '../ui/save';
import { type Appointment, calendarFile } from './api';
import css from './AppointmentDetails.module.css';

const QrCode = lazy(() => import('../ui/QrCode'));

/** Takes the appointment into one's own calendar, or over to one's telephone. */
export function TakeAlong({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation('appointments');
  const [isShown, setShown] = useState(false);
  const file = useMutation({
    mutationFn: () => calendarFile(appointment),
    onSuccess: (calendar) => save(calendar, `horarium-${appointment.appointment_date}.ics`),
  });
  return (
    <section className={css.aside} aria-label={t('take.title')}>
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('take.title')}
        </Title>
        <Button
          variant="default"
          size="md"
          leftSection={<IconCalendarPlus size={20} aria-hidden />}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {t(appointment.status === 'CANCELLED' ? 'take.update' : 'take.calendar')}
        </Button>
        {file.isError && <ErrorNotice failure={file.error} />}
        <Button
          variant="default"
          size="md"
          leftSection={<IconQrcode size={20} aria-hidden />}
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {t(isShown ? 'take.hide' : 'take.show')}
        </Button>
        {isShown && (
          <div>
            <Suspense fallback={<Skeleton height={212} width={212} />}>
              <QrCode value={`${window.location.origin}/appointments/${appointment.id}`} label={t('take.qr')} />
            </Suspense>
            <Text size="sm" c="dimmed">
              {t('take.qr-text')}
            </Text>
          </div>
        )}
      </Stack>
    </section>
  );
}
