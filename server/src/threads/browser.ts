/** Threads of a browser. */
import type { Listener, Thread } from './kept';

/** @param script its text: a worker beside that of the server has no address to load it from */
export function browserThread<Told, Said>(
  script: ArrayBuffer,
  { said, failed }: Listener<Said>,
): Thread<Told> {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.onmessage = ({ data }: MessageEvent<Said>) => {
    said(data);
  };
  worker.onerror = () => {
    failed(new Error('the worker has failed'));
  };
  return {
    post: (told) => {
      worker.postMessage(told);
    },
    end: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
