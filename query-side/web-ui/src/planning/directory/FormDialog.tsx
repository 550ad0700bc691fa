import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, problemOf } from '../../api/problem';
import { useAnnounce } from '../../ui/announce';
import { ErrorNotice } from '../../ui/ErrorNotice';

interface Dialog {
  title: string;
  submit: string;
  /** What is told when it is done. */
  told: string;
  send: () => Promise<unknown>;
  onClose: () => void;
  children: (problem: Problem | undefined) => ReactNode;
}

/** A form over the directory: sends, shows what was refused beside its field, and reads the directory again. */
export function FormDialog({ title, submit, told, send, onClose, children }: Dialog) {
  const { t } = useTranslation(['planning', 'common']);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) {
        opener.focus();
      }
    },
    [opener],
  );
  const sending = useMutation({
    mutationFn: send,
    onMutate: () => setProblem(undefined),
    onError: (failure) => setProblem(problemOf(failure)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['directory'] });
      announce(told);
      onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  const reload = async () => {
    await queries.invalidateQueries({ queryKey: ['directory'] });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          {children(problem)}
          {problem && <ErrorNotice failure={problem} />}
          <Group gap="sm">
            {problem?.status === 412 ? (
              <Button onClick={() => void reload()}>{t('review.reload')}</Button>
            ) : (
              <Button type="submit" loading={sending.isPending}>
                {submit}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
