import { Alert, Button, CloseButton, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { Refused } from './Refused';
import type { Moving } from './useMove';
import { patientName } from './words';

/** Says how a move went: with the way back, or with why not and what would go. */
export function MoveNotice({ moving }: { moving: Moving }) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const { last, move, forget } = moving;
  if (!last) {
    return null;
  }
  if (last.failure) {
    return (
      <Refused
        failure={last.failure}
        zone={last.visit.zone}
        now={last.visit.start}
        title={t('move.refused', { name: patientName(last.visit, t) })}
        onInstead={(start) => move({ ...last, start, isUndo: false })}
        onClose={forget}
      />
    );
  }
  const { undo } = last;
  return (
    <Alert color="pine" variant="light" icon={<IconCheck aria-hidden />} my="xs" role="note">
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {t(last.isUndo ? 'move.undone' : 'move.done', { when: format.moment(last.start, last.visit.zone) })}
        </Text>
        <Group gap="xs">
          {undo && (
            <Button size="sm" variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={() => move(undo)}>
              {t('move.undo')}
            </Button>
          )}
          <CloseButton size="lg" aria-label={t('common:close')} onClick={forget} />
        </Group>
      </Group>
    </Alert>
  );
}
