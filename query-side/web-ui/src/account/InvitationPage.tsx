import { acceptInvitation } from './api';
import { ChoosePassword } from './ChoosePassword';

/** Where the letter leads by which an administrator brings somebody in. */
export default function InvitationPage() {
  return <ChoosePassword purpose="invitation" choose={acceptInvitation} />;
}
