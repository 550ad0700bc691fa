import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import type { Visit } from './types';
import { patientName } from './words';

interface Props {
  visit: Visit;
  step: 'NO_SHOW' | 'CANCELLED';
  onConfirm: (notes: string) => void;
  onClose: () => void;
}

/** Asks before a step that cannot be taken back. */
export function ConfirmStep({ visit, step, onConfirm, onClose }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const [notes, setNotes] = useState('');
  const what = { name: patientName(visit, t), when: format.moment(visit.start, visit.zone) };
  return (
    <Modal opened onClose={onClose} title={t(`confirm.${step}.title`)} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        <Text>{t(`confirm.${step}.text`, what)}</Text>
        {step === 'CANCELLED' && (
          <Textarea
            label={`${t('confirm.reason')} (${t('common:optional')})`}
            maxLength={4000}
            autosize
            minRows={2}
            value={notes}
            onChange={(event) => setNotes(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:back')}
          </Button>
          <Button color="red.8" autoContrast={false} onClick={() => onConfirm(notes.trim())}>
            {t(`confirm.${step}.do`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
