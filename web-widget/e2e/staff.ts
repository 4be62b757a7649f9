import type { Seat } from './scripted/inbox-seat';

/** What everybody who is hired signs in with. */
export const password = 'rattle-harbour-41';

/** Sets the presence of whoever sits there, and waits until it shows. */
export async function isAtTheDesk(seat: Seat, name: string, presence: string): Promise<void> {
  await seat.page.getByRole('button', { name: new RegExp(`${name}.*(Online|Away|Offline)`) }).click();
  await seat.page.getByRole('menuitem', { name: new RegExp(`^${presence}`) }).click();
  await seat.page.getByRole('button', { name: new RegExp(`${name}.*${presence}`) }).waitFor();
}
