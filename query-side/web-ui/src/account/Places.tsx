import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import { endPlace, signedInPlaces } from './api';
import { PlaceLine } from './PlaceLine';
import css from './PlaceLine.module.css';
import { Section } from './Section';
import { useSession } from './session';

const SESSIONS = ['sessions'];

/** Where the account is signed in, so that its owner notices others and shuts them out. */
export function Places() {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const { signOutEverywhere } = useSession();
  const found = useQuery({ queryKey: SESSIONS, queryFn: signedInPlaces });
  const end = useMutation({
    mutationFn: endPlace,
    onSuccess: () => announce(t('devices.ended')),
    onSettled: () => queries.invalidateQueries({ queryKey: SESSIONS }),
  });
  const endAll = useMutation({ mutationFn: signOutEverywhere, onSuccess: () => navigate('/') });
  const failure = found.error ?? end.error ?? endAll.error;
  return (
    <Section title={t('devices.title')} text={t('devices.text')}>
      {failure && <ErrorNotice failure={failure} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={120} />}
      {found.data && (
        <ul className={css.list}>
          {found.data.map((place) => (
            <PlaceLine
              key={place.id}
              place={place}
              isEnding={end.isPending && end.variables === place.id}
              onEnd={() => end.mutate(place.id)}
            />
          ))}
        </ul>
      )}
      <Group>
        <Button variant="default" loading={endAll.isPending} onClick={() => endAll.mutate()}>
          {t('devices.end-all')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('devices.end-all-text')}
        </Text>
      </Group>
    </Section>
  );
}
