import { Button, Checkbox, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import type { Webhook } from '../api/reach';
import { errorOf } from '../planning/ServerRule';
import { Dialog } from '../records/Dialog';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import { type Opened, webhooksApi } from './api';
import { isAddress, topicsWith } from './topics';

interface Props {
  /** The one that is changed; a new one where there is none. */
  webhook?: Webhook;
  onDone: (opened: Opened | undefined) => void;
  onClose: () => void;
}

/** Where an integrator is told, and of what. */
export function WebhookDialog({ webhook, onDone, onClose }: Props) {
  const { t } = useTranslation(['webhooks', 'common']);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [description, setDescription] = useState(webhook?.description ?? '');
  const [topics, setTopics] = useState(webhook?.topics ?? []);
  const [isChecked, setChecked] = useState(false);
  const keep = useMutation({
    mutationFn: async (): Promise<Opened | undefined> => {
      const wanted = { url: url.trim(), topics, ...(description.trim() ? { description: description.trim() } : {}) };
      if (!webhook) {
        return webhooksApi.open(wanted);
      }
      await webhooksApi.change(webhook.id, wanted);
      return undefined;
    },
    onSuccess: async (opened) => {
      await queries.invalidateQueries({ queryKey: ['webhooks'] });
      announce(t(webhook ? 'changed' : 'added'));
      onDone(opened);
      onClose();
    },
  });
  const isUrl = isAddress(url.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isUrl && topics.length > 0) {
      keep.mutate();
    }
  };
  const problem = keep.isError ? problemOf(keep.error) : undefined;
  return (
    <Dialog title={t(webhook ? 'change-title' : 'add-title')} size="lg" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            type="url"
            label={t('field.url')}
            description={t('field.url-hint')}
            required
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            data-autofocus
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
            error={errorOf(problem?.errorOf('url'), isChecked && !isUrl && t('fault.url'))}
          />
          <TextInput
            label={t('field.description')}
            dir="auto"
            maxLength={200}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
            error={errorOf(problem?.errorOf('description'))}
          />
          <Checkbox.Group
            label={t('field.topics')}
            required
            value={topics}
            onChange={setTopics}
            error={errorOf(problem?.errorOf('topics'), isChecked && topics.length === 0 && t('fault.topics'))}
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs" mb="xs">
              {topicsWith(topics).map((topic) => (
                <Checkbox key={topic} value={topic} label={<bdi dir="ltr">{topic}</bdi>} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          {problem && <ErrorNotice failure={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={keep.isPending}>
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
