import { useEffect, useMemo } from 'react';
import { useAgent } from '../../desk/use-desk';
import { TypingSign } from './typing-sign';

/** The sign that the agent is writing in a conversation; it goes out when they leave it. */
export function useTyping(conversation: string): TypingSign {
  const agent = useAgent();
  const sign = useMemo(() => new TypingSign(agent, conversation), [agent, conversation]);
  useEffect(() => sign.stop, [sign]);
  return sign;
}
