import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/announce';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { recordsApi } from '../api';
import { Dialog } from '../Dialog';

const SHORT = 8;

/** Asks for the end of the patient's number, so that nobody is erased by a click that was meant for something else. */
export function EraseDialog({ patient, onClose }: { patient: string; onClose: () => void }) {
  const { t } = useTranslation(['records', 'common']);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const short = patient.slice(-SHORT);
  const erase = useMutation({
    mutationFn: () => recordsApi.erase(patient, reason.trim()),
    onSuccess: async () => {
      await queries.invalidateQueries();
      announce(t('erasure.done'));
      onClose();
    },
  });
  const isSure = typed.trim().toLowerCase() === short && reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSure) {
      erase.mutate();
    }
  };
  return (
    <Dialog title={t('erasure.confirm')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{t('erasure.means')}</Text>
          <Textarea label={t('reason')} required dir="auto" maxLength={500} autosize minRows={2} data-autofocus value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <TextInput
            label={t('erasure.type', { short })}
            required
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {erase.isError && <ErrorNotice failure={erase.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" color="red.8" autoContrast={false} disabled={!isSure} loading={erase.isPending}>
              {t('erasure.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
