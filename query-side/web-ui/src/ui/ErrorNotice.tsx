import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';

/** Says what happened and what to do, with the trace id by which support finds it. */
export function ErrorNotice({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = problemOf(failure);
  const advice = [`problem.${problem.code}`, `problem.status-${problem.status}`, 'problem.other'];
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t(advice.map((key) => `${key}.title`))}>
      <Text size="sm">{t(advice.map((key) => `${key}.advice`))}</Text>
      {problem.status > 0 && problem.message && (
        <Text size="sm" c="dimmed" mt={4}>
          {problem.message}
        </Text>
      )}
      {problem.traceId && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('problem.trace')} <code>{problem.traceId}</code>
        </Text>
      )}
      {onRetry && (
        <Group mt="sm">
          <Button size="sm" variant="default" onClick={onRetry}>
            {t('again')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
