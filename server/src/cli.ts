/** Door for the command line: `kehoach check|fix|format|convert|restore|repair|outline|parse|cite|export|import FILE…`, `kehoach index FOLDER…`, `kehoach refs NUMBER`. */
import { run } from './cli/run';

// A reader that closes the pipe early (`| head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

void run(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
