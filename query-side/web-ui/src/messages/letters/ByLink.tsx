import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { forgetLinkToken, useLinkToken } from '../../account/linkToken';
import { Narrow } from '../../account/Narrow';
import { problemOf } from '../../api/problem';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Notice } from '../../ui/Notice';

interface Props {
  name: 'confirm' | 'unsubscribe';
  send: (secret: string) => Promise<unknown>;
}

/** Answers that say that the link is good for nothing. */
const SPENT = [400, 403, 404, 409, 410, 422];

/** Does by a message's secret what it is good for, once it is asked to: programs that only follow links change nothing. */
export function ByLink({ name, send }: Props) {
  const { t } = useTranslation('messages');
  const secret = useLinkToken();
  const doing = useMutation({ mutationFn: () => send(secret), onSuccess: forgetLinkToken });
  const problem = doing.isError ? problemOf(doing.error) : undefined;
  const isSpent = !secret || problem?.code === 'link-spent' || (problem && SPENT.includes(problem.status));
  return (
    <Narrow title={t(`${name}.title`)}>
      {isSpent && <Notice title={t('link.spent')}>{t(`${name}.spent`)}</Notice>}
      {doing.isSuccess && <Notice isDone title={t(`${name}.done`)}>{t(`${name}.done-text`)}</Notice>}
      {!isSpent && !doing.isSuccess && (
        <Stack gap="md">
          <Text>{t(`${name}.text`)}</Text>
          {problem && <ErrorNotice failure={problem} />}
          <Button size="md" loading={doing.isPending} onClick={() => doing.mutate()}>
            {t(`${name}.do`)}
          </Button>
        </Stack>
      )}
      <Text size="sm" mt="md">
        <Anchor component={Link} href="/account?section=messages" underline="always">
          {t('link.to-preferences')}
        </Anchor>
      </Text>
    </Narrow>
  );
}
