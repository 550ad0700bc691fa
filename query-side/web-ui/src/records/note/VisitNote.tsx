import { Skeleton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../calendar/types';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { templateFor, useRecordOf, useTemplates } from '../reads';
import { isBegun } from './drafts';
import { NoteEditor } from './NoteEditor';
import { Written } from './Written';

/** What was written about a visit, or where it is written. */
export function VisitNote({ visit }: { visit: Visit }) {
  const { t } = useTranslation(['records', 'common']);
  const found = useRecordOf(visit.patient_id, visit.id);
  const templates = useTemplates();
  const [isAmending, setAmending] = useState(() => isBegun(visit.id));
  const [kept, setKept] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (kept > 0) {
      place.current?.querySelector('h2')?.focus();
    }
  }, [kept]);
  if (found.isError) {
    return <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />;
  }
  if (found.isPending || templates.isPending) {
    return <Skeleton height={480} aria-label={t('common:loading')} />;
  }
  const record = found.data ?? undefined;
  const show = () => {
    setAmending(false);
    setKept((before) => before + 1);
  };
  return (
    <div ref={place}>
      {record && !isAmending ? (
        <Written record={record} onAmend={() => setAmending(true)} />
      ) : (
        <NoteEditor
          key={record?.id ?? 'new'}
          visit={{ appointment: visit.id, patient: visit.patient_id, template: visit.visit_type }}
          template={templateFor(record?.template ?? visit.visit_type, templates.data)}
          record={record}
          onKept={show}
          onBack={record && show}
        />
      )}
    </div>
  );
}
