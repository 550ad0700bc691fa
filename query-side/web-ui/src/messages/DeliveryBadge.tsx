import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChecks, IconClock, IconHandStop, IconTrash } from '@tabler/icons-react';
import { useWords } from './useWords';

const WAITING = { color: 'blue', icon: IconClock };

const LOOKS: Partial<Record<string, typeof WAITING>> = {
  WAITING,
  SENT: { color: 'pine', icon: IconCheck },
  DELIVERED: { color: 'green', icon: IconChecks },
  FAILED: { color: 'red', icon: IconAlertTriangle },
  SUPPRESSED: { color: 'gray', icon: IconHandStop },
  DISCARDED: { color: 'gray', icon: IconTrash },
};

/** What became of a message: by word, icon and colour. */
export function DeliveryBadge({ status }: { status: string }) {
  const words = useWords();
  const { color, icon: Icon } = LOOKS[status] ?? WAITING;
  return (
    <Badge variant="outline" color={color} c="var(--hor-ink)" size="lg" radius="sm" tt="none" leftSection={<Icon size={16} aria-hidden />}>
      {words.status(status)}
    </Badge>
  );
}
