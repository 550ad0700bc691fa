import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/Notice';
import { useAnnounce } from '../ui/announce';

/** Says that the appointment is booked or moved, once one comes from doing so. */
export function Outcome({ kind }: { kind: 'booked' | 'moved' }) {
  const { t } = useTranslation('appointments');
  const announce = useAnnounce();
  const title = t(`${kind}.title`);
  useEffect(() => announce(title), [announce, title]);
  return (
    <Notice isDone title={t(`${kind}.notice`)}>
      {t(`${kind}.text`)}
    </Notice>
  );
}
