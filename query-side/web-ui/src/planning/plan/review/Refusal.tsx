import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { usePlan } from '../plan';

/** Why a change was not taken; where somebody was faster, with a way to see how it stands now. */
export function Refusal({ problem }: { problem: Problem | undefined }) {
  const { t } = useTranslation('planning');
  const { reload } = usePlan();
  if (!problem) {
    return null;
  }
  return (
    <Stack gap="sm" align="flex-start">
      <ErrorNotice failure={problem} />
      {problem.status === 412 && <Button onClick={() => void reload()}>{t('review.reload')}</Button>}
    </Stack>
  );
}
