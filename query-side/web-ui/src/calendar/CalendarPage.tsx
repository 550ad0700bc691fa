import { Page } from '../ui/Page';

export default function CalendarPage() {
  return <Page title="CalendarPage">…</Page>;
}
