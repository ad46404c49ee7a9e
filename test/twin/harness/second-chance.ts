/**
 * Machines are shared, and a container that got no processor for some seconds is no fault of the plan: who fails is asked once more, and the
 * first failure is printed. At once, not at the end: by then a later test has taken the twin down.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true, waitBeforeRetry: 5_000 });
