import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Patient } from '../../account/api';
import { useFormat } from '../../i18n/format';
import { useAnnounce } from '../../ui/announce';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { recordsApi } from '../api';
import { Dialog } from '../Dialog';
import type { Duplicate } from '../types';

interface Props {
  patient: Patient;
  duplicate: Duplicate;
  onClose: () => void;
}

/** Says what it means that two entries are of one person, for nobody can take them apart again. */
export function MergeDialog({ patient, duplicate, onClose }: Props) {
  const { t } = useTranslation(['records', 'common']);
  const format = useFormat();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [kept, setKept] = useState(patient.id);
  const [isSure, setSure] = useState(false);
  const given = kept === patient.id ? duplicate.id : patient.id;
  const merge = useMutation({
    mutationFn: () => recordsApi.merge(given, kept),
    onSuccess: async () => {
      await queries.invalidateQueries();
      announce(t('merge.done'));
      onClose();
      go(`/patients/${kept}`);
    },
  });
  return (
    <Dialog title={t('merge.confirm')} onClose={onClose}>
      <Stack gap="md">
        <Radio.Group label={t('merge.which')} description={t('merge.which-hint')} value={kept} onChange={setKept}>
          <Stack gap="xs" mt="xs">
            {[patient, duplicate].map(({ id, full_name, date_of_birth }) => (
              <Radio
                key={id}
                value={id}
                label={full_name}
                description={[t('patients.born', { date: format.plainDay(date_of_birth, { dateStyle: 'medium' }) }), `…${id.slice(-8)}`].join(' · ')}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Text>{t('merge.means')}</Text>
        <Checkbox label={t('merge.sure')} checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
        {merge.isError && <ErrorNotice failure={merge.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button color="red.8" autoContrast={false} disabled={!isSure} loading={merge.isPending} onClick={() => merge.mutate()}>
            {t('merge.do')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
