import { readFileSync } from 'node:fs';

/** Linux counts the time of a process in hundredths of a second, whatever its kernel ticks by. */
const MS_PER_TICK = 10;
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/** The CPU that a process has used, all its threads, in milliseconds; null where there is no /proc. */
export function cpuMs(pid) {
  const text = read(`/proc/${pid}/stat`);
  if (text === null) return null;
  // The name of the command stands in brackets and may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) * MS_PER_TICK;
}

/** The most memory that a process had at one moment, in bytes; null where there is no /proc. */
export function peakMemory(pid) {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`) ?? '') ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
