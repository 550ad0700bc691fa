import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/Section';
import { HERE, useFormat } from '../../i18n/format';
import { useAnnounce } from '../../ui/announce';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { messagesApi, type Whose } from '../api';
import { OnceShown } from '../OnceShown';

/** A private address by which one's own calendar follows the visits; shown once, and closed at any time. */
export function CalendarFeed({ whose }: { whose: Whose }) {
  const { t } = useTranslation(['messages', 'common']);
  const format = useFormat();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const queryKey = ['calendar-feed', whose.id];
  const found = useQuery({ queryKey, queryFn: () => messagesApi.feed(whose) });
  const readAgain = () => queries.invalidateQueries({ queryKey });
  const open = useMutation({ mutationFn: () => messagesApi.openFeed(whose), onSettled: readAgain });
  const close = useMutation({
    mutationFn: () => messagesApi.closeFeed(whose),
    onSuccess: () => {
      open.reset();
      announce(t('feed.closed'));
    },
    onSettled: readAgain,
  });
  const failure = found.error ?? open.error ?? close.error;
  const isOpen = found.data?.open ?? false;
  return (
    <Section title={t('feed.title')} text={t('feed.text')}>
      {failure && <ErrorNotice failure={failure} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={80} aria-label={t('common:loading')} />}
      {open.data && <OnceShown label={t('feed.url')} value={open.data.url} text={t('feed.once')} copied={t('feed.copied')} />}
      {found.data && (
        <Stack gap="sm">
          <Text>
            {isOpen && found.data.opened_at
              ? t('feed.open-since', { when: format.moment(found.data.opened_at, HERE) })
              : t(isOpen ? 'feed.open' : 'feed.none')}
          </Text>
          <Group>
            <Button
              variant={isOpen ? 'default' : 'filled'}
              leftSection={<IconCalendarShare size={18} aria-hidden />}
              loading={open.isPending}
              onClick={() => open.mutate()}
            >
              {t(isOpen ? 'feed.renew' : 'feed.do-open')}
            </Button>
            {isOpen && (
              <Button variant="default" loading={close.isPending} onClick={() => close.mutate()}>
                {t('feed.do-close')}
              </Button>
            )}
          </Group>
          {isOpen && (
            <Text size="sm" c="dimmed">
              {t('feed.renew-text')}
            </Text>
          )}
        </Stack>
      )}
    </Section>
  );
}
