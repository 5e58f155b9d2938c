/** One instruction of a Dockerfile, its continued lines in one. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

export interface Stage {
  /** As `--from` names it; empty for the last one. */
  readonly name: string;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile in their order. */
export function parseDockerfile(text: string): readonly Stage[] {
  const lines = text
    .replace(/^\s*#.*$/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: { name: string; image: string; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (name !== 'FROM') {
      stages.at(-1)?.instructions.push({ name, rest });
    } else {
      const [image = '', , stage = ''] = rest.split(/\s+/);
      stages.push({ name: stage, image, instructions: [] });
    }
  }
  return stages;
}

/** What a stage copies: from the folder of the build, or from another stage. */
export interface Copy {
  readonly from: string | null;
  readonly sources: readonly string[];
  readonly to: string;
}

export function copiesOf({ instructions }: Stage): readonly Copy[] {
  return instructions
    .filter(({ name }) => name === 'COPY')
    .map(({ rest }) => {
      const words = rest.split(/\s+/);
      const from = words[0]?.startsWith('--from=') ? (words.shift()?.slice(7) ?? '') : null;
      return { from, sources: words.slice(0, -1), to: words.at(-1) ?? '' };
    });
}

/** The words of an instruction in its JSON form. */
export function wordsOf(stage: Stage, instruction: string): readonly string[] {
  const found = stage.instructions.find(({ name }) => name === instruction);
  const [, list = '[]'] = /(\[.*\])\s*$/.exec(found?.rest ?? '') ?? [];
  return JSON.parse(list) as readonly string[];
}

/** The variables that a stage sets. */
export function variablesOf({ instructions }: Stage): Readonly<Record<string, string>> {
  const pairs = instructions
    .filter(({ name }) => name === 'ENV')
    .flatMap(({ rest }) => rest.split(/\s+/))
    .map((pair) => pair.split('=') as [string, string]);
  return Object.fromEntries(pairs);
}
