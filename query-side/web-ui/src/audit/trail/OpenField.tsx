import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/announce';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { auditApi } from '../api';
import { PURPOSES, type Tree } from '../types';

interface Props {
  event: string;
  path: string;
  onOpened: (value: Tree) => void;
  onClose: () => void;
}

/** Asks what for before a hidden value is shown, and says that this is recorded. */
export function OpenField({ event, path, onOpened, onClose }: Props) {
  const { t } = useTranslation(['audit', 'common']);
  const announce = useAnnounce();
  const [purpose, setPurpose] = useState<string>(PURPOSES[0]);
  const [reason, setReason] = useState('');
  const open = useMutation({
    mutationFn: () => auditApi.openField(event, { path, purpose, reason: reason.trim() }),
    onSuccess: ({ value }) => {
      onOpened(value);
      announce(t('field.recorded'));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('field.open-title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate();
        }}
      >
        <Stack gap="sm">
          <Text>
            <code dir="ltr">{path}</code>
          </Text>
          <Text>{t('field.open-text')}</Text>
          <NativeSelect
            label={t('fact.purpose')}
            value={purpose}
            data={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <Textarea
            label={t('field.reason')}
            description={t('field.reason-hint')}
            required
            maxLength={300}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {open.isError && <ErrorNotice failure={open.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!reason.trim()} loading={open.isPending}>
              {t('field.open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
