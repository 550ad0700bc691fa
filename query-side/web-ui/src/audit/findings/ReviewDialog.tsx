import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/announce';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { auditApi } from '../api';
import type { Finding } from '../types';

const OUTCOMES = ['justified', 'violation'] as const;

/** Signs a finding off, once and for good. */
export function ReviewDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { t } = useTranslation(['audit', 'common']);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState('');
  const [note, setNote] = useState('');
  const review = useMutation({
    mutationFn: () => auditApi.review(finding.id, { outcome, note: note.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['audit', 'findings'] });
      announce(t('finding.reviewed'));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('finding.review-title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          review.mutate();
        }}
      >
        <Stack gap="md">
          <Radio.Group label={t(`finding.kind.${finding.kind}`)} value={outcome} onChange={setOutcome} required>
            <Stack gap="xs" mt="xs">
              {OUTCOMES.map((value) => (
                <Radio key={value} value={value} label={t(`finding.outcome.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('finding.note')}
            description={t('finding.note-hint')}
            required
            maxLength={4000}
            autosize
            minRows={3}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {review.isError && <ErrorNotice failure={review.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!outcome || !note.trim()} loading={review.isPending}>
              {t('finding.sign')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
