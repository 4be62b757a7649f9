import type { Card } from '@frontdesk/protocol';
import { useWords } from '../language/language';
import { inboxWords } from './inbox.words';

/** What a customer is called: by name, else by the last characters of the conversation's id. */
export function useCustomerName(): (card: Pick<Card, 'customer' | 'conversation'>) => string {
  const words = useWords(inboxWords);
  return ({ customer, conversation }) => customer.name ?? words.visitor(conversation.slice(-4));
}
