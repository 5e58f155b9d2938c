/** Loaded into a gateway under `--expose-gc`, so that its memory can be told from its garbage. */
process.on('SIGUSR2', () => {
  global.gc();
  global.gc();
});
