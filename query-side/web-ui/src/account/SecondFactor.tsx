import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renew } from '../api/token';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Notice } from '../ui/Notice';
import { hasSecondFactor } from './api';
import { EnrolCode } from './EnrolCode';
import { EnrolStart } from './EnrolStart';
import { RecoveryCodes } from './RecoveryCodes';
import { RemoveSecondFactor } from './RemoveSecondFactor';
import { Section } from './Section';
import { useSession } from './session';

/** Lets people have a second factor, and give it up. */
export function SecondFactor() {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const { mustEnrol } = useSession();
  const state = useQuery({ queryKey: ['second-factor'], queryFn: hasSecondFactor });
  const [begun, setBegun] = useState<{ secret: string; uri: string }>();
  const [codes, setCodes] = useState<string[]>();
  const place = useRef<HTMLDivElement>(null);
  const isKnown = useRef(false);
  const at = state.data && `${state.data.enrolled} ${!!codes}`;
  useEffect(() => {
    if (isKnown.current) {
      place.current?.focus(); // what had the focus is gone with the former step
    }
    isKnown.current = at !== undefined;
  }, [at]);
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
            void renew(); // by a token that opens the rest
          }}
        />
      );
    }
    return state.data?.enrolled ? <RemoveSecondFactor onRemoved={again} /> : <EnrolStart onBegun={setBegun} />;
  }
  return (
    <Section title={t('second-factor.title')} text={t('second-factor.text')}>
      {mustEnrol && <Notice title={t('second-factor.must')} />}
      {state.isPending && <Skeleton height={90} />}
      {state.isError && <ErrorNotice failure={state.error} onRetry={() => void state.refetch()} />}
      {state.data && (
        <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
          {step()}
        </div>
      )}
    </Section>
  );
}
