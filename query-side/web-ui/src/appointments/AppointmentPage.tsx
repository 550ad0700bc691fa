import { Page } from '../ui/Page';

export default function AppointmentPage() {
  return <Page title="AppointmentPage">…</Page>;
}
