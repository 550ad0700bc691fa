import { Badge } from '@mantine/core';
import { IconBell, IconCalendarCheck, IconHourglass, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Waiting } from '../api/reach';

const WAITING = { color: 'blue', icon: IconHourglass };

const LOOKS: Partial<Record<string, typeof WAITING>> = {
  WAITING,
  OFFERED: { color: 'orange', icon: IconBell },
  BOOKED: { color: 'green', icon: IconCalendarCheck },
  LEFT: { color: 'gray', icon: IconLogout },
};

/** Where waiting stands: by word, icon and colour. */
export function StateBadge({ state }: { state: Waiting['state'] }) {
  const { t } = useTranslation('waitlist');
  const { color, icon: Icon } = LOOKS[state] ?? WAITING;
  return (
    <Badge variant="outline" color={color} c="var(--hor-ink)" size="lg" radius="sm" tt="none" leftSection={<Icon size={16} aria-hidden />}>
      {t(`state.${state}`)}
    </Badge>
  );
}
