import { Container, Skeleton, Stack } from '@mantine/core';
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useSession } from '../account/session';
import type { User } from '../api/token';
import { Failed } from './Failed';
import { NotFound } from './NotFound';

type Role = User['role'];

const PATIENTS_TOO: Role[] = ['PATIENT', 'DOCTOR', 'STAFF', 'ADMIN'];
const CLINIC: Role[] = ['DOCTOR', 'STAFF', 'ADMIN'];
const DESK: Role[] = ['STAFF', 'ADMIN'];
const WAITING: Role[] = ['PATIENT', 'DOCTOR', 'STAFF'];
const OFFICER: Role[] = ['PRIVACY_OFFICER'];
const AUDIT: Role[] = ['AUDITOR', 'PRIVACY_OFFICER'];

/** A screen that may use all components; their styles come before its own. */
function later(load: () => Promise<{ default: ComponentType }>) {
  return lazy(() => Promise.all([import('../theme/more'), load()]).then(([, screen]) => screen));
}

/** Each screen is fetched when it is first shown. */
const SCREENS: { path: string; screen: ComponentType; for?: Role[] | 'signed-in' }[] = [
  { path: '/', screen: lazy(() => import('../booking/FindPage')) },
  { path: '/book', screen: later(() => import('../booking/BookPage')) },
  { path: '/appointments', screen: later(() => import('../appointments/AppointmentsPage')), for: PATIENTS_TOO },
  { path: '/appointments/:id', screen: later(() => import('../appointments/AppointmentPage')), for: PATIENTS_TOO },
  { path: '/appointments/:id/move', screen: later(() => import('../appointments/MovePage')), for: PATIENTS_TOO },
  { path: '/waitlist', screen: later(() => import('../waitlist/WaitlistPage')), for: WAITING },
  { path: '/waitlist/join', screen: later(() => import('../waitlist/JoinPage')), for: WAITING },
  { path: '/record/:patient?', screen: later(() => import('../records/RecordPage')), for: ['PATIENT', 'DOCTOR'] },
  { path: '/visits/:appointment', screen: later(() => import('../records/VisitPage')), for: ['DOCTOR'] },
  { path: '/patients', screen: later(() => import('../records/patients/PatientsPage')), for: ['STAFF'] },
  { path: '/patients/:id', screen: later(() => import('../records/patients/PatientPage')), for: ['STAFF'] },
  { path: '/calendar', screen: later(() => import('../calendar/CalendarPage')), for: CLINIC },
  { path: '/clinic', screen: later(() => import('../calendar/ClinicPage')), for: DESK },
  { path: '/planning', screen: later(() => import('../planning/PlanningPage')), for: CLINIC },
  { path: '/directory', screen: later(() => import('../planning/DirectoryPage')), for: CLINIC },
  { path: '/messages', screen: later(() => import('../messages/MessagesPage')), for: DESK },
  { path: '/webhooks', screen: later(() => import('../webhooks/WebhooksPage')), for: ['ADMIN'] },
  { path: '/webhooks/:id', screen: later(() => import('../webhooks/WebhookPage')), for: ['ADMIN'] },
  { path: '/import', screen: later(() => import('../planning/ImportPage')), for: ['ADMIN'] },
  { path: '/audit', screen: later(() => import('../audit/AuditPage')), for: AUDIT },
  { path: '/audit/trail', screen: later(() => import('../audit/trail/TrailPage')), for: AUDIT },
  { path: '/audit/stories/:of/:id', screen: later(() => import('../audit/trail/StoryPage')), for: AUDIT },
  { path: '/audit/past', screen: later(() => import('../audit/past/ChoicePage')), for: AUDIT },
  { path: '/audit/past/:kind/:id/:date?', screen: later(() => import('../audit/past/PastPage')), for: AUDIT },
  { path: '/audit/refusals', screen: later(() => import('../audit/refusals/RefusalsPage')), for: AUDIT },
  { path: '/audit/refusals/:id', screen: later(() => import('../audit/refusals/RefusalPage')), for: AUDIT },
  { path: '/audit/findings', screen: later(() => import('../audit/findings/FindingsPage')), for: AUDIT },
  { path: '/audit/verify', screen: later(() => import('../audit/verify/VerifyPage')), for: AUDIT },
  { path: '/audit/exports', screen: later(() => import('../audit/exports/ExportsPage')), for: AUDIT },
  { path: '/audit/erasure', screen: later(() => import('../records/erasure/ErasurePage')), for: OFFICER },
  { path: '/account', screen: later(() => import('../account/AccountPage')), for: 'signed-in' },
  { path: '/sign-in', screen: later(() => import('../account/SignInPage')) },
  { path: '/register', screen: later(() => import('../account/RegisterPage')) },
  { path: '/forgotten', screen: later(() => import('../account/ForgottenPage')) },
  { path: '/reset', screen: later(() => import('../account/ResetPage')) },
  { path: '/invitation', screen: later(() => import('../account/InvitationPage')) },
  { path: '/confirm', screen: later(() => import('../account/ConfirmPage')) },
  { path: '/email', screen: later(() => import('../account/EmailPage')) },
  { path: '/confirm-visit', screen: later(() => import('../messages/letters/ConfirmVisitPage')) },
  { path: '/unsubscribe', screen: later(() => import('../messages/letters/UnsubscribePage')) },
  // where the platform's letters lead
  { path: '/account/reset', screen: later(() => import('../account/ResetPage')) },
  { path: '/account/invite', screen: later(() => import('../account/InvitationPage')) },
  { path: '/account/confirm', screen: later(() => import('../account/ConfirmPage')) },
  { path: '/account/change-email', screen: later(() => import('../account/EmailPage')) },
];

export function Routes() {
  return (
    <Failed>
      <Suspense fallback={<Waiting />}>
        <Switch>
          {SCREENS.map(({ path, screen: Screen, for: whom }) => (
            <Route key={path} path={path}>
              {whom ? (
                <Only whom={whom}>
                  <Screen />
                </Only>
              ) : (
                <Screen />
              )}
            </Route>
          ))}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </Failed>
  );
}

/** Asks visitors to sign in first, and comes back then. */
function Only({ whom, children }: { whom: Role[] | 'signed-in'; children: React.ReactNode }) {
  const { user, mustEnrol } = useSession();
  const [location] = useLocation();
  if (!user) {
    return <Redirect to={`/sign-in?next=${encodeURIComponent(location + window.location.search)}`} replace />;
  }
  if (mustEnrol && location !== '/account') {
    return <Redirect to="/account?section=security" replace />;
  }
  return whom === 'signed-in' || whom.includes(user.role) ? children : <NotFound />;
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Container size="72rem" py="xl" aria-busy aria-label={t('loading')}>
      <Stack>
        <Skeleton height={36} width="40%" />
        <Skeleton height={120} />
        <Skeleton height={120} />
      </Stack>
    </Container>
  );
}
