import { Badge } from '@mantine/core';
import { IconCalendarCheck, IconCircleCheck, IconCircleX, IconDoorEnter, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type Status = 'SCHEDULED' | 'CHECKED_IN' | 'COMPLETED' | 'CANCELLED' | 'NO_SHOW';

const LOOKS = {
  SCHEDULED: { color: 'pine', icon: IconCalendarCheck },
  CHECKED_IN: { color: 'blue', icon: IconDoorEnter },
  COMPLETED: { color: 'green', icon: IconCircleCheck },
  CANCELLED: { color: 'gray', icon: IconCircleX },
  NO_SHOW: { color: 'orange', icon: IconUserOff },
};

/** Where an appointment stands: by word, icon and colour. */
export function StatusBadge({ status }: { status: Status }) {
  const { t } = useTranslation();
  const { color, icon: Icon } = LOOKS[status];
  return (
    <Badge variant="outline" color={color} c="var(--hor-ink)" size="lg" radius="sm" tt="none" leftSection={<Icon size={16} aria-hidden />}>
      {t(`status.${status}`)}
    </Badge>
  );
}
