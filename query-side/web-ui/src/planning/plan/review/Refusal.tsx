import { Button, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { usePlan } from '../plan';

/**
 * Why a change was not taken, where somebody was faster with a way to see how it stands now. Takes the focus, for the
 * button that asked may be far below it.
 */
export function Refusal({ problem }: { problem: Problem }) {
  const { t } = useTranslation('planning');
  const { reload } = usePlan();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), [problem]);
  return (
    <Stack gap="sm" align="flex-start" ref={notice} tabIndex={-1} style={{ outline: 'none' }}>
      <ErrorNotice failure={problem} />
      {problem.status === 412 && <Button onClick={() => void reload()}>{t('review.reload')}</Button>}
    </Stack>
  );
}
