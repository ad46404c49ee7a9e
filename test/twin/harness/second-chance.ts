/** Machines are shared, and a container that got no processor for some seconds is no fault of the plan: who fails is asked once more, and the first failure is printed. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
