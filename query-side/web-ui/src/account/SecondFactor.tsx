import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice';
import { hasSecondFactor } from './api';
import { EnrolCode } from './EnrolCode';
import { EnrolStart } from './EnrolStart';
import { RecoveryCodes } from './RecoveryCodes';
import { RemoveSecondFactor } from './RemoveSecondFactor';
import { Section } from './Section';

/** Lets people have a second factor, and give it up. */
export function SecondFactor() {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const state = useQuery({ queryKey: ['second-factor'], queryFn: hasSecondFactor });
  const [begun, setBegun] = useState<{ secret: string; uri: string }>();
  const [codes, setCodes] = useState<string[]>();
  const again = () => void queries.invalidateQueries({ queryKey: ['second-factor'] });

  function step() {
    if (codes) {
      return <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />;
    }
    if (begun) {
      return (
        <EnrolCode
          begun={begun}
          onConfirmed={(recovery) => {
            setCodes(recovery);
            setBegun(undefined);
            again();
          }}
        />
      );
    }
    return state.data?.enrolled ? <RemoveSecondFactor onRemoved={again} /> : <EnrolStart onBegun={setBegun} />;
  }
  return (
    <Section title={t('second-factor.title')} text={t('second-factor.text')}>
      {state.isPending && <Skeleton height={90} />}
      {state.isError && <ErrorNotice failure={state.error} onRetry={() => void state.refetch()} />}
      {state.data && step()}
    </Section>
  );
}
