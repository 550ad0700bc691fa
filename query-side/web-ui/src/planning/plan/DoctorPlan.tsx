import { Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAtDesk, useSession } from '../../account/session';
import { dateIn, HERE } from '../../i18n/format';
import { useAnnounce } from '../../ui/announce';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useUrlValue } from '../../ui/url';
import { Sections } from '../Sections';
import { ExceptionsSection } from './exceptions/ExceptionsSection';
import { HolidaysSection } from './holidays/HolidaysSection';
import { HoursSection } from './hours/HoursSection';
import { PlanProvider } from './plan';
import { SavedNotice } from './SavedNotice';
import { TemplatesSection } from './templates/TemplatesSection';
import { useDoctorPlan } from './useDoctorPlan';
import { VisitTypesSection } from './visits/VisitTypesSection';
import { WhoseHours } from './WhoseHours';
import { WindowSection } from './window/WindowSection';

const SECTIONS = {
  hours: HoursSection,
  exceptions: ExceptionsSection,
  holidays: HolidaysSection,
  'visit-types': VisitTypesSection,
  window: WindowSection,
  templates: TemplatesSection,
};

type Name = keyof typeof SECTIONS;

/** What doctors plan for themselves; the headings that all of them write under are the clinic's. */
const OF_DOCTORS: Name[] = ['hours', 'exceptions', 'holidays', 'visit-types', 'window'];

/** One doctor's schedule in its parts. Every part begins anew with the schedule as it stands once one was saved. */
export function DoctorPlan({ id }: { id: string }) {
  const { t } = useTranslation(['planning', 'common']);
  const announce = useAnnounce();
  const { user } = useSession();
  const [section] = useUrlValue('section');
  const [generation, setGeneration] = useState(0);
  const [told, setTold] = useState<{ what: string; in: string }>();
  const { doctor, places, read, failure, retry, reload } = useDoctorPlan(id);
  const names: Name[] = isAtDesk(user) ? [...OF_DOCTORS, 'templates'] : OF_DOCTORS;
  const name = names.find((each) => each === section) ?? 'hours';
  if (failure) {
    return <ErrorNotice failure={failure} onRetry={retry} />;
  }
  if (!doctor || !places || !read) {
    return <Skeleton height={320} mt="md" aria-label={t('common:loading')} />;
  }
  const zone = read.schedule.weeks.at(0)?.hours.at(0)?.zone ?? places[0]?.zone ?? HERE;
  const again = async (what?: string) => {
    await reload();
    setTold(what ? { what, in: name } : undefined);
    setGeneration((before) => before + 1);
    announce(what ?? t('review.reloaded'));
  };
  const Section = SECTIONS[name];
  return (
    <PlanProvider
      value={{
        doctor,
        read,
        places,
        zone,
        today: dateIn(new Date(), zone),
        reload: () => again(),
        begun: () => setTold(undefined),
        saved: again,
      }}
    >
      <WhoseHours />
      <Sections
        parameter="section"
        label={t('plan.sections')}
        chosen={name}
        sections={names.map((value) => ({ value, name: t(`plan.section.${value}`) }))}
      />
      <Stack gap="md">
        {told?.in === name && <SavedNotice key={generation} what={told.what} />}
        <Section key={`${name} ${generation}`} />
      </Stack>
    </PlanProvider>
  );
}
