import { useEffect, useMemo } from 'react';
import { useAgent } from '../../desk/use-desk';

/** Who has not touched a key for so long is not typing any more. */
const pause = 4_000;

/** Tells customer and colleagues that the agent is writing. */
export function useTyping(conversation: string) {
  const agent = useAgent();
  const typing = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (on: boolean) => agent.tell({ type: 'typing', conversation, on });
    const stop = () => {
      clearTimeout(timer);
      tell(false);
    };
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(stop, pause);
      tell(true);
    };
    return { typed, stop };
  }, [agent, conversation]);
  useEffect(() => typing.stop, [typing]);
  return typing;
}
