/** Vitest's own runner, which runs the chosen tests of a file only, ends at the first failure and tells what it saw. */
import {
  type RunnerTestCase,
  type RunnerTestFile,
  type RunnerTestSuite,
  TestRunner,
  type TestRunnerConfig,
} from 'vitest';

/** What the worker and the runner tell each other. */
export type RunnerTalk = {
  /** Names of the tests to run, all without. */
  only: ReadonlySet<string> | undefined;
  /** Whether the first test that fails is the last one. */
  endsEarly: boolean;
  /** Called when the file and what it imports are loaded. */
  collected: () => void;
  /** Called before a test starts and after it has ended. */
  started: (name: string) => void;
  ended: (name: string, ms: number) => void;
  /** Messages of what failed, in the file and in its tests. */
  failures: string[];
};

declare global {
  var runnerTalk: RunnerTalk | undefined;
}

const nameOf = (task: RunnerTestCase | RunnerTestSuite): string =>
  task.suite && task.suite !== task.file ? `${nameOf(task.suite)} > ${task.name}` : task.name;

/** Leaves out what is not chosen; a group without a chosen test does not even run its hooks. */
const keep = (suite: RunnerTestSuite, only: ReadonlySet<string>): boolean => {
  const kept = suite.tasks.map((task) => {
    const stays = task.type === 'suite' ? keep(task, only) : only.has(nameOf(task));
    if (!stays) task.mode = 'skip';
    return stays;
  });
  return kept.includes(true);
};

/** A suite fails because of what is below it: only what has an error of its own tells one. */
const messagesOf = (task: RunnerTestCase | RunnerTestSuite): string[] => [
  ...(task.result?.state === 'fail' ? (task.result.errors ?? []).map(({ message }) => message) : []),
  ...('tasks' in task ? task.tasks.flatMap(messagesOf) : []),
];

/** The runner, made as Vitest makes one. Without `globalThis.runnerTalk` it is Vitest's own. */
export default function selectingRunner(config: TestRunnerConfig): TestRunner {
  const runner = new TestRunner(config);
  const talk = globalThis.runnerTalk;
  if (!talk) return runner;
  const { onBeforeTryTask, onAfterRunTask, onAfterRunFiles } = runner;
  return Object.assign(runner, {
    onCollected: (files: RunnerTestFile[]) => {
      for (const file of files) if (talk.only) keep(file, talk.only);
      talk.collected();
    },
    onBeforeTryTask: (test: RunnerTestCase, options: Parameters<typeof onBeforeTryTask>[1]) => {
      talk.started(nameOf(test));
      return onBeforeTryTask.call(runner, test, options);
    },
    onAfterRunTask: (test: RunnerTestCase) => {
      talk.ended(nameOf(test), test.result?.duration ?? 0);
      if (test.result?.state === 'fail' && talk.endsEarly) runner.cancel('test-failure');
      return onAfterRunTask.call(runner, test);
    },
    onAfterRunFiles: (files: RunnerTestFile[]) => {
      talk.failures.push(...files.flatMap(messagesOf));
      return onAfterRunFiles.call(runner, files);
    },
  });
}
