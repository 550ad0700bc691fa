import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice';
import type { Appointment } from './api';
import css from './AppointmentDetails.module.css';
import { Fact } from './Fact';
import { mayCancel } from './standing';
import { useStep } from './useStep';

/** What the clinic should know before the visit; can be written while the visit is to come. */
export function Notes({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation(['appointments', 'common']);
  const [draft, setDraft] = useState<string>();
  const save = useStep(appointment, t('notes.saved'), () => setDraft(undefined));
  const { notes } = appointment;
  if (draft !== undefined) {
    return (
      <Fact name={t('notes.title')}>
        <Stack gap="sm">
          <Textarea
            aria-label={t('notes.title')}
            description={t('notes.hint')}
            rows={4}
            dir="auto"
            maxLength={4000}
            autoFocus
            value={draft}
            onChange={({ currentTarget: { value } }) => setDraft(value)}
          />
          {save.isError && <ErrorNotice failure={save.error} />}
          <Group>
            <Button loading={save.isPending} onClick={() => save.mutate({ notes: draft.trim() })}>
              {t('common:save')}
            </Button>
            <Button variant="default" onClick={() => setDraft(undefined)}>
              {t('common:cancel')}
            </Button>
          </Group>
        </Stack>
      </Fact>
    );
  }
  if (!notes && !mayCancel(appointment)) {
    return null;
  }
  return (
    <Fact name={t('notes.title')}>
      {notes && <p className={css.notes} dir="auto">{notes}</p>}
      {mayCancel(appointment) && (
        <Button variant="default" size="sm" mt={notes ? 'xs' : 0} onClick={() => setDraft(notes ?? '')}>
          {t(notes ? 'notes.edit' : 'notes.add')}
        </Button>
      )}
    </Fact>
  );
}
