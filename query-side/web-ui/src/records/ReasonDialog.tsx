import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Dialog } from './Dialog';

interface Props {
  title: string;
  text?: string;
  /** What is to be seen before it is decided. */
  children?: ReactNode;
  action: string;
  back?: string;
  isGrave?: boolean;
  isBusy: boolean;
  failure: unknown;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks why, before something is done that others will want to understand. */
export function ReasonDialog({ title, text, children, action, back, isGrave, isBusy, failure, onConfirm, onClose }: Props) {
  const { t } = useTranslation(['records', 'common']);
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onConfirm(reason.trim());
        }}
      >
        <Stack gap="md">
          {text && <Text>{text}</Text>}
          {children}
          <Textarea
            label={t('reason')}
            required
            dir="auto"
            maxLength={500}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          {failure ? <ErrorNotice failure={failure} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {back ?? t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!reason.trim()} loading={isBusy} {...(isGrave ? { color: 'red.8', autoContrast: false } : {})}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
