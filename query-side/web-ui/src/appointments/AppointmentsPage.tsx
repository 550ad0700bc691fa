import { Page } from '../ui/Page';

export default function AppointmentsPage() {
  return <Page title="AppointmentsPage">…</Page>;
}
