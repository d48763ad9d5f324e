"""A bounded worker: it reads one job a line, does it, and answers one line, until nobody writes any more.

    worker.py ENGINE MEGABYTES     ENGINE is a module beside this one that has `prepare()` and `perform(job)`,
                                   and may have `tidy()` for what can wait until a job is answered

The jobs come as JSON on the standard input; a thread of its own reads them, so that the worker ends with the process
that started it even in the middle of a long job. Whatever a library prints goes to the error output.
"""
import errno
import importlib
import json
import os
import queue
import resource
import sys
import threading
import traceback


class Declined(Exception):
    """The job cannot be done as it was given; `problem` names why."""

    def __init__(self, problem, detail=""):
        super().__init__(detail or problem)
        self.problem = problem
        self.detail = detail or problem


def bound(megabytes):
    memory = megabytes << 20
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (512 << 20, 512 << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def is_out_of_memory(failure):
    """Libraries in C call it by many names, or fail without one: then how much was taken tells."""
    while failure is not None:
        if isinstance(failure, MemoryError) or getattr(failure, "errno", None) == errno.ENOMEM:
            return True
        failure = failure.__cause__ or failure.__context__
    limit = resource.getrlimit(resource.RLIMIT_AS)[0]
    return limit != resource.RLIM_INFINITY and most_taken() > limit * 9 // 10


def most_taken():
    """The most address space that this process ever had, in bytes; 0 where the system does not tell."""
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as status:
            return next((int(line.split()[1]) << 10 for line in status if line.startswith("VmPeak")), 0)
    except (OSError, MemoryError):
        return 0


def listen(jobs):
    for line in sys.stdin:
        jobs.put(line)
    os._exit(0)


def answer_to(engine, line):
    try:
        return {"done": engine.perform(json.loads(line))}
    except Declined as declined:
        return {"problem": declined.problem, "detail": declined.detail}
    except Exception as failure:
        if is_out_of_memory(failure):
            return {"problem": "outOfMemory", "detail": ""}
        traceback.print_exc()
        return {"problem": "failed", "detail": f"{type(failure).__name__}: {failure}"[:1000]}


def main():
    name, megabytes = sys.argv[1], int(sys.argv[2])
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    # Engines say `from worker import Declined`: they must mean this very module.
    sys.modules["worker"] = sys.modules["__main__"]

    def tell(answer):
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    bound(megabytes)
    jobs = queue.SimpleQueue()
    threading.Thread(target=listen, args=(jobs,), daemon=True).start()
    try:
        engine = importlib.import_module(name)
        engine.prepare()
    except (ImportError, OSError) as absent:
        tell({"problem": "notInstalled", "detail": str(absent)[:1000]})
        os._exit(1)
    tidy = getattr(engine, "tidy", lambda: None)
    tell({"done": {}})
    while True:
        answer = answer_to(engine, jobs.get())
        tell(answer)
        # Nobody knows what a library has left half done when memory ran out.
        if answer.get("problem") == "outOfMemory":
            os._exit(1)
        tidy()


if __name__ == "__main__":
    main()
