import { Button, Stack, Text } from '@mantine/core';
import { IconClockSearch, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Side } from '../../calendar/Side';
import { Fact, Facts } from '../Facts';
import { appointmentOf, placeOfStream } from '../past/subject';
import type { Access, RecordedEvent } from '../types';
import { Id } from '../values/Id';
import { Value } from '../values/Value';
import { eventName, roleName, word } from '../words';
import { FilterLink } from './FilterLink';
import type { Item } from './merge';
import { Payload } from './Payload';

/** All that is recorded of one line, beside the list. */
export function Details({ item, onClose }: { item: Item; onClose: () => void }) {
  const { t } = useTranslation('audit');
  const title = item.kind === 'event' ? eventName(item.event.type, t) : word('action', item.access.action, t);
  return (
    <Side title={title} of={item.key} onClose={onClose}>
      <Stack gap="md">{item.kind === 'event' ? <OfEvent event={item.event} /> : <OfAccess access={item.access} />}</Stack>
    </Side>
  );
}

function OfEvent({ event }: { event: RecordedEvent }) {
  const { t } = useTranslation('audit');
  const place = placeOfStream(event.stream);
  return (
    <>
      <Facts>
        <Fact name={t('fact.recorded')}>
          <Value value={event.recorded_at} />
        </Fact>
        {event.effective_at && (
          <Fact name={t('fact.effective')}>
            <Value value={event.effective_at} />
          </Fact>
        )}
        <Who of={event} />
        <Fact name={t('fact.stream')}>
          <Id whole value={event.stream} /> <Text component="span" size="sm" c="dimmed">#{event.sequence}</Text>
        </Fact>
        <Fact name={t('fact.position')}>
          <Id whole value={event.position} />
        </Fact>
        {event.causation && (
          <Fact name={t('fact.causation')}>
            <Id whole value={event.causation} />
          </Fact>
        )}
      </Facts>
      <Payload event={event} />
      <Stack gap="xs">
        {place && (
          <Button component={Link} variant="light" href={`${place}?position=${event.position}`} leftSection={<IconClockSearch size={18} aria-hidden />}>
            {t('trail.then')}
          </Button>
        )}
        <Story of={event} appointment={appointmentOf(event.stream)} />
      </Stack>
    </>
  );
}

function OfAccess({ access }: { access: Access }) {
  const { t } = useTranslation('audit');
  return (
    <>
      <Facts>
        <Fact name={t('fact.recorded')}>
          <Value value={access.at} />
        </Fact>
        <Fact name={t('filter.outcome')}>
          {t(`outcome.${access.outcome}`)}
          {access.reason && ` (${access.reason})`}
        </Fact>
        <Fact name={t('fact.what')}>
          <Id whole value={access.what} />
        </Fact>
        <Who of={access} />
        <Fact name={t('fact.patients')}>
          {access.patients.length === 0 && <Value value={null} />}
          {access.patients.slice(0, 20).map((it) => (
            <FilterLink key={it} name="patient" value={it} />
          ))}
          {access.patients.length > 20 && ` +${access.patients.length - 20}`}
        </Fact>
        {access.appointment && (
          <Fact name={t('filter.appointment')}>
            <FilterLink name="appointment" value={access.appointment} />
          </Fact>
        )}
        {access.related !== null && access.related !== undefined && (
          <Fact name={t('fact.related')}>
            <Value value={access.related} />
          </Fact>
        )}
        {access.detail && (
          <Fact name={t('fact.detail')}>
            <bdi>{access.detail}</bdi>
          </Fact>
        )}
      </Facts>
      <Story of={access} appointment={access.appointment ?? undefined} />
    </>
  );
}

function Who({ of }: { of: RecordedEvent | Access }) {
  const { t } = useTranslation('audit');
  return (
    <>
      <Fact name={t('filter.actor')}>
        {roleName(of.role, t)} <FilterLink name="actor" value={of.actor} />
      </Fact>
      {of.acting_for && (
        <Fact name={t('fact.acting-for')}>
          <FilterLink name="patient" value={of.acting_for} />
        </Fact>
      )}
      <Fact name={t('fact.purpose')}>{word('purpose', of.purpose, t)}</Fact>
      {of.emergency && <Fact name={t('emergency')}>{t('emergency-text')}</Fact>}
      <Fact name={t('fact.address')}>
        <Value value={of.address ?? null} />
      </Fact>
    </>
  );
}

function Story({ of, appointment }: { of: RecordedEvent | Access; appointment: string | undefined }) {
  const { t } = useTranslation('audit');
  const to = (kind: string, id: string, text: string) => (
    <Button component={Link} variant="light" href={`/audit/stories/${kind}/${encodeURIComponent(id)}`} leftSection={<IconRoute size={18} aria-hidden />}>
      {text}
    </Button>
  );
  return (
    <>
      {of.correlation && to('request', of.correlation, t('trail.story'))}
      {appointment && to('appointment', appointment, t('trail.booking'))}
    </>
  );
}
