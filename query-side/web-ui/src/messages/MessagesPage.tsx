import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import { Sections } from '../planning/Sections';
import { Page } from '../ui/Page';
import { useUrlValue } from '../ui/url';
import { Letters } from './queue/Letters';
import { Queue } from './queue/Queue';
import { Reminders } from './reminders/Reminders';
import { Templates } from './templates/Templates';

const OF_DESK = ['waiting', 'dead', 'templates', 'reminders'];

/** The words of the demonstration's messages may open accounts, so they are the administrators'. */
const OF_ADMIN = [...OF_DESK, 'letters'];

/** What a clinic tells people: what waits to be sent, what could not be, in which words, and how long before a visit. */
export default function MessagesPage() {
  const { t } = useTranslation('messages');
  const { user } = useSession();
  const [wanted] = useUrlValue('section');
  const parts = user?.role === 'ADMIN' ? OF_ADMIN : OF_DESK;
  const part = parts.find((it) => it === wanted) ?? 'waiting';
  return (
    <Page title={t('title')}>
      <Sections
        parameter="section"
        label={t('parts')}
        chosen={part}
        sections={parts.map((value) => ({ value, name: t(`part.${value}`) }))}
      />
      {(part === 'waiting' || part === 'dead') && <Queue key={part} state={part} />}
      {part === 'templates' && <Templates />}
      {part === 'reminders' && <Reminders />}
      {part === 'letters' && <Letters />}
    </Page>
  );
}
