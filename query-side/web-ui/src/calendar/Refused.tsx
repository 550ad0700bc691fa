import { Box, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { useFormat } from '../i18n/format';
import { ErrorNotice } from '../ui/ErrorNotice';

interface Props {
  failure: unknown;
  zone: string;
  /** When it starts as it is, which is no alternative. */
  now: string;
  title?: string;
  onInstead: (start: string) => void;
  onClose?: () => void;
}

/** Why a time was refused, in the platform's own words, and the times that it offers instead. */
export function Refused({ failure, zone, now, title, onInstead, onClose }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const alternatives = problemOf(failure).alternatives.filter((it) => Date.parse(it.start) !== Date.parse(now));
  return (
    <Box my="xs" role="group" aria-label={title ?? t('move.refused-label')}>
      {title && (
        <Text fw={600} mb={4}>
          {title}
        </Text>
      )}
      <ErrorNotice failure={failure} />
      <Group gap="xs" mt="xs">
        {alternatives.length > 0 && <Text size="sm">{t('move.instead')}</Text>}
        {alternatives.map(({ start }) => (
          <Button key={start} size="sm" variant="default" onClick={() => onInstead(start)}>
            {format.shortDay(start, zone)}, {format.time(start, zone)}
          </Button>
        ))}
        {onClose && (
          <Button size="sm" variant="subtle" onClick={onClose}>
            {t('common:close')}
          </Button>
        )}
      </Group>
    </Box>
  );
}
