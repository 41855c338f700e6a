// A child process that ends with everything it has started: when asked to, or at the latest with this process.
import { execFileSync, spawn } from 'node:child_process';

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {NodeJS.Signals} [signal]  that ends it; SIGTERM where its members have groups of their own to end
 */
export function spawnGroup(command, args, options, signal = 'SIGKILL') {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const end = () => endGroup(child, signal);
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return { child, end };
}

// By itself a signal would end this process past its exit handlers.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit());

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup({ pid }, signal) {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32')
      execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-pid, signal);
  } catch {
    // it has ended by itself
  }
}
